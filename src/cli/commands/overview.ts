import type { Dataset } from '../../model/dataset.js';
import type { Bilingual } from '../../words/lang.js';
import { say } from '../../words/message.js';
import type { Command } from '../command.js';

const phrases = {
  commandOverview: { zh: '最要紧的几项判断（不带命令时）', en: 'the judgements that matter most (without a command)' },
  hintNext: { zh: '接下来可运行：', en: 'Next:' },
  hintValidate: { zh: '检查数据', en: 'check the data' },
  hintProject: { zh: '推算到2030年', en: 'project to 2030' },
  hintShow: { zh: '看一个集群', en: 'look at one cluster' },
  hintReport: { zh: '看简报', en: 'read the brief' },
} as const satisfies Record<string, Bilingual>;

/** Suggested next commands; the example is a cluster from the middle of the data. */
function nextSteps(dataset: Dataset): readonly (readonly [string, Bilingual])[] {
  const clusters = dataset.all('cluster');
  const { id } = clusters[Math.floor(clusters.length / 2)] ?? {};
  return [
    ['jiqun validate', phrases.hintValidate],
    ['jiqun project --to 2030', phrases.hintProject],
    ...(id === undefined ? [] : [[`jiqun show ${id}`, phrases.hintShow] as const]),
    ['jiqun report', phrases.hintReport],
  ];
}

/** Command that runs if none is named. */
export const overviewCommand: Command<object> = {
  name: 'overview',
  description: phrases.commandOverview,
  arguments: [],
  options: [],
  async run(context) {
    const [dataset, { overviewDocument, overviewOutput }, { ReportView }, { orUsageError }] = await Promise.all([
      context.dataset(),
      import('../../view/overview.js'),
      import('../../view/report-view.js'),
      import('../growth-options.js'),
    ]);
    // No claims: evaluating them takes longer than all the rest, and none of the first judgements is about them.
    const view = orUsageError(() => new ReportView(dataset, {}, []));
    const code = await context.print({
      document: () => overviewDocument(view),
      output: () => overviewOutput(view),
    });
    if (context.format() === 'table' && context.options.output === undefined) {
      const next = nextSteps(dataset);
      const width = Math.max(...next.map(([command]) => command.length));
      const lines = next.map(([command, key]) => `  ${command.padEnd(width)}  ${say(context.lang, key)}`);
      context.hint(['', say(context.lang, phrases.hintNext), ...lines].join('\n'));
    }
    return code;
  },
};
