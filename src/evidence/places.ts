import type { Finding } from '../finding/finding.js';
import type { Dataset } from '../model/dataset.js';
import { evidencePhrases } from '../words/evidence.js';
import type { Bilingual } from '../words/lang.js';
import { message } from '../words/message.js';
import type { Range } from '../yaml/text.js';
import type { ProposedDatum } from './citations.js';
import { overlaps, type SourceDocument, within } from './document.js';
import type { Mention } from './extract.js';
import { placeIn } from './locate.js';

const phrases = {
  auditPlaceAbsent: {
    zh: '数据有{name}，“{source}”的这一句里没有',
    en: 'The data name {name}, and this sentence of "{source}" does not.',
  },
  auditFixPlaceAbsent: {
    zh: '查对原文；没有就从数据里删去',
    en: 'Check the document; take it out of the data if it is not there.',
  },
  auditPlacesLeftOut: {
    zh: '“{source}”的这份名单还有{names}，数据没有',
    en: 'This list of "{source}" also has {names}, and the data do not.',
  },
  auditFixPlacesLeftOut: { zh: '补上：{ids}', en: 'Add: {ids}.' },
  auditPlacesOrder: { zh: '次序与“{source}”的名单不同', en: 'The order is not that of the list in "{source}".' },
  auditFixPlacesOrder: { zh: '照原文次序：{ids}', en: "Use the document's order: {ids}." },
} as const satisfies Record<string, Bilingual>;

/** Kind of place for each key of a datum that lists places. */
const placeKeys = { cities: 'city', areas: 'area' } as const;
type PlaceKey = keyof typeof placeKeys;

/** The names beside a token that a datum lists, and any disagreements. */
export interface ListCheck {
  /** The mentions that the datum stands for. */
  readonly matched: readonly Mention[];
  readonly findings: readonly Finding[];
}

interface Comparison {
  readonly dataset: Dataset;
  readonly document: SourceDocument;
  readonly datum: ProposedDatum;
  readonly token: Range;
  readonly key: PlaceKey;
  readonly wanted: readonly string[];
}

/**
 * Holds the cities and areas of a datum against the list that its token belongs to: names joined by 、 or 和, of which
 * the token holds at least one; a token without a name belongs to the nearest list of its sentence. Every name of the
 * data must stand in the sentence, every name of the list in the data, in the same order.
 */
export function checkPlaces(
  dataset: Dataset,
  document: SourceDocument,
  mentions: readonly Mention[],
  datum: ProposedDatum,
  token: Range,
): ListCheck {
  const checks = (Object.keys(placeKeys) as PlaceKey[]).flatMap((key) => {
    const wanted = datum.value[key];
    return isIds(wanted) ? [checkList({ dataset, document, datum, token, key, wanted }, mentions)] : [];
  });
  return { matched: checks.flatMap(({ matched }) => matched), findings: checks.flatMap(({ findings }) => findings) };
}

function isIds(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');
}

function checkList(comparison: Comparison, mentions: readonly Mention[]): ListCheck {
  const { document, token, key, wanted } = comparison;
  const sentence = document.sentence(token);
  const named = within(mentions, sentence).filter(({ kind }) => kind === placeKeys[key]);
  const list = listOf(document, named, token, wanted);
  const idsIn = (some: readonly Mention[]): readonly string[] => [...new Set(some.flatMap(({ id }) => id ?? []))];
  const listed = idsIn(list);
  const absent = wanted.filter((id) => !idsIn(named).includes(id));
  const leftOut = listed.filter((id) => !wanted.includes(id));
  const inBoth = (ids: readonly string[], others: readonly string[]): string =>
    ids.filter((id) => others.includes(id)).join();
  const findings = [
    ...absent.map((id) => placeAbsent(comparison, list, id)),
    ...(leftOut.length > 0 ? [placesLeftOut(comparison, list, leftOut)] : []),
    ...(inBoth(wanted, listed) === inBoth(listed, wanted) ? [] : [otherOrder(comparison, list)]),
  ];
  const others = absent.length === 0 ? named.filter(({ id = '' }) => wanted.includes(id) && !listed.includes(id)) : [];
  return { matched: [...list.filter(({ id = '' }) => wanted.includes(id)), ...others], findings };
}

/** The names of the list that a token belongs to. */
function listOf(
  document: SourceDocument,
  named: readonly Mention[],
  token: Range,
  wanted: readonly string[],
): readonly Mention[] {
  const lists: Mention[][] = [];
  for (const mention of named) {
    const last = lists.at(-1)?.at(-1);
    if (last && isListJoint(document.text.slice(last.end, mention.start))) lists.at(-1)?.push(mention);
    else lists.push([mention]);
  }
  const inToken = lists.filter((list) => list.some((mention) => overlaps(mention, token)));
  if (inToken.length > 0) return inToken.flat();
  const near = lists.filter((list) => list.some(({ id = '' }) => wanted.includes(id)));
  return near.sort((a, b) => gap(a, token) - gap(b, token))[0] ?? [];
}

/** Whether the words between two names join them into one list. */
export function isListJoint(between: string): boolean {
  return /^\s*(?:地区|等地)?\s*[、,，和与及]?\s*$/.test(between);
}

function gap(list: readonly Mention[], { start, end }: Range): number {
  return Math.min(...list.map((mention) => (mention.start >= end ? mention.start - end : start - mention.end)));
}

function placeAbsent(comparison: Comparison, list: readonly Mention[], id: string): Finding {
  const { dataset, datum, key, wanted } = comparison;
  const name = dataset.find(placeKeys[key], id)?.name ?? id;
  return {
    rule: 'audit/cities',
    severity: 'error',
    message: message(phrases.auditPlaceAbsent, { name, source: datum.cite.source }),
    place: { file: datum.file, path: [...datum.path, key, wanted.indexOf(id)] },
    related: [inDocument(comparison, list)],
    suggestion: message(phrases.auditFixPlaceAbsent),
  };
}

function placesLeftOut(comparison: Comparison, list: readonly Mention[], ids: readonly string[]): Finding {
  const { datum, key } = comparison;
  const names = list.filter(({ id = '' }) => ids.includes(id)).map(({ words }) => words);
  return {
    rule: 'audit/cities',
    severity: 'error',
    message: message(phrases.auditPlacesLeftOut, { names: [...new Set(names)], source: datum.cite.source }),
    place: { file: datum.file, path: [...datum.path, key] },
    related: [inDocument(comparison, list)],
    suggestion: message(phrases.auditFixPlacesLeftOut, { ids }),
  };
}

function otherOrder(comparison: Comparison, list: readonly Mention[]): Finding {
  const { datum, key, wanted } = comparison;
  const ids = [...new Set(list.flatMap(({ id = '' }) => (wanted.includes(id) ? id : [])))];
  return {
    rule: 'audit/cities',
    severity: 'error',
    message: message(phrases.auditPlacesOrder, { source: datum.cite.source }),
    place: { file: datum.file, path: [...datum.path, key] },
    related: [inDocument(comparison, list)],
    suggestion: message(phrases.auditFixPlacesOrder, { ids }),
  };
}

function inDocument({ document, token }: Comparison, list: readonly Mention[]): Finding['related'][number] {
  const [first] = list;
  const last = list.at(-1);
  return {
    message: message(evidencePhrases.auditDocumentSays),
    place: placeIn(document, first && last ? { start: first.start, end: last.end } : token),
  };
}
