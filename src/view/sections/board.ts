import { boardPhrases } from '../../words/board.js';
import { boardBlocks } from '../board.js';
import type { SectionSpec } from './section.js';

/** Which of the five parts that every cluster is to have the data hold. */
export const boardSection: SectionSpec = {
  id: 'board',
  title: boardPhrases.boardTitle,
  scopes: ['whole'],
  blocks: ({ dataset }) =>
    dataset.fiveOnes.length === 0 && dataset.boardFiles.length === 0 ? [] : boardBlocks(dataset),
};
