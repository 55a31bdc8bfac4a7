import { schemas } from './files.js';
import type { BoardPart } from './kinds.js';

/** Ids from elsewhere in the data that a sample needs. */
interface Named {
  readonly cluster: string;
  readonly city: string | undefined;
  readonly source: string;
}

/** The example of a part's schema, for a cluster of the data at hand: a file that is valid there. */
export function sampleOfPart(part: BoardPart, { cluster, city, source }: Named): object {
  const [example] = schemas[part]['examples'] as readonly { readonly items: readonly SampleItem[] }[];
  const items = (example?.items ?? []).map(({ city: placeholder, cite, ...item }) => ({
    ...item,
    ...(placeholder !== undefined && city !== undefined && { city }),
    cite: { ...cite, source },
  }));
  return { cluster, items };
}

interface SampleItem {
  readonly city?: string;
  readonly cite: { readonly source: string; readonly find: string };
}
