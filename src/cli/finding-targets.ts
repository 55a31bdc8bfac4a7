import { message } from '../lang/message.js';
import { type Context, formatOfFile } from './context.js';
import { usageError } from './errors.js';
import { choice, type FindingFormat, findingFormats } from './options.js';

/** Where findings go, in which format. */
export interface Target {
  readonly format: FindingFormat;
  /** Absent for stdout. */
  readonly file?: string;
}

/** Each --format NAME or NAME=FILE; without one, what the name of --output implies. */
export function findingTargets({ options }: Context, asked: string | readonly string[] | undefined): readonly Target[] {
  const output = options.output === undefined ? {} : { file: options.output };
  if (asked === undefined) return [{ format: formatOfFile(options.output), ...output }];
  const readFormat = choice('--format', findingFormats, { pretty: 'table', markdown: 'md' });
  const targets = [asked].flat().map((item): Target => {
    const [name = '', file] = item.split(/=(.*)/s);
    return { format: readFormat(name), ...(file === undefined || file === '' ? output : { file }) };
  });
  for (const { file } of targets) {
    const same = targets.filter((target) => target.file === file);
    const place = file ?? message('place-screen');
    if (same.length > 1)
      throw usageError(
        message('error-two-in-one-place', { place, formats: same.map(({ format }) => format) }),
        message('fix-two-in-one-place'),
      );
  }
  return targets;
}
