import type { Place, Related } from '../finding/finding.js';
import type { Figure } from '../model/figures.js';
import { type Metric, metrics } from '../model/metrics.js';
import type { Bilingual } from '../words/lang.js';
import { bracketed, inBoth, type Message, message, say } from '../words/message.js';
import { round } from '../words/number.js';

const phrases = {
  figureLevel: { zh: '{time}{metric}{text}', en: '{metric} of {time}, {text}' },
  figureTimeless: { zh: '{metric}{text}', en: '{metric}, {text}' },
  figureGrowth: { zh: '{time}{metric}增长{text}', en: 'growth of {metric} in {time}, {text}' },
  timeYear: { zh: '{year}年', en: '{year}' },
  timePart: { zh: '{year}年{part}', en: '{part} of {year}' },
  relatedFigure: { zh: '另一数字：{figure}', en: 'the other figure: {figure}' },
} as const satisfies Record<string, Bilingual>;

/** A figure in words, as findings name it: 2023年营业收入超2700亿元. */
export function figureWords({ metric, quantity: { text }, isGrowth, year, part, period }: Figure): Message {
  const { name } = metrics[metric];
  const time =
    period ??
    (year === undefined
      ? undefined
      : part === undefined
        ? message(phrases.timeYear, { year })
        : message(phrases.timePart, { year, part }));
  if (time === undefined) return message(phrases.figureTimeless, { metric: name, text });
  return isGrowth
    ? message(phrases.figureGrowth, { time, metric: name, text })
    : message(phrases.figureLevel, { time, metric: name, text });
}

/** The place of a figure's number. */
export function placeOf({ file, path, key }: Pick<Figure, 'file' | 'path' | 'key'>): Place {
  return { file, path: [...path, key] };
}

/** Another figure as a related place of a finding. */
export function relatedFigure(figure: Figure): Related {
  return { message: message(phrases.relatedFigure, { figure: figureWords(figure) }), place: placeOf(figure) };
}

/** A number for a sentence: at most `places` decimals, no trailing zeros. */
export function shortNumber(value: number, places = 1): string {
  return String(round(value, places));
}

/** The matter of a figure in words, with its scope in brackets; scopes are told apart by their Chinese words. */
export function matterWords({
  metric,
  scope,
}: {
  readonly metric: Metric;
  readonly scope?: string | undefined;
}): Bilingual {
  const { name } = metrics[metric];
  if (scope === undefined) return name;
  return inBoth((lang) => say(lang, bracketed(name, scope)));
}
