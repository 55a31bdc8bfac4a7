import { metrics } from '../model/metrics.js';
import type { MeasuredMatter } from '../study/measured.js';
import type { Bilingual } from '../words/lang.js';
import { bracketed, listed, together, type Words } from '../words/message.js';
import { termPhrases } from '../words/terms.js';

const phrases = {
  heldNothing: { zh: '没有水平', en: 'no levels' },
} as const satisfies Record<string, Bilingual>;

/** Metrics measured for some entities, with their years. */
export function heldWords(matters: readonly MeasuredMatter[]): Words {
  if (matters.length === 0) return phrases.heldNothing;
  return listed(
    matters.map(({ entity, levels }) => {
      const metric = levels[0] ? metrics[levels[0].metric].name : '';
      const years = listed(levels.map(({ year }) => String(year)));
      return bracketed(entity.name, together`${metric} ${years}`);
    }),
    termPhrases.semicolon,
  );
}
