import type { Place } from '../../finding/finding.js';
import type { Dataset } from '../../model/dataset.js';
import { type DeclaredFigure, declaredFigures, operandsOf } from '../../model/derived.js';
import type { Entity, EntityKind } from '../../model/entities.js';
import type { Figure } from '../../model/figures.js';
import { metrics } from '../../model/metrics.js';
import { type Evidence, statedLevels } from '../../study/promises/evidence.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { dimensionPhrases } from '../../words/terms.js';
import type { Rule, RuleFinding } from '../rule.js';
import { figureWords, matterWords, relatedFigure } from '../words.js';

const phrases = {
  derivedNoOperand: {
    zh: '没有{subject}{year}年“{matter}”的全年实际数',
    en: '{subject}: nothing is measured of {matter} for the whole of {year}.',
  },
  derivedBound: {
    zh: '{figure}只给出一端，由此推不出数值',
    en: '{figure}: only one end is known, and nothing follows from it.',
  },
  derivedNotAShare: {
    zh: '两数之比是百分数，{metric}不是',
    en: 'A ratio is in per cent, and {metric} is not.',
  },
  derivedUnits: {
    zh: '“{matter}”用{one}，与{other}不能相加减',
    en: '{matter} is in {one} and cannot be added to or taken from what is in {other}.',
  },
  derivedRatioUnits: {
    zh: '“{matter}”用{one}，与{other}之比不是比重',
    en: '{matter} is in {one}; its ratio to what is in {other} is no share.',
  },
  derivedCounters: {
    zh: '{figure}的计数单位与第一项不同',
    en: '{figure}: it is counted in another unit than the first part.',
  },
  fixDerivedOperand: {
    zh: '改正指标、口径或年份，或补上该数字',
    en: 'Correct the metric, the scope or the year, or add the figure.',
  },
  fixDerivedBound: {
    zh: '换用有确数的口径，或删去这一推导',
    en: 'Use a figure that is known at both ends, or remove the derived figure.',
  },
  fixDerivedUnits: { zh: '改正指标，或删去这一推导', en: 'Correct the metric, or remove the derived figure.' },
} as const satisfies Record<string, Bilingual>;

const kinds = ['cluster', 'group', 'programme', 'series'] as const satisfies readonly EntityKind[];

/** A derived figure can be computed: its parts are measured, and their units go together. */
export const derivedOperand: Rule = {
  id: 'derived-operand',
  severity: 'error',
  what: {
    zh: '推导所用的各项都有全年实际数，单位可以相加减或相除。',
    en: 'What a derived figure is computed from is measured for the whole year, in units that go together.',
  },
  why: {
    zh: '少了一项，推导便无声失效；单位不同的数相加没有意义。',
    en: 'Where one part is missing the figure silently is not there; a sum of different units means nothing.',
  },
  fix: {
    zh: '改正指标、口径或年份，补上该数字，或删去这一推导。',
    en: 'Correct the metric, the scope or the year, add the figure, or remove the derived one.',
  },
  example: {
    file: 'clusters/pillar/automobiles.yaml',
    good: '- { metric: output_volume, scope: 汽车 }',
    bad: '- { metric: output_volume, scope: 乘用车 }',
  },
  *check({ dataset, incomplete }) {
    const isWhole = !kinds.some((kind) => incomplete.has(kind));
    for (const declared of declaredFigures(dataset)) {
      const units = unitFaults(declared);
      yield* units;
      if (isWhole && units.length === 0) yield* operandFaults(declared, dataset);
    }
  },
};

/** Findings for operands whose unit the operation cannot take. */
function unitFaults({ value, file, path }: DeclaredFigure): readonly RuleFinding[] {
  const { operation, operands } = operandsOf(value);
  const own = metrics[value.metric].dimension;
  const suggestion = message(phrases.fixDerivedUnits);
  if (operation === 'ratio' && own !== 'rate') {
    const words = message(phrases.derivedNotAShare, { metric: metrics[value.metric].name });
    return [{ message: words, place: { file, path: [...path, 'metric'] }, suggestion }];
  }
  const [first] = operands;
  const wanted = operation === 'ratio' && first ? metrics[first.metric].dimension : own;
  return operands.flatMap((operand, index) => {
    const { dimension } = metrics[operand.metric];
    if (dimension === wanted) return [];
    const values = {
      matter: matterWords(operand),
      one: message(dimensionPhrases[dimension]),
      other: message(dimensionPhrases[wanted]),
    };
    return {
      message: message(operation === 'ratio' ? phrases.derivedRatioUnits : phrases.derivedUnits, values),
      place: { file, path: [...path, operation, index, 'metric'] },
      suggestion,
    };
  });
}

/** Findings for operands without a measured level, or with a level that cannot be used here. */
function* operandFaults({ subject, value, file, path }: DeclaredFigure, dataset: Dataset): Iterable<RuleFinding> {
  const { operation, operands } = operandsOf(value);
  let first: Figure | undefined;
  for (const [index, operand] of operands.entries()) {
    const of = operand.of === undefined ? subject : subjectNamed(dataset, operand.of);
    if (!of) continue;
    const year = operand.year ?? value.year;
    const level = statedLevels(dataset, { ...operand, subject: of }).find((item) => item.year === year);
    const place = { file, path: [...path, operation, index] };
    if (level) {
      const [figure] = level.figures;
      first ??= figure;
      if (figure && first) yield* levelFaults(level, figure, first, operation, place);
    } else
      yield {
        message: message(phrases.derivedNoOperand, { subject: of.name, year, matter: matterWords(operand) }),
        place,
        suggestion: message(phrases.fixDerivedOperand),
      };
  }
}

/** Findings for unusable levels: bounds other than floors in a sum, and counts in other units. */
function* levelFaults(
  { bound }: Evidence,
  figure: Figure,
  first: Figure,
  operation: 'ratio' | 'sum' | 'difference',
  place: Place,
): Iterable<RuleFinding> {
  const found = { place, related: [relatedFigure(figure)] };
  const isUseless = bound !== undefined && (operation !== 'sum' || bound === 'at-most');
  if (isUseless)
    yield {
      ...found,
      message: message(phrases.derivedBound, { figure: figureWords(figure) }),
      suggestion: message(phrases.fixDerivedBound),
    };
  if (figure.quantity.unit.counter !== first.quantity.unit.counter)
    yield {
      ...found,
      message: message(phrases.derivedCounters, { figure: figureWords(figure) }),
      suggestion: message(phrases.fixDerivedUnits),
    };
}

function subjectNamed(dataset: Dataset, id: string): Entity<(typeof kinds)[number]> | undefined {
  for (const kind of kinds) {
    const entity = dataset.find(kind, id);
    if (entity) return entity;
  }
  return undefined;
}
