import type { Dataset } from '../../src/model/dataset.js';
import { type Edits, exampleDataset, exampleTexts } from '../model/example.js';

const cite = 'cite: { source: decree, find: 甲 }';

/** A list of a cluster's file, one item a line. */
export function list(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `${name}:\n${items.map((item) => `  - { ${item}, ${cite} }\n`).join('')}`;
}

export interface Figures {
  readonly plans?: readonly string[];
  readonly observations?: readonly string[];
  readonly targets?: readonly string[];
  readonly growth?: readonly string[];
  /** As it stands in the file. */
  readonly derived?: string;
}

/** The example with these figures for its cluster `lasers`, which has none of its own. */
export function withLasers(
  { plans = [], observations = [], targets = [], growth = [], derived = '' }: Figures,
  edits: Edits = {},
): Promise<Dataset> {
  const text = exampleTexts['clusters/small/lasers.yaml'] ?? '';
  const lists =
    list('plans', plans) +
    list('observations', observations) +
    derived +
    list('targets', targets) +
    list('growth', growth);
  return exampleDataset({ 'clusters/small/lasers.yaml': `${text}${lists}`, ...edits });
}
