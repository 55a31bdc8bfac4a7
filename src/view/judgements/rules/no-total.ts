import { metrics } from '../../../model/metrics.js';
import type { ProjectionRow } from '../../../study/projection.js';
import { type Bilingual, joined } from '../../../words/lang.js';
import { listed, message } from '../../../words/message.js';
import type { JudgementRule } from '../judgement.js';

const phrases = {
  what: {
    zh: '基年之后是否公布过各组的合计',
    en: 'Whether totals of the groups were published after the base year.',
  },
  why: {
    zh: '没有实际合计，推算只是路径，不能说已经达到或没有达到',
    en: 'Without an actual total a projection is only a path: nobody can say whether it was reached.',
  },
  limit: { zh: '没有合计的年数', en: 'years without a published total' },
  and: { zh: '和', en: ' and ' },
  sentence: {
    zh: '所据文件中没有{from}年以后{groups}的{metric}合计，各年水平都是推算；有{to}年的合计，就能判断是否达到',
    en: joined(
      'No document gives the total {metric} of {groups} after {from}: all levels are ',
      'projections, and the total of {to} alone would settle them',
    ),
  },
} as const satisfies Record<string, Bilingual>;

/** Whether the outcome can be checked at all. */
export const noTotal: JudgementRule = {
  id: 'no-total',
  question: 'request',
  what: phrases.what,
  why: phrases.why,
  limit: { value: 1, what: phrases.limit },
  weight: 2,
  scopes: ['whole'],
  judge: ({ projection: { rows, baseYear, to } }, limit) => {
    const groups = rows.filter(({ level }) => level === 'group');
    const [first] = groups;
    if (!first || groups.some(isMeasured)) return undefined;
    return {
      sentence: message(phrases.sentence, {
        from: baseYear,
        groups: listed(
          groups.map(({ name }) => name),
          phrases.and,
        ),
        metric: metrics[first.metric].name,
        to,
      }),
      tone: 'open',
      strength: (to - baseYear) / limit,
      figures: [
        { id: 'years', value: to - baseYear, unit: '年' },
        ...groups.map(({ id, values }) => ({
          id,
          value: values[0]?.value ?? 0,
          unit: '亿元',
          year: baseYear,
          trace: `${id}.${baseYear}`,
        })),
      ],
    };
  },
};

function isMeasured({ measured = [] }: ProjectionRow): boolean {
  return measured.length > 0;
}
