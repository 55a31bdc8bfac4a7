import type { Dataset } from '../model/dataset.js';
import type { Bridge } from '../model/entities.js';
import { metrics } from '../model/metrics.js';
import { bracketed, type Words } from '../words/message.js';

const known = new WeakMap<Dataset, ReadonlyMap<string, string>>();

/** What a bridge or an operand names, with its scope in the reader's language, as the figures have it. */
export function matterInWords(dataset: Dataset, { metric, scope }: Bridge['from']): Words {
  const name = metrics[metric].name;
  return scope === undefined ? name : bracketed(name, { zh: scope, en: scopeInEnglish(dataset, scope) });
}

/** Scopes are named by their Chinese words; the English ones stand beside the figures. */
function scopeInEnglish({ whole }: Dataset, scope: string): string {
  const english =
    known.get(whole) ??
    new Map(whole.figures.flatMap((figure) => (figure.scope ? [[figure.scope.zh, figure.scope.en]] : [])));
  known.set(whole, english);
  return english.get(scope) ?? scope;
}
