import type { Dataset } from '../model/dataset.js';
import type { Bridge } from '../model/entities.js';
import { metrics } from '../model/metrics.js';
import { bracketed, type Words } from '../words/message.js';

const known = new WeakMap<Dataset, ReadonlyMap<string, string>>();

/** Metric and scope of a bridge or an operand, in the reader's language. */
export function matterInWords(dataset: Dataset, { metric, scope }: Bridge['from']): Words {
  const name = metrics[metric].name;
  return scope === undefined ? name : bracketed(name, { zh: scope, en: scopeInEnglish(dataset, scope) });
}

/** English name of a scope, from a figure whose scope has the same Chinese name; else the Chinese name. */
function scopeInEnglish({ whole }: Dataset, scope: string): string {
  const english =
    known.get(whole) ??
    new Map(whole.figures.flatMap((figure) => (figure.scope ? [[figure.scope.zh, figure.scope.en]] : [])));
  known.set(whole, english);
  return english.get(scope) ?? scope;
}
