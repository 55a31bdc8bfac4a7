import type { Dataset } from '../model/dataset.js';
import { operandsOf } from '../model/derived.js';
import type { Bridge, DerivedFigure } from '../model/entities.js';
import type { Figure } from '../model/figures.js';
import { metrics } from '../model/metrics.js';
import type { Quantity } from '../model/quantity.js';
import type { TargetAssessment } from '../study/promises/assess.js';
import type { Evidence } from '../study/promises/evidence.js';
import type { Bilingual } from '../words/lang.js';
import { bracketed, listed, listedOnce, type Message, message, together, type Words } from '../words/message.js';
import { round } from '../words/number.js';
import { rungPhrases, statusPhrases, trackingPhrases } from '../words/tracking.js';
import { formatNumber, formatRate, moneyWords, spellQuantity } from './format.js';
import { matterInWords } from './matter-words.js';
import { matterName } from './promised.js';

const phrases = {
  noteBridge: { zh: '口径换算：{from}→{to}，{reason}', en: 'Bridge: {from} for {to}: {reason}' },
  noteDerived: {
    zh: '推导：{year}年{metric}＝{formula}，{reason}',
    en: 'Derived: {metric}, {year} = {formula}: {reason}',
  },
  noteOtherStatements: {
    zh: '{name}{year}年取{chosen}，同年另有{others}',
    en: '{name}: {chosen} counts for {year}; others for that year: {others}',
  },
  noteHistory: { zh: '{name}：{history}', en: '{name}: {history}' },
  historyEdition: { zh: '{edition}{target}（{status}）', en: '{edition} {target} ({status})' },
} as const satisfies Record<string, Bilingual>;

/** A level in words: as written in the document, or computed, in the unit of `like`. */
export function levelWords({ origin, figures: [figure], level, bound }: Evidence, like: Quantity): Words {
  if ((origin === 'stated' || origin === 'entry') && figure) return spellQuantity(figure.quantity);
  const words = numberWords(level.value, like);
  if (bound === undefined) return words;
  return bound === 'at-least' ? together`≥${words}` : together`≤${words}`;
}

/** A number in the base unit of a quantity, with the name of the unit. */
export function numberWords(value: number, like: Quantity): Words {
  switch (like.dimension) {
    case 'money':
      return moneyWords(value, { unit: '亿元', digits: value >= 1000 ? 0 : 1 });
    case 'rate':
      return formatRate(value / 100);
    default:
      return thingsWords(value, like);
  }
}

/** Significant digits shown of a computed count; more would claim more precision than the parts have. */
const digitsOfCount = 4;

/** A count in the document's unit (万辆), in English in ones with as many digits as are significant. */
export function thingsWords(value: number, { unit }: Quantity): Bilingual {
  const size = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value))) + 1;
  const digits = unit.exponent === 0 ? 0 : Math.max(0, Math.min(unit.exponent, digitsOfCount + unit.exponent - size));
  return {
    zh: `${formatNumber(value / 10 ** unit.exponent, digits)}${unit.symbol}`,
    en: formatNumber(round(value, Math.min(0, digitsOfCount - size)), 0),
  };
}

/** All evidence behind an assessment. */
function evidenceOf({ verdict, base, latest, needed }: TargetAssessment): readonly Evidence[] {
  const used = [verdict.deciding, base, latest, needed.ok ? needed.value.from : undefined];
  return [...new Set(used.filter((item) => item !== undefined))];
}

/** Figures behind assessments, the promises first. */
export function figuresBehind(targets: readonly TargetAssessment[]): readonly Figure[] {
  return [
    ...new Set(targets.flatMap((target) => [target.figure, ...evidenceOf(target).flatMap(({ figures }) => figures)])),
  ];
}

/** Notes on how levels were carried over from other metrics and scopes, and how they were derived, each once. */
export function originNotes(
  dataset: Dataset,
  targets: readonly TargetAssessment[],
): readonly (readonly [id: string, Message])[] {
  const evidence = targets.flatMap(evidenceOf);
  const bridges = new Set(evidence.flatMap(({ by }) => (by && 'relation' in by ? [by] : [])));
  const formulas = new Map(
    evidence.flatMap((item) => (item.by && !('relation' in item.by) ? [[item.by, item] as const] : [])),
  );
  return [
    ...[...bridges].map((bridge) => ['bridge', bridgeWords(dataset, bridge)] as const),
    ...[...formulas].map(([formula, item]) => ['derived', formulaWords(dataset, formula, item)] as const),
  ];
}

function bridgeWords(dataset: Dataset, { from, to, reason }: Bridge): Message {
  return message(phrases.noteBridge, { from: matterInWords(dataset, from), to: matterInWords(dataset, to), reason });
}

const signs = { ratio: ' ÷ ', sum: ' + ', difference: ' − ' } as const;

/** Operands of a derived figure with the operator between them: 增加值（4.4万亿元） ÷ 地区生产总值（12.9万亿元）. */
export function operationWords(dataset: Dataset, formula: DerivedFigure, figures: readonly Figure[]): Words {
  return listed(
    figures.map((figure) => bracketed(matterName(dataset, figure), spellQuantity(figure.quantity))),
    signs[operandsOf(formula).operation],
  );
}

function formulaWords(dataset: Dataset, formula: DerivedFigure, { figures, year }: Evidence): Message {
  const name: Words =
    formula.scope === undefined ? metrics[formula.metric].name : bracketed(metrics[formula.metric].name, formula.scope);
  return message(phrases.noteDerived, {
    year,
    metric: name,
    formula: operationWords(dataset, formula, figures),
    reason: formula.reason,
  });
}

/** Notes on other figures for the same years, each once, so that a contradiction between sources is visible. */
export function rivalNotes(dataset: Dataset, targets: readonly TargetAssessment[]): readonly Message[] {
  const rivalsOf = new Map(
    targets.flatMap(evidenceOf).flatMap(({ figures, rivals }) =>
      figures.flatMap((figure) => {
        const own = rivals.filter((rival) => isSameMatter(rival, figure));
        return own.length > 0 ? [[figure, own] as const] : [];
      }),
    ),
  );
  return [...rivalsOf].map(([figure, rivals]) => {
    const name: Words = bracketed(figure.subject.name, matterName(dataset, figure));
    const others: Words = listedOnce(rivals.map(({ quantity }) => spellQuantity(quantity)));
    return message(phrases.noteOtherStatements, {
      name,
      year: figure.year ?? '',
      chosen: spellQuantity(figure.quantity),
      others,
    });
  });
}

/**
 * Whether two figures state the same metric of the same subject, scope and year; a derived level has rivals of each
 * operand.
 */
function isSameMatter(one: Figure, other: Figure): boolean {
  return (
    one.subject === other.subject &&
    one.metric === other.metric &&
    one.scope?.zh === other.scope?.zh &&
    one.city === other.city &&
    one.year === other.year
  );
}

/** A status in words with its rung: 已达到（当年数据）. */
export function statusWords({ status, rung }: Pick<TargetAssessment, 'status' | 'rung'>): Words {
  return bracketed(statusPhrases[status], rungPhrases[rung]);
}

/** History of a promise over its editions with their outcomes; undefined if stated once or always alike. */
export function historyWords(dataset: Dataset, { history, figure }: TargetAssessment): Message | undefined {
  if (new Set(history.map(({ figure: { quantity } }) => quantity.value)).size < 2) return undefined;
  const editions: Words = listed(
    history.map(({ figure: statement, verdict }) =>
      message(phrases.historyEdition, {
        edition: editionName(dataset, statement),
        target: spellQuantity(statement.quantity),
        status: message(statusPhrases[verdict.status]),
      }),
    ),
    ' → ',
  );
  const name: Words = bracketed(
    figure.subject.name,
    listed([matterName(dataset, figure), ...(figure.year === undefined ? [] : [String(figure.year)])], ' '),
  );
  return message(phrases.noteHistory, { name: name, history: editions });
}

function editionName(dataset: Dataset, { plan, cite }: Figure): Words {
  const source = dataset.find('source', cite.source)?.value;
  return plan === undefined ? (source?.date ?? '') : message(trackingPhrases.trackingEdition, { id: plan });
}
