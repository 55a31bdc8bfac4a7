import { yearsOfPeriod } from '../../model/dates.js';
import { type DatedFigure, type Figure, levelsByMatter, matterOf } from '../../model/figures.js';
import type { Bands } from '../../model/quantity.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { contradictsCitation } from '../evidence/citation-figure.js';
import type { Rule, RuleFinding } from '../rule.js';
import { figureWords, placeOf, relatedFigure, shortNumber } from '../words.js';
import { isMeasured } from './history.js';

const phrases = {
  growthReported: {
    zh: '{figure}，由{base}年和{latest}年的水平算得{computed}%',
    en: '{figure}: the levels of {base} and {latest} give {computed}%.',
  },
  fixGrowthReported: {
    zh: '查对两年的数字与增速；口径或价格不同的写明basis或scope',
    en: 'Check both levels and the rate; give the basis or the scope where they differ.',
  },
} as const satisfies Record<string, Bilingual>;

/** A growth rate that a document reports is the one that follows from the levels that documents report. */
export const growthReported: Rule = {
  id: 'growth-reported',
  severity: 'note',
  what: {
    zh: '公布的增速与由公布的水平算出的增速相符，误差在各数的末位之内。',
    en:
      'A growth rate that is published agrees with the one that follows from published levels, within the last ' +
      'digits of each.',
  },
  why: {
    zh: '统计部门常按同口径重算基数，价格也可能不变，但也可能是抄错；两者不可混用。',
    en:
      'Offices restate the base to the current set of enterprises or keep prices constant; or a figure was copied ' +
      'wrongly. The two must not be mixed.',
  },
  fix: {
    zh: '查对两年的数字与增速；口径或价格不同的写明basis或scope，或用acknowledge说明。',
    en:
      'Check both levels and the rate; give the basis or the scope where they differ, or acknowledge it with a ' +
      'reason.',
  },
  example: {
    file: 'clusters/pillar/biomedicine-health.yaml',
    good:
      'rate: 5.57%\n    scope: { zh: 医疗器械生产企业, en: makers of medical devices }\n    cite: ' +
      '{ source: reporthb-2025-02-11, find: 5.57% }',
    bad:
      'rate: 25.57%\n    scope: { zh: 医疗器械生产企业, en: makers of medical devices }\n    cite: ' +
      '{ source: reporthb-2025-02-11, find: 25.57% }',
  },
  limit: {
    default: 0.5,
    minimum: 0.1,
    maximum: 50,
    what: { zh: '相差的百分点', en: 'difference in percentage points' },
  },
  *check({ dataset }, limit) {
    const matters = levelsByMatter(dataset.figures);
    for (const rate of dataset.figures) {
      if (rate.kind !== 'observation' || !rate.isGrowth || rate.basis === 'real' || contradictsCitation(rate)) continue;
      const levels = matters.get(matterOf({ ...rate, isGrowth: false })) ?? [];
      const [nearest] = comparisons(rate, levels, dataset.bands).sort((a, b) => a.gap - b.gap);
      if (nearest && nearest.gap > limit) yield report(rate, nearest);
    }
  },
};

/**
 * Two levels with the growth between them, and the distance of the reported rate outside it, in percentage points.
 */
interface Comparison {
  readonly from: DatedFigure;
  readonly to: DatedFigure;
  readonly computed: number;
  readonly gap: number;
}

/** Every pair of levels that span the time of a rate. */
function comparisons(rate: Figure, levels: readonly DatedFigure[], bands: Bands): Comparison[] {
  const span = rate.period === undefined ? undefined : yearsOfPeriod(rate.period);
  const last = span?.last ?? rate.year;
  const first = span ? span.first - 1 : (rate.year ?? Number.NaN) - 1;
  const known = levels.filter((level) => isMeasured(level) && level.quantity.value > 0 && !contradictsCitation(level));
  const years = (last ?? Number.NaN) - first;
  return known
    .filter(({ year }) => year === last)
    .flatMap((to) =>
      known
        .filter(({ year }) => year === first)
        .map((from) => {
          const [base, end, stated] = [from, to, rate].map(({ quantity }) => quantity.interval(bands));
          const grow = (ratio: number): number => 100 * (ratio ** (1 / years) - 1);
          const low = grow(Math.max(0, end?.low ?? 0) / (base?.high ?? 1));
          const high = grow((end?.high ?? 1) / Math.max(0, base?.low ?? 0));
          const gap = Math.max(low - (stated?.high ?? 0), (stated?.low ?? 0) - high, 0);
          return { from, to, computed: grow(to.quantity.value / from.quantity.value), gap };
        }),
    );
}

function report(rate: Figure, { from, to, computed }: Comparison): RuleFinding {
  return {
    message: message(phrases.growthReported, {
      figure: figureWords(rate),
      computed: shortNumber(computed),
      base: from.year,
      latest: to.year,
    }),
    place: placeOf(rate),
    related: [relatedFigure(from), relatedFigure(to)],
    suggestion: message(phrases.fixGrowthReported),
  };
}
