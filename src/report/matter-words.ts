import type { Dataset } from '../model/dataset.js';
import type { Bridge } from '../model/entities.js';
import { metrics } from '../model/metrics.js';
import type { Bilingual, Lang } from '../words/lang.js';
import { bracketed } from '../words/message.js';

const known = new WeakMap<Dataset, ReadonlyMap<string, string>>();

/** What a bridge or an operand names, with its scope in the reader's language, as the figures have it. */
export function matterInWords(dataset: Dataset, { metric, scope }: Bridge['from'], lang: Lang): string {
  const name = metrics[metric].name[lang];
  return scope === undefined ? name : bracketed(lang, name, lang === 'zh' ? scope : scopeInEnglish(dataset, scope));
}

/** The same in both languages. */
export function matterInBoth(dataset: Dataset, matter: Bridge['from']): Bilingual {
  return { zh: matterInWords(dataset, matter, 'zh'), en: matterInWords(dataset, matter, 'en') };
}

/** Scopes are named by their Chinese words; the English ones stand beside the figures. */
function scopeInEnglish({ whole }: Dataset, scope: string): string {
  const english =
    known.get(whole) ??
    new Map(whole.figures.flatMap((figure) => (figure.scope ? [[figure.scope.zh, figure.scope.en]] : [])));
  known.set(whole, english);
  return english.get(scope) ?? scope;
}
