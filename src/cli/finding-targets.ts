import type { Bilingual } from '../words/lang.js';
import { message } from '../words/message.js';
import { type Context, formatOfFile } from './context.js';
import { usageError } from './errors.js';
import { choice, type FindingFormat, findingFormats, formats } from './options.js';

const phrases = {
  placeScreen: { zh: '屏幕', en: 'the screen' },
  errorTwoInOnePlace: {
    zh: '只能有一种格式输出到{place}：{formats}',
    en: 'Only one format can go to {place}: {formats}.',
  },
  fixTwoInOnePlace: {
    zh: '其余的写成“格式=文件”，各用一个文件',
    en: 'Write the others as FORMAT=FILE, each with a file of its own.',
  },
} as const satisfies Record<string, Bilingual>;

/** Destination of an output and its format. */
export interface Target<Name extends string = FindingFormat> {
  readonly format: Name;
  /** Absent for stdout. */
  readonly file?: string;
}

/** Targets of each --format NAME or NAME=FILE; without any, the format of the name of --output. */
export function findingTargets(context: Context, asked: string | readonly string[] | undefined): readonly Target[] {
  const readFormat = choice('--format', findingFormats, { pretty: 'table', markdown: 'md' });
  return outputTargets(context, asked, readFormat, formats);
}

/** Targets of a command with its own formats; `byName` are those that the name of a file can mean. */
export function outputTargets<const Name extends string>(
  { options }: Context,
  asked: string | readonly string[] | undefined,
  readFormat: (name: string) => Name | 'table',
  byName: readonly Name[],
): readonly Target<Name | 'table'>[] {
  const output = options.output === undefined ? {} : { file: options.output };
  if (asked === undefined) return [{ format: formatOfFile(options.output, byName), ...output }];
  const targets = [asked].flat().map((item): Target<Name | 'table'> => {
    const [name = '', file] = item.split(/=(.*)/s);
    return { format: readFormat(name), ...(file === undefined || file === '' ? output : { file }) };
  });
  for (const { file } of targets) {
    const same = targets.filter((target) => target.file === file);
    const place = file ?? message(phrases.placeScreen);
    if (same.length > 1)
      throw usageError(
        message(phrases.errorTwoInOnePlace, { place, formats: same.map(({ format }) => format) }),
        message(phrases.fixTwoInOnePlace),
      );
  }
  return targets;
}
