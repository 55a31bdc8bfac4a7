import type { Lang } from '../lang/lang.js';
import { bracketed, term } from '../lang/message.js';
import { metrics } from '../model/metrics.js';
import type { MeasuredMatter } from '../projection/measured.js';

/** What was measured of some entities: the years of each metric. */
export function heldWords(matters: readonly MeasuredMatter[], lang: Lang): string {
  if (matters.length === 0) return term(lang, 'held-nothing');
  return matters
    .map(({ entity, levels }) => {
      const metric = levels[0] ? metrics[levels[0].metric].name[lang] : '';
      const years = levels.map(({ year }) => year).join(term(lang, 'comma'));
      return bracketed(lang, entity.name[lang], `${metric} ${years}`);
    })
    .join(term(lang, 'semicolon'));
}
