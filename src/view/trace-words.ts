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
import type { Bilingual } from '../words/lang.js';
import { bracketed, inBoth, listed, type Message, message, say, together, type Words } from '../words/message.js';
import { growthPhrases, reportPhrases } from '../words/report.js';
import { authorityPhrases, confidencePhrases, termPhrases } from '../words/terms.js';
import { statusPhrases } from '../words/tracking.js';
import { kindName, timeWords } from './figures.js';
import { formatMoneyInterval, formatNumber, formatRate, formatRounding, moneyWords, spellQuantity } from './format.js';
import { faultKey, matterName, signed, signedRate } from './promised.js';
import type { TraceView } from './trace-view.js';
import { citation } from './words.js';

const traceNamePhrases = {
  base: { zh: '基数', en: 'Base' },
  status: { zh: '状态', en: 'Status' },
  planned: { zh: '计划年均增速', en: 'Planned growth per year' },
  attainment: { zh: '达成度', en: 'Attainment' },
  ambition: { zh: '所需增速减分组目标', en: "Needed growth less the group's goal" },
  start: { zh: '起算的数值', en: 'Level to start from' },
  latest: { zh: '最新值', en: 'Latest level' },
  projected: { zh: '情景推算值', en: 'Projected under the scenario' },
  needed: { zh: '所需年均增速', en: 'Needed growth per year' },
  'pace-ratio': { zh: '进度比', en: 'Pace ratio' },
  'path-gap': { zh: '与计划路径之差', en: 'Gap to the path of the plan' },
  gap: { zh: '缺口', en: 'Gap' },
  'gap-share': { zh: '缺口率', en: 'Gap as a share of the target' },
  'catch-up': { zh: '追赶', en: 'Catch-up' },
  goal: { zh: '分组目标所要求的年均增速', en: "Growth per year of the group's goal" },
  'implied-base': { zh: '由计划自身的增速推出的基数', en: "Base that the plan's own growth implies" },
  threshold: { zh: '达到目标的最低数值', en: 'Least level that meets the target' },
  deciding: { zh: '据以判定的数值', en: 'Level that decides' },
  'year-reached': { zh: '推算达到的年份', en: 'Year reached' },
  pace: { zh: '至今年均增速', en: 'Growth per year so far' },
  required: { zh: '此后所需年均增速', en: 'Growth per year required from now on' },
  momentum: { zh: '最近一段的年均增速', en: 'Growth per year of the last step' },
} as const satisfies Record<string, Bilingual>;

const traceFormulaPhrases = {
  status: { zh: '＝对照目标', en: '= held against the target' },
  attainment: {
    zh: '＝(最新×(1+至今增速)^剩余年数−基数)÷(目标−基数)',
    en: '= (latest × (1 + growth so far)^years left − base) ÷ (target − base)',
  },
  share: { zh: '＝前÷目标−1', en: '= first ÷ target − 1' },
  ratio: {
    zh: '＝至今增速÷计划增速，朝目标方向为正',
    en: '= growth so far ÷ |planned growth|, positive towards the target',
  },
  sum: { zh: '＝各组之和', en: '= sum of the groups' },
  difference: { zh: '＝前−后', en: '= first − second' },
  remainder: {
    zh: '＝分组−有自身同口径数字的集群',
    en: '= the group less its clusters with a figure of the same metric',
  },
  cagr: { zh: '＝(后÷前)^(1/{years})−1', en: '= (second ÷ first)^(1/{years}) − 1' },
  'remaining-rate': {
    zh: '＝(1+平均)^{years}÷其余各年(1+增速)−1',
    en: '= (1 + average)^{years} ÷ (1 + growth) of each other year − 1',
  },
  'shared-prices': {
    zh: '＝两总量之间的名义增长，价格变动逐年均摊，各年保留自身实际增速',
    en:
      '= nominal growth between the two levels, the change of prices shared out evenly, each year keeping its ' +
      'real growth',
  },
  'path-gap': {
    zh: '＝最新÷(基数×(1+计划增速)^已过年数)−1',
    en: '= latest ÷ (base × (1 + planned growth)^years passed) − 1',
  },
  band: {
    zh: '＝“约”“近”或区间的下沿',
    en: '= near end of the range, or of the band that 约 or 近 opens',
  },
  bridge: { zh: '＝按口径换算', en: '= carried over by a bridge of the data' },
  quotient: { zh: '＝前÷后', en: '= first ÷ second' },
  chain: { zh: '＝基数×各年(1+增速)', en: '= base × (1 + growth) of each year' },
  'price-change': {
    zh: '＝(后÷前÷其间各年(1+实际增速))^(1/{years})−1',
    en: '= (second ÷ first ÷ (1 + real growth) of the years between)^(1/{years}) − 1',
  },
  'nominal-rate': {
    zh: '＝(1+实际增速)(1+价格变动)−1',
    en: '= (1 + real growth)(1 + change of prices) − 1',
  },
  'real-rate': {
    zh: '＝(1+名义增速)÷(1+价格变动)−1',
    en: '= (1 + nominal growth) ÷ (1 + change of prices) − 1',
  },
  'geometric-mean': { zh: '＝各年增速的几何平均', en: '= geometric mean of the years' },
  'first-year': {
    zh: '＝推算值首次达到目标的年份',
    en: '= first year whose projected level meets the target',
  },
  compound: { zh: '＝基数×(1+增速)^{years}', en: '= base × (1 + growth)^{years}' },
  'implied-base': { zh: '＝目标÷(1+增速)^{years}', en: '= target ÷ (1 + growth)^{years}' },
} as const satisfies Record<string, Bilingual>;

const phrases = {
  traceLevel: { zh: '{name}{metric}，{year}：{amount}', en: '{name}, {metric}, {year}: {amount}' },
  traceWithin: { zh: '{words}，区间{interval}', en: '{words}, within {interval}' },
  traceQuoted: { zh: '“{text}”', en: '"{text}"' },
  traceYear: { zh: '{year}年', en: '{year}' },
  traceYearProjected: { zh: '{year}年（推算）', en: '{year}E' },
  traceHeld: { zh: '{year}年及以前维持基数', en: 'the base holds until {year}' },
  traceGrowth: { zh: '{year}年：增速{rate}，{status}', en: '{year}: growth {rate}, {status}' },
  tracePrices: { zh: '{year}年：价格变动{rate}，{status}', en: '{year}: change of prices {rate}, {status}' },
  traceGrowthMean: { zh: '{from}—{to}年：年均增速{rate}', en: '{from} to {to}: growth {rate} a year' },
  traceInherited: { zh: '同所在分组{id}', en: 'as its group {id}' },
  traceFigure: { zh: '{kind}：{subject}，{matter}，{value}', en: '{kind}: {subject}, {matter}, {value}' },
  traceDated: { zh: '{matter}，{time}', en: '{matter}, {time}' },
  traceAssumption: {
    zh: '情景“{scenario}”对{of}的假设：{value}',
    en: 'Assumption of scenario "{scenario}" for {of}: {value}',
  },
  traceReason: { zh: '{text}。理由：{reason}', en: '{text}. Why: {reason}' },
  traceValue: { zh: '{name}：{value}', en: '{name}: {value}' },
  traceEdition: { zh: '行动计划{id}版：{details}', en: 'Plan edition {id}: {details}' },
  traceIssued: { zh: '{date}印发', en: 'issued {date}' },
  traceSource: {
    zh: '来源：{title}，{publisher}，{date}；{authority}，可信度{confidence}；{words}',
    en: 'Source: {title}, {publisher}, {date}; {authority}, confidence {confidence}; {words}',
  },
  traceSourceAgain: { zh: '来源：{words}', en: 'Source: {words}' },
  traceAbove: { zh: '{text}（见上）', en: '{text} (as above)' },
  traceOptionSet: { zh: '命令行给出：--set {of}={rate}', en: 'Given on the command line: --set {of}={rate}' },
  traceOptionDeflator: { zh: '命令行给出：--deflator {rate}', en: 'Given on the command line: --deflator {rate}' },
  traceResult: { zh: '{name}：{value}', en: '{name}: {value}' },
  traceResultYear: { zh: '{name}（{year}年）：{value}', en: '{name}, {year}: {value}' },
  traceResultSpan: { zh: '{name}（{from}—{to}年）：{value}', en: '{name}, {from} to {to}: {value}' },
  traceNone: { zh: '无：{reason}', en: 'none: {reason}' },
  tracePoints: { zh: '{points}个百分点', en: '{points} percentage points' },
} as const satisfies Record<string, Bilingual>;

/** Which parts of a node an earlier node has said already. */
export interface Said {
  readonly isAgain: boolean;
  readonly isReasonAgain: boolean;
}

/** One node in words, without its children; short if it was traced above. */
export function nodeWords(node: TraceNode, { isAgain, isReasonAgain }: Said, view: TraceView): Words {
  const words = (): Words => {
    switch (node.kind) {
      case 'level':
        return levelWords(node);
      case 'growth':
        return growthWords(node);
      case 'datum':
        return isAgain
          ? together`${shortWords(node, view)}  ${node.address}`
          : together`${datumWords(node, isReasonAgain, view)}  ${node.address}  ${placeWords(node, view)}`;
      case 'edition':
        return together`${editionWords(node)}  ${node.address}  ${placeWords(node, view)}`;
      case 'source':
        return sourceWords(node, isAgain);
      case 'option':
        return optionWords(node);
      case 'result':
        return resultWords(node);
      default:
        return node satisfies never;
    }
  };
  return isAgain && node.inputs.length > 0 ? message(phrases.traceAbove, { text: words() }) : words();
}

function placeWords({ file, path }: DatumNode | EditionNode, { spotOf }: TraceView): string {
  return `${file}:${spotOf(file, path).start.line}`;
}

const yiyuan = { unit: '亿元', digits: 1 } as const;

function levelWords(node: LevelNode): Words {
  const { row, year, status, value, formula, heldUntil } = node;
  const level = message(phrases.traceLevel, {
    name: row.name,
    metric: metrics[row.metric].name,
    year: message(status === 'projected' ? phrases.traceYearProjected : phrases.traceYear, { year }),
    amount: amountWords(value),
  });
  const held = heldUntil === undefined ? [] : [message(phrases.traceHeld, { year: heldUntil })];
  return listed([listed([level, formulaWords(formula, node)], ''), ...held], termPhrases.semicolon);
}

/** A level in 亿元, in English also in words, with its bounds. */
function amountWords(value: Interval): Bilingual {
  const amount = formatNumber(value.value, 1);
  const words = { zh: `${amount}亿元`, en: `${moneyWords(value.value, yiyuan).en}, ${amount} 亿元` };
  if (!isWide(value)) return words;
  const within = message(phrases.traceWithin, { words, interval: formatMoneyInterval(value, yiyuan) });
  return inBoth(within);
}

function growthWords(node: GrowthNode): Words {
  const { year, until, value, status, inherited, formula } = node;
  const rate = rateWords(value);
  if (until !== undefined || status === undefined) {
    const mean = message(phrases.traceGrowthMean, { from: year, to: until ?? year, rate });
    return together`${mean}${formulaWords(formula, node)}`;
  }
  const words = message(node.ofPrices ? phrases.tracePrices : phrases.traceGrowth, {
    year,
    rate,
    status: message(growthPhrases[status]),
  });
  const group = inherited === undefined ? [] : [message(phrases.traceInherited, { id: inherited })];
  return together`${listed([words, ...group], termPhrases.semicolon)}${formulaWords(formula, node)}`;
}

/** A fraction in per cent, with its bounds if these differ as shown. */
function rateWords(value: Interval): string {
  const [low, middle, high] = [value.low, value.value, value.high].map((end) => formatRate(end, 2));
  return low === high ? `${middle}` : `${middle} [${low}, ${high})`;
}

function isWide({ low, high }: Interval): boolean {
  return low !== high;
}

/** The written quantity alone. */
function shortWords(node: DatumNode, view: TraceView): Words {
  return node.quantity ? writtenWords(node.quantity, view, node.figure !== undefined) : plainText(node);
}

function datumWords(node: DatumNode, isReasonAgain: boolean, view: TraceView): Words {
  const { figure, quantity, entity, of, reason, path } = node;
  if (figure && quantity) {
    return message(phrases.traceFigure, {
      kind: kindName(figure),
      subject: figure.subject.name,
      matter: datedMatter(figure, view),
      value: writtenWords(quantity, view, true),
    });
  }
  if (of !== undefined && reason) {
    const text = message(phrases.traceAssumption, { scenario: entity.name, of, value: assumedWords(node, view) });
    return isReasonAgain ? text : message(phrases.traceReason, { text, reason });
  }
  const name = path.slice(entity.path.length).join('.');
  return message(phrases.traceValue, {
    name: bracketed(entity.name, name),
    value: shortWords(node, view),
  });
}

function datedMatter(figure: Figure, { dataset }: TraceView): Words {
  const matter = matterName(dataset, figure);
  const isDated = figure.year !== undefined || figure.period !== undefined;
  return isDated ? message(phrases.traceDated, { matter, time: timeWords(figure) }) : matter;
}

/** An assumed rate, or the name of the series that it follows. */
function assumedWords(node: DatumNode, view: TraceView): Words {
  if (node.quantity) return writtenWords(node.quantity, view, false);
  const text = plainText(node);
  const series = typeof text === 'string' ? view.dataset.find('series', text) : undefined;
  return series ? message(reportPhrases.showInStep, { series: bracketed(series.name, text) }) : text;
}

function plainText({ text }: DatumNode): Words {
  return text ?? '—';
}

/** A quantity as written, in English also in words; if measured or promised, with its rounding interval. */
function writtenWords(quantity: Quantity, { dataset }: TraceView, isRounded: boolean): Words {
  const [quoted, spelled] = [message(phrases.traceQuoted, { text: quantity.text }), spellQuantity(quantity)];
  const words: Words = {
    zh: say('zh', quoted),
    en: say('en', spelled.en === quantity.text ? quoted : bracketed(quoted, spelled)),
  };
  if (!isRounded || !isWide(quantity.interval(dataset.bands))) return words;
  const within = message(phrases.traceWithin, { words, interval: formatRounding(quantity, dataset.bands) });
  const { placeFrom } = quantity;
  return placeFrom === undefined
    ? within
    : bracketed(within, message(termPhrases.quantityPlaceFrom, { text: placeFrom }));
}

function editionWords({ plan: { id, period, number, issued } }: EditionNode): Words {
  const details = [period, number, ...(issued === undefined ? [] : [message(phrases.traceIssued, { date: issued })])];
  return message(phrases.traceEdition, {
    id,
    details: listed(details.filter((part) => part !== undefined)),
  });
}

function sourceWords({ source, cite }: SourceNode, isAgain: boolean): Words {
  const words = citation(cite);
  if (isAgain) return message(phrases.traceSourceAgain, { words });
  const { title, publisher, date, authority, confidence } = source.value;
  const values = {
    title,
    publisher,
    date,
    authority: message(authorityPhrases[authority]),
    confidence: message(confidencePhrases[confidence]),
    words,
  };
  return message(phrases.traceSource, values);
}

function optionWords({ option, of = '', year, quantity }: OptionNode): Words {
  if (option === '--set') {
    const rate = year === undefined ? quantity.text : `${year}:${quantity.text}`;
    return message(phrases.traceOptionSet, { of, rate });
  }
  return message(phrases.traceOptionDeflator, { rate: quantity.text });
}

function resultWords(node: ResultNode): Words {
  const name = message(traceNamePhrases[node.name]);
  const value = valueWords(node);
  return together`${spanned(name, node.years, value)}${node.result.ok ? formulaWords(node.formula, node) : ''}`;
}

function spanned(name: Message, years: ResultNode['years'], value: Words): Message {
  if (!years) return message(phrases.traceResult, { name, value });
  const [from, to] = years;
  return from === to
    ? message(phrases.traceResultYear, { name, year: from, value })
    : message(phrases.traceResultSpan, { name, from, to, value });
}

function valueWords({ result, measure, word, name, figure: { quantity } }: ResultNode): Words {
  if (word !== undefined) {
    const key: Bilingual = statusPhrases[word];
    return result.ok ? key : bracketed(key, faultKey(result.notDefined));
  }
  if (!result.ok) return message(phrases.traceNone, { reason: faultKey(result.notDefined) });
  const { value } = result;
  switch (measure) {
    case 'amount':
      return quantity.dimension === 'money' ? amountWords(value) : formatNumber(value.value, 1);
    case 'percent':
      return rateWords({ low: value.low / 100, value: value.value / 100, high: value.high / 100 });
    case 'rate':
      return rateWords(value);
    case 'share':
      return name === 'pace-ratio' || name === 'attainment' ? formatRate(value.value) : signedRate(value.value);
    case 'points':
      return message(phrases.tracePoints, { points: signed(value.value * 100, 2) });
    case 'year':
    case 'word':
      return String(value.value);
    default:
      return measure satisfies never;
  }
}

function formulaWords(formula: FormulaName | undefined, node: TraceNode): Words {
  if (formula === undefined) return '';
  const [from, to] = spanOf(node);
  const phrase: Bilingual = traceFormulaPhrases[formula];
  return together`  ${{ phrase, values: { years: formula === 'remaining-rate' ? node.inputs.length : to - from } }}`;
}

/** First and last year of the growth. */
function spanOf(node: TraceNode): readonly [number, number] {
  const { inputs } = node;
  if (node.kind === 'result' && node.years) return node.years;
  if (node.kind === 'growth' && node.steps !== undefined) return [0, node.steps];
  const years = inputs.flatMap((node) =>
    node.kind === 'datum' ? (node.figure?.year ?? []) : node.kind === 'level' ? node.year : [],
  );
  return [years[0] ?? 0, years.at(-1) ?? 0];
}
