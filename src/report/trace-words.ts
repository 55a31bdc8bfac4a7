import type { Bilingual, Lang } from '../lang/lang.js';
import { bracketed, type Message, type MessageKey, message, say, term } from '../lang/message.js';
import type { Figure } from '../model/figures.js';
import { metrics } from '../model/metrics.js';
import type { Interval, Quantity } from '../model/quantity.js';
import type {
  DatumNode,
  EditionNode,
  FormulaName,
  GrowthNode,
  LevelNode,
  OptionNode,
  ResultNode,
  SourceNode,
  TraceNode,
} from '../trace/node.js';
import { kindName, timeWords } from './figures.js';
import { formatMoneyInterval, formatNumber, formatRate, formatRounding, moneyWords, spellQuantity } from './format.js';
import { faultKey, matterName, signed, signedRate } from './promised.js';
import type { TraceView } from './trace-view.js';
import { citation } from './words.js';

/** What of a node has been said above. */
export interface Said {
  readonly isAgain: boolean;
  readonly isReasonAgain: boolean;
}

/** One node in words, without what it rests on; one that has been traced above in short. */
export function nodeWords(node: TraceNode, { isAgain, isReasonAgain }: Said, view: TraceView, lang: Lang): string {
  const words = (): string => {
    switch (node.kind) {
      case 'level':
        return levelWords(node, lang);
      case 'growth':
        return growthWords(node, lang);
      case 'datum':
        return isAgain
          ? `${shortWords(node, view, lang)}  ${node.address}`
          : `${datumWords(node, isReasonAgain, view, lang)}  ${node.address}  ${placeWords(node, view)}`;
      case 'edition':
        return `${editionWords(node, lang)}  ${node.address}  ${placeWords(node, view)}`;
      case 'source':
        return sourceWords(node, isAgain, lang);
      case 'option':
        return optionWords(node, lang);
      case 'result':
        return resultWords(node, lang);
      default:
        return node satisfies never;
    }
  };
  return isAgain && node.inputs.length > 0 ? say(lang, message('trace-above', { text: words() })) : words();
}

function placeWords({ file, path }: DatumNode | EditionNode, { spotOf }: TraceView): string {
  return `${file}:${spotOf(file, path).start.line}`;
}

const yiyuan = { unit: '亿元', digits: 1 } as const;

function levelWords(node: LevelNode, lang: Lang): string {
  const { row, year, status, value, formula, heldUntil } = node;
  const level = message('trace-level', {
    name: row.name,
    metric: metrics[row.metric].name,
    year: message(status === 'projected' ? 'trace-year-projected' : 'trace-year', { year }),
    amount: amountWords(value),
  });
  const held = heldUntil === undefined ? [] : [say(lang, message('trace-held', { year: heldUntil }))];
  return [[say(lang, level), formulaWords(formula, node, lang)].join(''), ...held].join(term(lang, 'semicolon'));
}

/** A level in 亿元, in English also in words, and within which bounds it lies. */
function amountWords(value: Interval): Bilingual {
  const amount = formatNumber(value.value, 1);
  const words = { zh: `${amount}亿元`, en: `${moneyWords(value.value, yiyuan).en}, ${amount} 亿元` };
  if (!isWide(value)) return words;
  const within = message('trace-within', { words, interval: formatMoneyInterval(value, yiyuan) });
  return { zh: say('zh', within), en: say('en', within) };
}

function growthWords(node: GrowthNode, lang: Lang): string {
  const { year, until, value, status, inherited, formula } = node;
  const rate = rateWords(value);
  if (until !== undefined || status === undefined) {
    return (
      say(lang, message('trace-growth-mean', { from: year, to: until ?? year, rate })) +
      formulaWords(formula, node, lang)
    );
  }
  const words = say(
    lang,
    message(node.ofPrices ? 'trace-prices' : 'trace-growth', { year, rate, status: message(`growth-${status}`) }),
  );
  const group = inherited === undefined ? [] : [say(lang, message('trace-inherited', { id: inherited }))];
  return [words, ...group].join(term(lang, 'semicolon')) + formulaWords(formula, node, lang);
}

/** A fraction in per cent, and within which bounds it lies where that shows. */
function rateWords(value: Interval): string {
  const [low, middle, high] = [value.low, value.value, value.high].map((end) => formatRate(end, 2));
  return low === high ? `${middle}` : `${middle} [${low}, ${high})`;
}

function isWide({ low, high }: Interval): boolean {
  return low !== high;
}

/** What is written, and no more. */
function shortWords(node: DatumNode, view: TraceView, lang: Lang): string {
  return node.quantity ? writtenWords(node.quantity, view, lang, node.figure !== undefined) : plainText(node, lang);
}

function datumWords(node: DatumNode, isReasonAgain: boolean, view: TraceView, lang: Lang): string {
  const { figure, quantity, entity, of, reason, path } = node;
  if (figure && quantity) {
    return say(
      lang,
      message('trace-figure', {
        kind: kindName(figure, lang),
        subject: figure.subject.name,
        matter: datedMatter(figure, view, lang),
        value: writtenWords(quantity, view, lang, true),
      }),
    );
  }
  if (of !== undefined && reason) {
    const text = say(
      lang,
      message('trace-assumption', { scenario: entity.name, of, value: assumedWords(node, view, lang) }),
    );
    return isReasonAgain ? text : say(lang, message('trace-reason', { text, reason }));
  }
  const name = path.slice(entity.path.length).join('.');
  return say(
    lang,
    message('trace-value', { name: bracketed(lang, entity.name[lang], name), value: shortWords(node, view, lang) }),
  );
}

function datedMatter(figure: Figure, { dataset }: TraceView, lang: Lang): string {
  const matter = matterName(dataset, figure, lang);
  const isDated = figure.year !== undefined || figure.period !== undefined;
  return isDated ? say(lang, message('trace-dated', { matter, time: timeWords(figure, lang) })) : matter;
}

/** A rate that is assumed; of a series that is followed, its name. */
function assumedWords(node: DatumNode, view: TraceView, lang: Lang): string {
  if (node.quantity) return writtenWords(node.quantity, view, lang, false);
  const text = plainText(node, lang);
  const series = view.dataset.find('series', text);
  return series ? say(lang, message('show-in-step', { series: bracketed(lang, series.name[lang], text) })) : text;
}

function plainText({ text }: DatumNode, lang: Lang): string {
  if (text === undefined) return '—';
  return typeof text === 'string' ? text : text[lang];
}

/**
 * A quantity as it is written, in English also in words, and of one that was measured or promised what its rounding
 * leaves open.
 */
function writtenWords(quantity: Quantity, { dataset }: TraceView, lang: Lang, isRounded: boolean): string {
  const [quoted, spelled] = [
    say(lang, message('trace-quoted', { text: quantity.text })),
    spellQuantity(quantity, lang),
  ];
  const words = spelled === quantity.text ? quoted : bracketed(lang, quoted, spelled);
  if (!isRounded || !isWide(quantity.interval(dataset.bands))) return words;
  const within = say(lang, message('trace-within', { words, interval: formatRounding(quantity, dataset.bands) }));
  const { placeFrom } = quantity;
  return placeFrom === undefined
    ? within
    : bracketed(lang, within, say(lang, message('quantity-place-from', { text: placeFrom })));
}

function editionWords({ plan: { id, period, number, issued } }: EditionNode, lang: Lang): string {
  const details = [
    period,
    number,
    ...(issued === undefined ? [] : [say(lang, message('trace-issued', { date: issued }))]),
  ];
  return say(
    lang,
    message('trace-edition', { id, details: details.filter((part) => part !== undefined).join(term(lang, 'comma')) }),
  );
}

function sourceWords({ source, cite }: SourceNode, isAgain: boolean, lang: Lang): string {
  const words = citation(cite, lang);
  if (isAgain) return say(lang, message('trace-source-again', { words }));
  const { title, publisher, date, authority, confidence } = source.value;
  const values = {
    title,
    publisher,
    date,
    authority: message(`authority-${authority}`),
    confidence: message(`confidence-${confidence}`),
    words,
  };
  return say(lang, message('trace-source', values));
}

function optionWords({ option, of = '', quantity }: OptionNode, lang: Lang): string {
  if (option === '--set') return say(lang, message('trace-option-set', { of, rate: quantity.text }));
  return say(lang, message('trace-option-deflator', { rate: quantity.text }));
}

function resultWords(node: ResultNode, lang: Lang): string {
  const name = message(`trace-name-${node.name}`);
  const value = valueWords(node, lang);
  return say(lang, spanned(name, node.years, value)) + (node.result.ok ? formulaWords(node.formula, node, lang) : '');
}

function spanned(name: Message, years: ResultNode['years'], value: string): Message {
  if (!years) return message('trace-result', { name, value });
  const [from, to] = years;
  return from === to
    ? message('trace-result-year', { name, year: from, value })
    : message('trace-result-span', { name, from, to, value });
}

function valueWords({ result, measure, word, name, figure: { quantity } }: ResultNode, lang: Lang): string {
  if (word !== undefined) {
    const key: MessageKey = `status-${word}`;
    return result.ok ? term(lang, key) : bracketed(lang, term(lang, key), term(lang, faultKey(result.notDefined)));
  }
  if (!result.ok) return say(lang, message('trace-none', { reason: term(lang, faultKey(result.notDefined)) }));
  const { value } = result;
  switch (measure) {
    case 'amount':
      return quantity.dimension === 'money' ? amountWords(value)[lang] : formatNumber(value.value, 1);
    case 'percent':
      return rateWords({ low: value.low / 100, value: value.value / 100, high: value.high / 100 });
    case 'rate':
      return rateWords(value);
    case 'share':
      return name === 'pace-ratio' || name === 'attainment' ? formatRate(value.value) : signedRate(value.value);
    case 'points':
      return say(lang, message('trace-points', { points: signed(value.value * 100, 2) }));
    case 'year':
    case 'word':
      return String(value.value);
    default:
      return measure satisfies never;
  }
}

function formulaWords(formula: FormulaName | undefined, node: TraceNode, lang: Lang): string {
  if (formula === undefined) return '';
  const [from, to] = spanOf(node);
  const key: MessageKey = `trace-formula-${formula}`;
  return `  ${say(lang, { key, values: { years: formula === 'remaining-rate' ? node.inputs.length : to - from } })}`;
}

/** The years of the first and the last of what a growth is measured between. */
function spanOf(node: TraceNode): readonly [number, number] {
  const { inputs } = node;
  if (node.kind === 'result' && node.years) return node.years;
  if (node.kind === 'growth' && node.steps !== undefined) return [0, node.steps];
  const years = inputs.flatMap((node) =>
    node.kind === 'datum' ? (node.figure?.year ?? []) : node.kind === 'level' ? node.year : [],
  );
  return [years[0] ?? 0, years.at(-1) ?? 0];
}
