import { type Block, withoutCodes } from '../document/blocks.js';
import { named } from '../document/named.js';
import type { Dataset } from '../model/dataset.js';
import type { Words } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { documentName } from './document-name.js';

/**
 * Blocks for readers who know nothing of the files: documents by their names, no files, no columns of ids, no list of
 * documents below tables whose rows cite their own.
 */
export function forReaders(dataset: Dataset, blocks: readonly Block[]): readonly Block[] {
  const nameOf = (id: string): Words => documentName(dataset.whole.get('source', id));
  return named(withoutSources(withoutIds(blocks)), nameOf);
}

function withoutSources(blocks: readonly Block[]): readonly Block[] {
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  if (!rows.some(({ cites = [] }) => cites.length > 0)) return blocks;
  const isList = (item: Words): boolean => typeof item === 'object' && 'id' in item && item.id === 'source';
  return blocks.map((block) =>
    block.kind === 'notes' ? { ...block, items: block.items.filter((item) => !isList(item)) } : block,
  );
}

function withoutIds(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => {
    if (block.kind === 'table') return withoutCodes(block);
    if (block.kind === 'facts')
      return { ...block, rows: block.rows.filter(([label]) => label !== reportPhrases.fieldFile) };
    return block.kind === 'chart' ? { ...block, instead: withoutIds(block.instead) } : block;
  });
}
