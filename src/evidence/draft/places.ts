import type { Range } from '../../yaml/text.js';
import { within } from '../document.js';
import type { Mention } from '../extract.js';
import { checkPlaces, isListJoint } from '../places.js';
import { doubt } from './doubts.js';
import type { DraftItem, DraftValue } from './item.js';
import { clauseOf, type DocumentReading, proposedDatum } from './reading.js';
import type { Subjects } from './subjects.js';
import { citationOf } from './token.js';

/** Lists of cities and areas with the role that the words beside them give, and the cities that 其他各市 stands for. */
export function placeItems(reading: DocumentReading, subjects: Subjects): readonly DraftItem[] {
  return [
    ...listsOf(reading).flatMap((list) => placeItem(reading, subjects, list) ?? []),
    ...othersIn(reading, subjects),
  ]
    .filter(({ subject }) => subject?.kind === 'cluster')
    .sort((a, b) => a.start - b.start);
}

/** Names of cities and areas that 、 and 和 join. */
function listsOf({ document, mentions }: DocumentReading): readonly (readonly Mention[])[] {
  const lists: Mention[][] = [];
  for (const mention of mentions.filter(({ kind }) => kind === 'city' || kind === 'area')) {
    const last = lists.at(-1)?.at(-1);
    if (last && isListJoint(document.text.slice(last.end, mention.start))) lists.at(-1)?.push(mention);
    else lists.push([mention]);
  }
  return lists.filter(([first]) => first && !isOrigin(document.text.slice(Math.max(0, first.start - 20), first.start)));
}

/** Whether places are only an origin, which has no role, as in 承接珠三角产业转移. */
function isOrigin(before: string): boolean {
  return /承接[^，,。；;]{0,2}$/.test(before);
}

function placeItem(reading: DocumentReading, subjects: Subjects, list: readonly Mention[]): DraftItem | undefined {
  const range = { start: list[0]?.start ?? 0, end: list.at(-1)?.end ?? 0 };
  const words = wordsAround(reading, range);
  const role = roleOf(words);
  if (!role && hasFigureBehind(reading, range)) return undefined;
  const isOpenList = /^\s*等/.test(words.after);
  const ids = (kind: 'city' | 'area'): readonly string[] => [
    ...new Set(list.flatMap((mention) => (mention.kind === kind ? (mention.id ?? []) : []))),
  ];
  const [cities, areas] = [ids('city'), ids('area')];
  const value: Record<string, DraftValue> = {
    role: role?.role ?? null,
    ...(role?.isCore && { core: true }),
    ...(cities.length > 0 && { cities }),
    ...(areas.length > 0 && { areas }),
    ...(isOpenList && { open: true }),
    ...planOf(subjects),
  };
  const { document, mentions, dataset } = reading;
  const cite = citationOf(reading, range, (candidate) => {
    const hits = document.find(candidate.find).filter((hit) => hit.start <= range.start && range.start < hit.end);
    return hits.some(
      (token) => checkPlaces(dataset, document, mentions, proposedDatum(candidate, value), token).findings.length === 0,
    );
  });
  const { subject, review: doubts } = subjects.of(range);
  const review = [...(role ? [] : [doubt('role-unknown')]), ...doubts, ...(cite ? [] : [doubt('token-unclear')])];
  return {
    kind: 'place',
    ...range,
    value,
    review,
    isOpen: !role || !cite,
    ...(subject && { subject }),
    ...(cite && { cite }),
  };
}

/** Whether a figure of the place follows, as in 佛山产值300亿元. */
function hasFigureBehind({ document, mentions }: DocumentReading, range: Range): boolean {
  const clause = clauseOf(document, range);
  const behind = within(mentions, { start: range.end, end: clause.end });
  return behind.some(({ kind, figure }) => kind === 'figure' && figure?.quantity !== undefined);
}

/** 其它各地市 and 其余各市. */
function othersIn(reading: DocumentReading, subjects: Subjects): readonly DraftItem[] {
  return [...reading.document.text.matchAll(/其[他它余]各?(?:地级?)?市(?!场)/g)].map((match): DraftItem => {
    const range = { start: match.index, end: match.index + match[0].length };
    const role = roleOf(wordsAround(reading, range));
    const value = { role: role?.role ?? null, elsewhere: { zh: match[0], en: null }, ...planOf(subjects) };
    const cite = citationOf(reading, range);
    const { subject, review: doubts } = subjects.of(range);
    const review = [...(role ? [] : [doubt('role-unknown')]), doubt('english'), ...doubts];
    return {
      kind: 'place',
      ...range,
      value,
      review,
      isOpen: !role || !cite,
      ...(subject && { subject }),
      ...(cite && { cite }),
    };
  });
}

function planOf({ edition }: Subjects): { readonly plan?: string } {
  return edition === undefined ? {} : { plan: edition };
}

interface Words {
  /** From the start of the clause to the list. */
  readonly before: string;
  /** From the list to the end of the clause, or to the next list of places in it. */
  readonly after: string;
}

function wordsAround({ document, mentions }: DocumentReading, range: Range): Words {
  const clause = clauseOf(document, range);
  const isPlace = ({ kind }: Mention): boolean => kind === 'city' || kind === 'area';
  const next = within(mentions, { start: range.end, end: clause.end }).find(isPlace);
  return {
    before: document.text.slice(clause.start, range.start),
    after: document.text.slice(range.end, next?.start ?? clause.end),
  };
}

interface Role {
  readonly role: string;
  readonly isCore?: boolean;
}

/** The nouns that name a role; in Chinese the last one of the phrase is its head. */
const heads: readonly (readonly [RegExp, string])[] = [
  [/(?:创新|研发)[^、和]{0,6}网络/g, 'innovation-network'],
  [/制造[^、和]{0,6}网络/g, 'manufacturing-network'],
  [/(?:产业|经济|聚集|集聚|走廊)带|走廊/g, 'belt'],
  [/(?:集聚|聚集)(?:区|地|发展区|效应)?(?!带)|特色[^，,。；;]{0,6}集群/g, 'agglomeration'],
  [/基地(?!网络)/g, 'base'],
  [/(?:研发|技术|科技)创新|创新研发|策源地|研发中心|孵化/g, 'innovation'],
  [/配套/g, 'support'],
];
/** Verbs that give places a role where no noun names it. */
const verbs: readonly (readonly [RegExp, string])[] = [
  [/(?:辐射)?带动|承接/, 'support'],
  [/支持|重点|做强|做优|加快|强化|依托|推进|支撑/, 'key'],
];

/** 以…为核心 and 为重点 say it themselves, unless of a network; then the head of what follows; then the verb before. */
function roleOf({ before, after }: Words): Role | undefined {
  const core = /^\s*(?:等(?:地|市|地市|城市)*)?\s*(?:为)?(?:双)?核心/.test(after);
  const key = /^\s*(?:等(?:地|市|地市|城市)*)?\s*(?:为|作为)(?:重点|支撑|依托)/.test(after);
  const head = headOf(after);
  const isNetwork = head?.endsWith('network') ?? false;
  if (core) return isNetwork && head ? { role: head, isCore: true } : { role: 'core' };
  if (key) return { role: isNetwork && head ? head : 'key' };
  const verb = verbs.find(([form]) => form.test(before.slice(-8)))?.[1];
  if (verb === 'support') return { role: 'support' };
  const role = head ?? (/承接|做好|配套/.test(after) ? 'support' : verb);
  return role === undefined ? undefined : { role };
}

/** The last role noun before the first 、 that follows one: of 集聚区、引领区 it is the first. */
function headOf(after: string): string | undefined {
  for (const phrase of after.split('、')) {
    const found = heads.flatMap(([form, role]) =>
      [...phrase.matchAll(form)].map(({ index, 0: { length } }) => ({ role, end: index + length })),
    );
    const last = found.sort((a, b) => a.end - b.end).at(-1);
    if (last) return last.role;
  }
  return undefined;
}
