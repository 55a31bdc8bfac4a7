import { metrics } from '../model/metrics.js';
import type { MeasuredMatter } from '../projection/measured.js';
import type { Bilingual, Lang } from '../words/lang.js';
import { bracketed, term } from '../words/message.js';
import { termPhrases } from '../words/terms.js';

const phrases = {
  heldNothing: { zh: '没有水平', en: 'no levels' },
} as const satisfies Record<string, Bilingual>;

/** What was measured of some entities: the years of each metric. */
export function heldWords(matters: readonly MeasuredMatter[], lang: Lang): string {
  if (matters.length === 0) return term(lang, phrases.heldNothing);
  return matters
    .map(({ entity, levels }) => {
      const metric = levels[0] ? metrics[levels[0].metric].name[lang] : '';
      const years = levels.map(({ year }) => year).join(term(lang, termPhrases.comma));
      return bracketed(lang, entity.name[lang], `${metric} ${years}`);
    })
    .join(term(lang, termPhrases.semicolon));
}
