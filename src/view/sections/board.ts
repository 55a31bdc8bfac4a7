import { boardPhrases } from '../../words/board.js';
import { knownPartBlocks } from '../board.js';
import type { SectionSpec } from './section.js';

/** The five parts of each cluster, held or missing in the data. */
export const boardSection: SectionSpec = {
  id: 'board',
  title: boardPhrases.boardTitle,
  scopes: ['whole'],
  blocks: ({ dataset }) =>
    dataset.fiveOnes.length === 0 && dataset.boardFiles.length === 0 ? [] : knownPartBlocks(dataset),
};
