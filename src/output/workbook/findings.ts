import type { WriteSheet } from 'hucre/xlsx';
import type { Report } from '../../document/blocks.js';
import { tonePhrases } from '../../document/tones.js';
import type { Bilingual } from '../../words/lang.js';
import { say } from '../../words/message.js';
import { number, sheetOf, styles, words } from './grid.js';

const phrases = {
  sheetFindings: { zh: '判断', en: 'Findings' },
  findingRank: { zh: '序号', en: 'No.' },
  findingPart: { zh: '部分', en: 'Part' },
  findingSentence: { zh: '判断', en: 'Finding' },
  findingCaveat: { zh: '说明', en: 'What it depends on' },
  findingTone: { zh: '性质', en: 'Kind' },
} as const satisfies Record<string, Bilingual>;

/** The judgements of a report, a row each, as the first sheet; undefined if it has none. */
export function findingsSheet(
  { lang, sections }: Report,
  nameOf: (title: string, index: number) => string,
): WriteSheet | undefined {
  const found = sections.flatMap(({ title, blocks }) =>
    blocks
      .flatMap((block) => (block.kind === 'judgements' ? block.items : []))
      .map((item, index) => ({ ...item, title, rank: index + 1 })),
  );
  if (found.length === 0) return undefined;
  const heads = [
    phrases.findingPart,
    phrases.findingRank,
    phrases.findingSentence,
    phrases.findingCaveat,
    phrases.findingTone,
  ];
  const rows = found.map(({ title, rank, sentence, caveat = '', tone }) => [
    words(title),
    number(rank, '0'),
    words(sentence, styles.strong),
    words(caveat, styles.faint),
    words(say(lang, tonePhrases[tone])),
  ]);
  return sheetOf(
    nameOf(say(lang, phrases.sheetFindings), 0),
    [heads.map((head) => words(say(lang, head), styles.header)), ...rows],
    [18, 7, 72, 48, 9],
    { rows: 1 },
  );
}
