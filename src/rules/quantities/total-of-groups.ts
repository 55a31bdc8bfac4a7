import type { Dataset } from '../../model/dataset.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import type { Rule, RuleFinding } from '../rule.js';
import { figureWords, placeOf, relatedFigure, shortNumber } from '../words.js';
import { levelsByMeasure, type StatedSize } from './levels-by-measure.js';

const phrases = {
  totalOfGroups: {
    zh: '合计（{figure}）与各分组之和{sum}不符',
    en: 'The total ({figure}) is not what its groups add up to, {sum}.',
  },
  fixTotalOfGroups: {
    zh: '查对合计与各分组的数字',
    en: 'Check the total and the figures of the groups.',
  },
} as const satisfies Record<string, Bilingual>;

/** What a programme states of the whole is the sum of what its groups state, within the digits of each. */
export const totalOfGroups: Rule = {
  id: 'total-of-groups',
  severity: 'warning',
  what: {
    zh: '规划的合计等于各分组同年同指标的合计之和，误差不超过各数的末位。',
    en:
      'The total that a programme states is the sum of the totals of its groups in the same year and metric, ' +
      'within the last digits of each.',
  },
  why: {
    zh: '合计与分项对不上，不是抄错一个数字，就是有一项口径不同。',
    en: 'Where a total does not match its parts, a figure was copied wrongly or one of them counts something else.',
  },
  fix: {
    zh: '查对合计与各分项；口径不同的写明scope，文件本身如此的用acknowledge说明。',
    en: 'Check the total and its parts; give a scope to what counts something else, or acknowledge it with a reason.',
  },
  example: {
    file: 'programmes/strategic-clusters.yaml',
    good: 'amount: 16.5万亿元\n    cite: { source: southcn-2020-05-21, find: 16.5万亿元 }',
    bad: 'amount: 18万亿元\n    cite: { source: southcn-2020-05-21, find: 18万亿元 }',
  },
  *check({ dataset }) {
    for (const measures of levelsByMeasure(dataset).values()) {
      for (const total of measures.values()) {
        const parts = total.subject.kind === 'programme' ? groupsOf(total, measures, dataset) : undefined;
        if (!parts || parts.known.length === 0) continue;
        const low = parts.known.reduce((sum, part) => sum + part.low, 0);
        const high = parts.isComplete
          ? parts.known.reduce((sum, part) => sum + part.high, 0)
          : Number.POSITIVE_INFINITY;
        if (total.high <= low || total.low >= high) yield* mismatch(total, parts.known);
      }
    }
  },
};

/** Figures of a programme's groups for the same metric and time, and whether all groups have one. */
function groupsOf(
  { subject }: StatedSize,
  measures: ReadonlyMap<string, StatedSize>,
  dataset: Dataset,
): { readonly known: readonly StatedSize[]; readonly isComplete: boolean } {
  const groups = dataset.find('programme', subject.id)?.value.groups ?? [];
  const known = groups.flatMap(({ id }) => measures.get(`group ${id}`) ?? []);
  return { known, isComplete: known.length === groups.length };
}

function* mismatch({ figures }: StatedSize, parts: readonly StatedSize[]): Iterable<RuleFinding> {
  const [total] = figures;
  if (!total) return;
  const stated = parts.flatMap((part) => part.figures[0] ?? []);
  const sum = stated.reduce((all, { quantity }) => all + quantity.value, 0) / 10 ** total.quantity.unit.exponent;
  yield {
    message: message(phrases.totalOfGroups, {
      figure: figureWords(total),
      sum: `${shortNumber(sum, 4)}${total.quantity.unit.symbol}`,
    }),
    place: placeOf(total),
    related: stated.map(relatedFigure),
    suggestion: message(phrases.fixTotalOfGroups),
  };
}
