import type { Column } from '../document/blocks.js';
import type { Dataset } from '../model/dataset.js';
import type { Citation, LayoutPlace } from '../model/entities.js';
import type { Bilingual } from '../words/lang.js';
import { bracketed, capital, inBoth, listed, message, say, together, type Words } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { rolePhrases, termPhrases } from '../words/terms.js';

const phrases = {
  token: { zh: '「{find}」', en: '"{find}"' },
  openList: { zh: '等', en: ' and others' },
} as const satisfies Record<string, Bilingual>;

/** A citation for readers: source, token, place in the document. */
export function citation({ source, find, at }: Citation): Words {
  return listed([{ document: source }, message(phrases.token, { find }), ...(at === undefined ? [] : [at])], ' ');
}

/** Words of several items in a row. */
export function join(items: readonly Words[]): Words {
  return inBoth((lang) => {
    const [words, comma] = [items.map((item) => say(lang, item)), termPhrases.comma[lang]];
    return words.join(words.some((word) => word.includes(comma.trim())) ? termPhrases.semicolon[lang] : comma);
  });
}

/** Words of several items in a row; a dash where there are none. */
export function listedOrDash(parts: readonly Words[], by?: Words): Words {
  return parts.length === 0 ? '—' : listed(parts, by);
}

/** The names of entities in a row. */
export function names(items: readonly { readonly name: Bilingual }[]): Words {
  return join(items.map(({ name }) => name));
}

/** The names of entities in a row; a dash where there are none. */
export function namesOrDash(items: readonly { readonly name: Bilingual }[]): Words {
  return items.length === 0 ? '—' : names(items);
}

/** The name of a group or cluster; its id if the data have neither. */
export function subjectName(dataset: Dataset, id: string): Words {
  return dataset.find('group', id)?.name ?? dataset.find('cluster', id)?.name ?? id;
}

/** The role of a layout entry, with its core where it is one: innovation network (core). */
export function roleName({ role, core }: LayoutPlace): Words {
  const name = rolePhrases[role];
  return core ? bracketed(name, rolePhrases.core) : name;
}

/** The places of one layout entry, in words. */
export function placeNames({ cities, areas, elsewhere, open }: LayoutPlace, dataset: Dataset): Words {
  const names = [
    ...(cities ?? []).map((id) => dataset.find('city', id)?.name ?? id),
    ...(areas ?? []).map((id) => dataset.find('area', id)?.name ?? id),
    ...(elsewhere ? [elsewhere] : []),
  ];
  return together`${listed(names)}${open ? phrases.openList : ''}`;
}

const numericHeaders: ReadonlySet<Bilingual> = new Set([reportPhrases.fieldClustersCount]);

/** Columns with phrases as headers; the first repeats at the left of every part of a wide table. */
export function columns(headers: readonly Bilingual[]): readonly Column[] {
  return headers.map((words, index) => ({
    id: String(index),
    header: capital(words),
    ...(index === 0 && { isKey: true }),
    ...(numericHeaders.has(words) && { align: 'right' as const }),
  }));
}
