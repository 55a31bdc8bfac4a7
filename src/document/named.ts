import type { Words } from '../words/message.js';
import type { Block } from './blocks.js';

/** Blocks with the name of each document that they point to in the place of its id. */
export function named(blocks: readonly Block[], nameOf: (id: string) => Words): readonly Block[];
export function named(blocks: unknown, nameOf: (id: string) => Words): unknown {
  return replaced(blocks, nameOf);
}

/** Replaces documents anywhere in blocks, which are plain data; citations and records for programs stay as they are. */
function replaced(value: unknown, nameOf: (id: string) => Words): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => replaced(item, nameOf));
  if ('document' in value && typeof value.document === 'string') return nameOf(value.document);
  const isKept = (key: string): boolean => key === 'cites' || key === 'records';
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, isKept(key) ? item : replaced(item, nameOf)]),
  );
}
