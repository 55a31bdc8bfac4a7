import type { Range } from '../../yaml/text.js';
import { within } from '../document.js';
import type { Mention } from '../extract.js';
import { type Doubt, doubt } from './doubts.js';
import type { DraftItem, DraftValue } from './item.js';
import { clauseOf, type DocumentReading } from './reading.js';
import type { Subjects } from './subjects.js';
import { citationOf } from './token.js';

/** Words for a standing, from the highest; those of a passage that claim most decide. */
const standings: readonly (readonly [RegExp, string])[] = [
  [/(?:全球|世界)(?:领先|引领)/, 'global-leader'],
  [/世界(?:级|一流|前列)|全球(?:[\u4e00-\u9fff]{0,6})高地/, 'world-class'],
  [/(?:国际|全球|世界)(?:影响力|竞争力|知名|先进)/, 'international'],
  [/(?:国内|全国)(?:领先|先进|一流|前列)|引领全国|全国[\u4e00-\u9fff]{0,10}(?:基地|高地)/, 'national'],
];

/** The standing that each cluster's passage aims at, by its most ambitious word. */
export function ambitionItems(reading: DocumentReading, { passages }: Subjects): readonly DraftItem[] {
  return passages.flatMap((passage) => {
    const text = reading.document.text.slice(passage.start, passage.end);
    const found = standings.flatMap(([form, level]) => {
      const match = form.exec(text);
      return match
        ? [{ level, start: passage.start + match.index, end: passage.start + match.index + match[0].length }]
        : [];
    })[0];
    if (!found) return [];
    const { level, ...range } = found;
    const cite = citationOf(reading, range);
    const review = [doubt('ambition'), ...(cite ? [] : [doubt('token-unclear')])];
    const value = { level, zh: null, en: null };
    return [
      {
        kind: 'ambition',
        subject: { kind: 'cluster', id: passage.cluster },
        ...range,
        value,
        review,
        isOpen: !cite,
        ...(cite && { cite }),
      },
    ];
  });
}

/** Agencies, each once: where it leads, or else where it is first named. */
export function agencyItems(reading: DocumentReading): readonly DraftItem[] {
  const named = reading.mentions.filter(({ kind }) => kind === 'agency');
  const ids = [...new Set(named.flatMap(({ id }) => id ?? []))];
  return ids.flatMap((id) => {
    const own = named.filter((mention) => mention.id === id);
    const leading = own.find((mention) => isLeading(reading, mention));
    const mention = leading ?? own[0];
    return mention ? [agencyItem(reading, mention, id, leading !== undefined)] : [];
  });
}

function agencyItem(reading: DocumentReading, { start, end }: Mention, agency: string, isLead: boolean): DraftItem {
  const cite = citationOf(reading, { start, end });
  const review = [doubt(isLead ? 'agency-leads' : 'agency-named'), ...(cite ? [] : [doubt('token-unclear')])];
  return {
    kind: 'agency',
    start,
    end,
    value: { agency, role: isLead ? 'lead' : 'support' },
    review,
    isOpen: !isLead || !cite,
    ...(cite && { cite }),
  };
}

/** 省工业和信息化厅牵头 and 牵头单位：省工业和信息化厅. */
function isLeading({ document }: DocumentReading, mention: Mention): boolean {
  const before = document.text.slice(Math.max(0, mention.start - 6), mention.start);
  return (
    /^\s*(?:牵头|负责牵头|会同)/.test(document.text.slice(mention.end)) ||
    /牵头(?:单位|部门)?\s*[:：]?\s*$/.test(before)
  );
}

/** Names that look like government departments but belong to no agency of the data set. */
export function unknownAgencies({
  document,
  mentions,
}: DocumentReading): readonly (Range & { readonly words: string })[] {
  const known = mentions.filter(({ kind }) => kind === 'agency');
  const found = [
    ...document.text.matchAll(
      /(?<=^|[、，,（(。；;：:\s])省?[\u4e00-\u9fff]{2,12}(?:厅|局|委员会|发展改革委|国资委|编办|监管局|管理局)(?=[、，,）)。；;\s牵会]|$)/gm,
    ),
  ]
    .filter(({ 0: words }) => !/(?:布|格|结|全|大|时|新|开|当)局$/.test(words))
    .map(({ index, 0: words }) => ({ start: index, end: index + words.length, words }))
    .filter((range) => !known.some((mention) => mention.start < range.end && range.start < mention.end));
  return found.filter(({ words }, index) => found.findIndex((other) => other.words === words) === index);
}

/**
 * The edition of a cluster's action plan that the document is, where its title gives its years; agencies named above
 * its first part issue it.
 */
export function editionItems(
  reading: DocumentReading,
  cluster: string,
  agencies: readonly DraftItem[],
): readonly DraftItem[] {
  const { title, period, number, date } = reading.header;
  if (!title || !period) return [];
  const cite = citationOf(reading, period);
  const preamble = reading.document.outline.headings[0]?.start ?? 0;
  const ids = agencies.flatMap(({ start, value: { agency = null } }) => (start < preamble ? [agency] : []));
  const value: Record<string, DraftValue> = {
    id: period.value.slice(0, 4),
    title: { zh: title.value, en: null },
    ...(number && { number: number.value }),
    period: period.value,
    ...(date && { issued: date.value }),
    ...(ids.length > 0 && { agencies: ids }),
  };
  const review: Doubt[] = [doubt('edition'), ...(cite ? [] : [doubt('token-unclear')])];
  const { start, end } = period;
  return [
    {
      kind: 'edition',
      subject: { kind: 'cluster', id: cluster },
      start,
      end,
      value,
      review,
      isOpen: !cite,
      ...(cite && { cite }),
    },
  ];
}

/**
 * The policy document that a programme rests on: the one whose number the document gives, with the name before it in
 * 《》.
 */
export function policyItems(reading: DocumentReading): readonly DraftItem[] {
  const { document, header } = reading;
  const { number, title, date } = header;
  if (!number) return [];
  const sentence = document.sentence(number);
  const before = document.text.slice(sentence.start, number.start);
  const named = /《([^《》]{4,80})》[（(]?[^《》]{0,4}$/.exec(before)?.[1];
  const cite = citationOf(reading, number);
  const zh = named ?? title?.value ?? null;
  const agency = within(reading.mentions, clauseOf(document, number)).find(({ kind }) => kind === 'agency')?.id ?? null;
  const issued = named === undefined ? (date?.value ?? null) : null;
  const value = { title: { zh, en: null }, number: number.value, issued, agency };
  const review = [doubt('policy'), ...(cite ? [] : [doubt('token-unclear')])];
  const { start, end } = number;
  return [{ kind: 'policy', start, end, value, review, isOpen: !cite, ...(cite && { cite }) }];
}
