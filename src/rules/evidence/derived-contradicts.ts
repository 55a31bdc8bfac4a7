import type { Dataset } from '../../model/dataset.js';
import { type DeclaredFigure, declaredFigures } from '../../model/derived.js';
import { derivedLevel } from '../../study/derived-level.js';
import { type Evidence, statedLevels } from '../../study/promises/evidence.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import type { Rule, RuleFinding } from '../rule.js';
import { relatedFigure, shortNumber } from '../words.js';

const phrases = {
  derivedContradicts: {
    zh: '推导得{derived}，与文件所写的{stated}不能同时成立',
    en: 'It follows that it is {derived}; the document says {stated}, and both cannot be true.',
  },
  fixDerivedContradicts: {
    zh: '查对各分项的口径；口径不同的写明scope，或删去这一推导',
    en: 'Compare what the parts count; give a scope where they differ, or remove the derived figure.',
  },
} as const satisfies Record<string, Bilingual>;

/** What follows from figures agrees with what documents state of the same. */
export const derivedContradicts: Rule = {
  id: 'derived-contradicts',
  severity: 'warning',
  what: {
    zh: '推导数与文件对同一口径、同一年份所写的数字可以同时成立。',
    en: 'A derived figure and what documents state of the same matter and year can both be true.',
  },
  why: {
    zh: '两数不符，说明分项与整体口径不同，推导不可用。',
    en: 'Where they differ, the parts do not count what the whole counts, and the derivation does not hold.',
  },
  fix: {
    zh: '查对各分项的口径；口径不同的写明scope，或删去这一推导。',
    en: 'Compare what the parts count; give a scope where they differ, or remove the derived figure.',
  },
  example: {
    file: 'series/gd-manufacturing-share.yaml',
    good: 'observations:\n',
    bad: 'observations:\n  - { year: 2022, amount: 31.0%, cite: { source: hkcd-2024-01-23, find: 31.0% } }\n',
  },
  *check({ dataset }) {
    for (const declared of declaredFigures(dataset)) {
      const stated = statedBeside(declared, dataset);
      const derived = stated && derivedLevel(dataset, declared);
      if (derived && !meet(derived, stated)) yield contradiction(declared, derived, stated);
    }
  },
};

/** Stated figures of the same matter and year. */
function statedBeside({ subject, value }: DeclaredFigure, dataset: Dataset): Evidence | undefined {
  const matter = { subject, metric: value.metric, scope: value.scope?.zh };
  return statedLevels(dataset, matter).find(({ year }) => year === value.year);
}

function meet({ level: one }: Evidence, { level: other }: Evidence): boolean {
  return one.low <= other.high && other.low <= one.high;
}

function contradiction(
  { file, path }: DeclaredFigure,
  derived: Evidence,
  { figures: [figure] }: Evidence,
): RuleFinding {
  const { text, dimension, unit } = figure?.quantity ?? {};
  const symbol = dimension === 'money' ? '亿元' : dimension === 'rate' ? '%' : (unit?.counter ?? '');
  return {
    message: message(phrases.derivedContradicts, {
      derived: `${shortNumber(derived.level.value, 2)}${symbol}`,
      stated: text ?? '',
    }),
    place: { file, path },
    related: figure ? [relatedFigure(figure)] : [],
    suggestion: message(phrases.fixDerivedContradicts),
  };
}
