import type { Dataset } from '../model/dataset.js';
import type { Citation, LayoutPlace } from '../model/entities.js';
import type { Bilingual, Lang } from '../words/lang.js';
import { bracketed, header, term } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { rolePhrases, termPhrases } from '../words/terms.js';
import type { Column } from './blocks.js';

const phrases = {
  openList: { zh: '等', en: ' and others' },
} as const satisfies Record<string, Bilingual>;

/** A citation as a reader can follow it: source, token, place in the document. */
export function citation({ source, find, at }: Citation, lang: Lang): string {
  const token = lang === 'zh' ? `「${find}」` : `"${find}"`;
  return [source, token, ...(at === undefined ? [] : [at])].join(' ');
}

/** Words of several items in a row. */
export function join(items: readonly Bilingual[], lang: Lang): string {
  const words = items.map((item) => item[lang]);
  const comma = term(lang, termPhrases.comma);
  return words.join(words.some((word) => word.includes(comma.trim())) ? term(lang, termPhrases.semicolon) : comma);
}

/** The names of entities in a row. */
export function names(items: readonly { readonly name: Bilingual }[], lang: Lang): string {
  return join(
    items.map(({ name }) => name),
    lang,
  );
}

/** The role of a layout entry, with its core where it is one: innovation network (core). */
export function roleName({ role, core }: LayoutPlace, lang: Lang): string {
  const name = term(lang, rolePhrases[role]);
  return core ? bracketed(lang, name, term(lang, rolePhrases.core)) : name;
}

/** The places of one layout entry, in words. */
export function placeNames({ cities, areas, elsewhere, open }: LayoutPlace, dataset: Dataset, lang: Lang): string {
  const names = [
    ...(cities ?? []).map((id) => dataset.find('city', id)?.name[lang] ?? id),
    ...(areas ?? []).map((id) => dataset.find('area', id)?.name[lang] ?? id),
    ...(elsewhere ? [elsewhere[lang]] : []),
  ];
  return names.join(term(lang, termPhrases.comma)) + (open ? term(lang, phrases.openList) : '');
}

const numericHeaders: ReadonlySet<Bilingual> = new Set([reportPhrases.fieldClustersCount]);

/** Columns under the words of the catalogue; the first stays at the left of every part of a wide table. */
export function columns(lang: Lang, headers: readonly Bilingual[]): readonly Column[] {
  return headers.map((words, index) => ({
    id: String(index),
    header: header(lang, words),
    ...(index === 0 && { isKey: true }),
    ...(numericHeaders.has(words) && { align: 'right' as const }),
  }));
}
