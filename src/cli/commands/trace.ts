import type { Dataset } from '../../model/dataset.js';
import type { Projection } from '../../study/projection.js';
import type { TraceSubject } from '../../trace/resolve.js';
import type { TraceView } from '../../view/trace-view.js';
import type { Bilingual } from '../../words/lang.js';
import { bracketed, type Words } from '../../words/message.js';
import type { Command, OptionSpec, OptionsOf } from '../command.js';
import { assumptionOptions, scenarioOption } from './project.js';
import { methodOption } from './track.js';

const phrases = {
  commandTrace: {
    zh: '溯源：一个数字怎样算出，出自哪些数据和文件',
    en: 'how a figure was computed, and the data and documents that it rests on',
  },
  argumentAddress: {
    zh:
      'id，后接年份、文件中的路径或结果：pillar.2025、pillar.growth.2020、semiconductors.targets.2025、' +
      'semiconductors.targets[0].needed；只写id则列出可溯源的数字；total为合计',
    en:
      'an id, then a year, a path as it stands in the file, or a result: pillar.2025, pillar.growth.2020, ' +
      'semiconductors.targets.2025, semiconductors.targets[0].needed; an id alone lists what can be traced of it; ' +
      'total is the sum',
  },
} as const satisfies Record<string, Bilingual>;

const optionSpecs = [scenarioOption, ...assumptionOptions, methodOption] as const satisfies readonly OptionSpec[];

type Options = OptionsOf<typeof optionSpecs>;

export const traceCommand: Command<Options> = {
  name: 'trace',
  description: phrases.commandTrace,
  arguments: [{ name: '<address>', description: phrases.argumentAddress }],
  options: optionSpecs,
  async run(context, options, [written = '']) {
    const [
      { dataset: whole, text },
      { orUsageError, requestFrom },
      { readAddress, unknownPath },
      { Tracer },
      { entriesOf },
      { locator },
    ] = await Promise.all([
      context.sound(),
      import('../growth-options.js'),
      import('../address.js'),
      import('../../trace/resolve.js'),
      import('../../trace/entries.js'),
      import('../../finding/locate.js'),
    ]);
    const dataset = programmeNamed(whole, written);
    const { by: _by, from: _from, ...request } = requestFrom(dataset, options);
    const { method } = options;
    const tracer = new Tracer(dataset, { ...request, ...(method && { method }) });
    const projection = orUsageError(() => tracer.projection());
    const { subject, steps, path } = readAddress(dataset, tracer, written);
    const { spotOf } = await locator(text);
    const view: TraceView = {
      dataset,
      scenario: projection.scenario,
      set: projection.set,
      spotOf: (file, at) => spotOf({ file, path: at }),
    };
    const [{ traceDocument, traceListDocument }, { traceListOutput, traceOutput }] = await Promise.all([
      import('../../view/trace.js'),
      import('../../view/trace-output.js'),
    ]);
    if (steps.length === 0) {
      const name = nameOf(subject, projection);
      const list = { ...view, id: subject.id, name, entries: entriesOf(subject, tracer) };
      return context.print({
        document: () => traceListDocument(list),
        output: () => traceListOutput(list),
      });
    }
    const roots = orUsageError(() => tracer.trace(subject, steps));
    if (roots.length === 0) throw unknownPath(subject, path, tracer);
    const result = { ...view, address: written, roots, projection: orUsageError(() => tracer.projectionOf(roots)) };
    return context.print({ document: () => traceDocument(result), output: () => traceOutput(result) });
  },
};

/**
 * Data set of the programme to which the group, cluster or task of an address belongs; the main one for any other
 * address.
 */
function programmeNamed(whole: Dataset, address: string): Dataset {
  const [id = ''] = address.split(/[.[]/);
  return whole.ofProgramme(
    whole.find('cluster', id)?.value.programme ?? whole.find('group', id)?.parent ?? whole.find('task', id)?.parent,
  );
}

function nameOf(subject: TraceSubject, { rows }: Projection): Words {
  if (subject.kind !== 'row') return subject.name;
  const row = rows.find(({ id }) => id === subject.id);
  const whole = rows.find(({ id }) => id === row?.group && id !== row?.id);
  return row && whole ? bracketed(whole.name, row.name) : (row?.name ?? subject.id);
}
