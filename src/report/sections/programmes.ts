import { heading, lowered } from '../blocks.js';
import { programmeBlocks } from '../programme.js';
import type { SectionSpec } from './section.js';

/** Programmes beside the main one. */
export const programmesSection: SectionSpec = {
  id: 'programmes',
  title: 'brief-programmes',
  scopes: ['whole'],
  blocks: ({ dataset }, lang) => {
    const [main] = dataset.settings.programmes;
    const others = dataset.whole.all('programme').filter(({ id }) => id !== main);
    return others.flatMap((programme) => [
      heading(programme.name[lang], 3),
      ...lowered(programmeBlocks(dataset.whole, programme, lang)),
    ]);
  },
};
