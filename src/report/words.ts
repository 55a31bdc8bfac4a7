import type { Bilingual, Lang } from '../lang/lang.js';
import { bracketed, header, type MessageKey, term } from '../lang/message.js';
import type { Dataset } from '../model/dataset.js';
import type { Citation, LayoutPlace } from '../model/entities.js';
import type { Column } from './blocks.js';

/** A citation as a reader can follow it: source, token, place in the document. */
export function citation({ source, find, at }: Citation, lang: Lang): string {
  const token = lang === 'zh' ? `「${find}」` : `"${find}"`;
  return [source, token, ...(at === undefined ? [] : [at])].join(' ');
}

/** Words of several items in a row. */
export function join(items: readonly Bilingual[], lang: Lang): string {
  const words = items.map((item) => item[lang]);
  const comma = term(lang, 'comma');
  return words.join(words.some((word) => word.includes(comma.trim())) ? term(lang, 'semicolon') : comma);
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
  const name = term(lang, `role-${role}`);
  return core ? bracketed(lang, name, term(lang, 'role-core')) : name;
}

/** The places of one layout entry, in words. */
export function placeNames({ cities, areas, elsewhere, open }: LayoutPlace, dataset: Dataset, lang: Lang): string {
  const names = [
    ...(cities ?? []).map((id) => dataset.find('city', id)?.name[lang] ?? id),
    ...(areas ?? []).map((id) => dataset.find('area', id)?.name[lang] ?? id),
    ...(elsewhere ? [elsewhere[lang]] : []),
  ];
  return names.join(term(lang, 'comma')) + (open ? term(lang, 'open-list') : '');
}

const numericHeaders: ReadonlySet<MessageKey> = new Set(['field-clusters-count']);

/** Columns under the words of the catalogue; the first stays at the left of every part of a wide table. */
export function columns(lang: Lang, headers: readonly MessageKey[]): readonly Column[] {
  return headers.map((key, index) => ({
    id: key,
    header: header(lang, key),
    ...(index === 0 && { isKey: true }),
    ...(numericHeaders.has(key) && { align: 'right' as const }),
  }));
}
