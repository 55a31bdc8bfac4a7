import type { Dataset } from '../model/dataset.js';
import { operandsOf } from '../model/derived.js';
import type { Bridge, DerivedFigure } from '../model/entities.js';
import type { Figure } from '../model/figures.js';
import { metrics } from '../model/metrics.js';
import type { Quantity } from '../model/quantity.js';
import type { TargetAssessment } from '../projection/promises/assess.js';
import type { Evidence } from '../projection/promises/evidence.js';
import type { Bilingual, Lang } from '../words/lang.js';
import { bracketed, type Message, message, say, term } from '../words/message.js';
import { round } from '../words/number.js';
import { termPhrases } from '../words/terms.js';
import { rungPhrases, statusPhrases, trackingPhrases } from '../words/tracking.js';
import { formatNumber, formatRate, moneyWords, spellQuantity } from './format.js';
import { matterInBoth } from './matter-words.js';
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

/** A level in words: as the document writes it, or as it was worked out, in the unit of `like`. */
export function levelWords({ origin, figures: [figure], level, bound }: Evidence, like: Quantity, lang: Lang): string {
  if ((origin === 'stated' || origin === 'entry') && figure) return spellQuantity(figure.quantity, lang);
  const words = numberWords(level.value, like, lang);
  if (bound === undefined) return words;
  return bound === 'at-least' ? `≥${words}` : `≤${words}`;
}

/** A number in a quantity's base unit, with the unit. */
export function numberWords(value: number, like: Quantity, lang: Lang): string {
  switch (like.dimension) {
    case 'money':
      return moneyWords(value, { unit: '亿元', digits: value >= 1000 ? 0 : 1 })[lang];
    case 'rate':
      return formatRate(value / 100);
    default:
      return thingsWords(value, like, lang);
  }
}

/** How many digits of a count that was worked out are shown: more would claim to know more than the parts do. */
const digitsOfCount = 4;

/** A count in the unit that the document writes (万辆), in English in ones with as many digits as count. */
export function thingsWords(value: number, { unit }: Quantity, lang: Lang): string {
  const size = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value))) + 1;
  if (lang === 'en') return formatNumber(round(value, Math.min(0, digitsOfCount - size)), 0);
  const digits = unit.exponent === 0 ? 0 : Math.max(0, Math.min(unit.exponent, digitsOfCount + unit.exponent - size));
  return `${formatNumber(value / 10 ** unit.exponent, digits)}${unit.symbol}`;
}

/** All evidence that an assessment rests on. */
export function evidenceOf({ judgement, base, latest, needed }: TargetAssessment): readonly Evidence[] {
  const used = [judgement.deciding, base, latest, needed.ok ? needed.value.from : undefined];
  return [...new Set(used.filter((item) => item !== undefined))];
}

/** The figures that assessments rest on, their promises first. */
export function figuresBehind(targets: readonly TargetAssessment[]): readonly Figure[] {
  return [
    ...new Set(targets.flatMap((target) => [target.figure, ...evidenceOf(target).flatMap(({ figures }) => figures)])),
  ];
}

/** How levels were carried over from other metrics and scopes, and how they were worked out: each once. */
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
  return message(phrases.noteBridge, { from: matterInBoth(dataset, from), to: matterInBoth(dataset, to), reason });
}

const signs = { ratio: ' ÷ ', sum: ' + ', difference: ' − ' } as const;

/** The parts of a derived figure with the sign between them: 增加值（4.4万亿元） ÷ 地区生产总值（12.9万亿元）. */
export function operationWords(
  dataset: Dataset,
  formula: DerivedFigure,
  figures: readonly Figure[],
  lang: Lang,
): string {
  return figures
    .map((figure) => bracketed(lang, matterName(dataset, figure, lang), spellQuantity(figure.quantity, lang)))
    .join(signs[operandsOf(formula).operation]);
}

function formulaWords(dataset: Dataset, formula: DerivedFigure, { figures, year }: Evidence): Message {
  const name = (lang: Lang): string =>
    formula.scope === undefined
      ? metrics[formula.metric].name[lang]
      : bracketed(lang, metrics[formula.metric].name[lang], formula.scope[lang]);
  return message(phrases.noteDerived, {
    year,
    metric: { zh: name('zh'), en: name('en') },
    formula: inBoth((lang) => operationWords(dataset, formula, figures, lang)),
    reason: formula.reason,
  });
}

/** Other statements of the years that count, once for each figure: a contradiction between sources is shown. */
export function rivalNotes(dataset: Dataset, targets: readonly TargetAssessment[]): readonly Message[] {
  const evidence = new Map(
    targets
      .flatMap(evidenceOf)
      .flatMap((item) => (item.rivals.length > 0 && item.figures[0] ? [[item.figures[0], item] as const] : [])),
  );
  return [...evidence].map(([figure, { year, rivals }]) => {
    const name = (lang: Lang): string => bracketed(lang, figure.subject.name[lang], matterName(dataset, figure, lang));
    const others = (lang: Lang): string =>
      [...new Set(rivals.map(({ quantity }) => spellQuantity(quantity, lang)))].join(term(lang, termPhrases.comma));
    return message(phrases.noteOtherStatements, {
      name: { zh: name('zh'), en: name('en') },
      year,
      chosen: { zh: spellQuantity(figure.quantity, 'zh'), en: spellQuantity(figure.quantity, 'en') },
      others: { zh: others('zh'), en: others('en') },
    });
  });
}

/** A status in words with its rung: 已达到（当年数据）. */
export function statusWords({ status, rung }: Pick<TargetAssessment, 'status' | 'rung'>, lang: Lang): string {
  return bracketed(lang, term(lang, statusPhrases[status]), term(lang, rungPhrases[rung]));
}

/** Words in both languages. */
export function inBoth(words: (lang: Lang) => string): Bilingual {
  return { zh: words('zh'), en: words('en') };
}

/** How a promise changed over its editions, with what became of each; undefined where it was stated once or alike. */
export function historyWords(dataset: Dataset, { history, figure }: TargetAssessment): Message | undefined {
  if (new Set(history.map(({ figure: { quantity } }) => quantity.value)).size < 2) return undefined;
  const editions = (lang: Lang): string =>
    history
      .map(({ figure: statement, judgement }) =>
        say(
          lang,
          message(phrases.historyEdition, {
            edition: editionName(dataset, statement, lang),
            target: spellQuantity(statement.quantity, lang),
            status: message(statusPhrases[judgement.status]),
          }),
        ),
      )
      .join(' → ');
  const name = (lang: Lang): string =>
    bracketed(lang, figure.subject.name[lang], `${matterName(dataset, figure, lang)} ${figure.year ?? ''}`.trim());
  return message(phrases.noteHistory, { name: inBoth(name), history: inBoth(editions) });
}

function editionName(dataset: Dataset, { plan, cite }: Figure, lang: Lang): string {
  const source = dataset.find('source', cite.source)?.value;
  return plan === undefined ? (source?.date ?? '') : say(lang, message(trackingPhrases.trackingEdition, { id: plan }));
}
