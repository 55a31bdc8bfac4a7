import { heading, lowered } from '../../document/blocks.js';
import type { Bilingual } from '../../words/lang.js';
import { programmeBlocks } from '../programme.js';
import type { SectionSpec } from './section.js';

const phrases = {
  briefProgrammes: { zh: '其他规划', en: 'Other programmes' },
} as const satisfies Record<string, Bilingual>;

/** Programmes beside the main one. */
export const programmesSection: SectionSpec = {
  id: 'programmes',
  title: phrases.briefProgrammes,
  scopes: ['whole'],
  blocks: ({ dataset }) => {
    const [main] = dataset.settings.programmes;
    const others = dataset.whole.all('programme').filter(({ id }) => id !== main);
    return others.flatMap((programme) => [
      heading(programme.name, 3),
      ...lowered(programmeBlocks(dataset.whole, programme)),
    ]);
  },
};
