import type { Range } from '../../yaml/text.js';
import { overlaps } from '../document.js';
import type { MentionKind } from '../extract.js';
import { doubt } from './doubts.js';
import type { DraftItem } from './item.js';
import type { DocumentReading } from './reading.js';
import type { ClusterPassage, Subjects } from './subjects.js';
import { citationOf } from './token.js';

/** Longest name that the schema allows. */
const longestName = 24;
const longestLone = 10;
/** Least length of a list ending in 等 that counts as industries, whatever its words. */
const longList = 3;

type Aim = 'develop' | 'consolidate' | 'upgrade' | 'cultivate' | 'breakthrough';

/** Kinds of mentions that are no industry. */
const otherNames: ReadonlySet<MentionKind> = new Set(['city', 'area', 'agency', 'time', 'figure']);

interface Trigger {
  readonly words: string;
  readonly aim: Aim;
  /** Whether a name alone, without a list, may follow. */
  readonly takesOne: boolean;
}

/** Words before a list of industries, with the document's aim for them; the longer word stands first. */
const triggers: readonly Trigger[] = [
  { words: '(?:重点|着力|加快|集中力量)?突破|攻克|取得', aim: 'breakthrough', takesOne: false },
  { words: '(?:加快|着力|积极|大力)培育|加快发展|提速发展', aim: 'cultivate', takesOne: true },
  { words: '培育|开展', aim: 'cultivate', takesOne: false },
  { words: '巩固(?:扩大|提升)?|做优做强|做强做优', aim: 'consolidate', takesOne: false },
  { words: '(?:重点|大力|积极|聚力|支持|优先)发展', aim: 'develop', takesOne: true },
  { words: '重点推动|加快研发|聚焦|发展', aim: 'develop', takesOne: false },
  { words: '推动|推进|促进|在', aim: 'upgrade', takesOne: false },
];
const trigger = new RegExp(triggers.map(({ words }, index) => `(?<t${index}>${words})`).join('|'), 'g');
/** What 等 closes a list with; otherwise it belongs to a name, as in 公共卫生等突发事件应急物资. */
const closing =
  /^(?:$|[跨新各若].*|优势.*|重点.*|关键.*|潜力.*|特色.*|前沿.*|.*(?:产业|行业|领域|技术|业态|方面|零部件|瓶颈|短板)|先进.*|工业.*|基础.*|家电.*|中高端.*)/;
const tail = /产业|行业|领域|技术|环节|协同|转型|升级|取得|实现|等/;
/** Words that no name of an industry holds. */
const never = /[的了将使]|若干|一批|^[等把]|[”“]|[委厅局]$/;
const notAlone = new RegExp(
  '[为在以其与]|' +
    '集群|企业|体系|能力|水平|机制|政策|品牌|市场|建设|发展|创新|合作|转型|升级|优势|规模|作用|影响|要素|质量|人才|资金|环境|' +
    '地区|产业链|世界|国内|全国|全球|国家|模式|布局|格局|高地|载体',
);

/**
 * Industries that the passages of clusters list behind 重点发展, 突破 and the like, and bottlenecks that they want
 * overcome.
 */
export function industryItems(reading: DocumentReading, subjects: Subjects): readonly DraftItem[] {
  const { passages } = subjects;
  const whole: readonly ClusterPassage[] =
    passages.length === 0 && subjects.whole !== undefined ? [wholeOf(reading, subjects.whole)] : [];
  return [...passages, ...whole].flatMap((passage) => {
    const items = itemsIn(reading, passage);
    return items.filter(({ value }, index) => items.findIndex((other) => other.value['zh'] === value['zh']) === index);
  });
}

function wholeOf({ document }: DocumentReading, cluster: string): ClusterPassage {
  const range = { start: 0, end: document.text.length };
  return { ...range, cluster, heading: range };
}

interface Listed {
  readonly start: number;
  /** From the trigger to the end of its clause. */
  readonly phrase: string;
  readonly trigger: Trigger;
}

function itemsIn(reading: DocumentReading, passage: ClusterPassage): readonly DraftItem[] {
  const text = reading.document.text.slice(passage.start, passage.end);
  return [...text.matchAll(trigger)].flatMap((match) => {
    const end = match.index + match[0].length;
    const phrase = /^[^，,。；;：:！？\n（(]{2,200}/.exec(text.slice(end))?.[0] ?? '';
    const found = triggers.find((_words, index) => match.groups?.[`t${index}`] !== undefined);
    return found ? itemsOf(reading, passage, { start: passage.start + end, phrase, trigger: found }) : [];
  });
}

function itemsOf(reading: DocumentReading, { cluster }: ClusterPassage, listed: Listed): readonly DraftItem[] {
  const { start, phrase } = listed;
  const names = namesIn(listed).map((name) => ({ start: start + name.start, end: start + name.end }));
  const last = names.at(-1);
  const isNamed = names.some((name) =>
    reading.mentions.some((mention) => otherNames.has(mention.kind) && overlaps(mention, name)),
  );
  if (!last || isNamed) return [];
  const behind = phrase.slice(last.end - start);
  const aim = aimOf(listed.trigger, behind, names.length);
  if (aim === undefined) return [];
  const isGap = aim === 'breakthrough' && /^等?.{0,12}(?:技术|环节|瓶颈|短板|难题|零部件)/.test(behind);
  return names.map((range): DraftItem => {
    const cite = citationOf(reading, range);
    const value = {
      zh: reading.document.text.slice(range.start, range.end),
      en: null,
      ...(aim !== 'develop' && !isGap && { aim }),
    };
    const subject = { kind: 'cluster', id: cluster } as const;
    return {
      kind: isGap ? 'bottleneck' : 'industry',
      subject,
      ...range,
      value,
      review: [doubt('english')],
      isOpen: false,
      ...(cite && { cite }),
    };
  });
}

/**
 * The aim for a list; undefined where 推动 or 在 is followed by something other than industries, or by uses of them.
 */
function aimOf({ aim }: Trigger, behind: string, count: number): Aim | undefined {
  if (aim !== 'upgrade') return aim;
  if (count < longList || !behind.startsWith('等')) return undefined;
  if (/突破/.test(behind)) return 'breakthrough';
  if (/应用|要素|供给/.test(behind)) return undefined;
  if (/壮大|新业态/.test(behind)) return 'cultivate';
  return /转型|升级|创新发展|化/.test(behind) ? 'upgrade' : /领域|产业|行业/.test(behind) ? 'develop' : undefined;
}

/** The names of a list joined by 、 up to the 等 that closes it; one name alone only where nothing else follows. */
function namesIn({ phrase, trigger: { takesOne } }: Listed): readonly Range[] {
  const parts = [...phrase.matchAll(/[^、]+/g)];
  const names: Range[] = [];
  let isClosed = false;
  for (const [index, { 0: part, index: offset }] of parts.entries()) {
    const close = part.indexOf('等', 1);
    const isLast = index === parts.length - 1;
    isClosed = close !== -1 && (isLast || closing.test(part.slice(close + 1)));
    const end = isClosed ? close : isLast ? endOfLast(part) : part.length;
    const from = index === 0 ? part.lastIndexOf('的', end) + 1 : 0;
    names.push({ start: offset + from, end: offset + end });
    if (isClosed) break;
  }
  const words = ({ start, end }: Range): string => phrase.slice(start, end);
  const isName = (name: Range): boolean =>
    words(name).length >= 2 && words(name).length <= longestName && !never.test(words(name));
  if (parts.length === 1) return takesOne ? names.filter((name) => isName(name) && isAlone(phrase, name)) : [];
  const isSure = isClosed && names.length >= longList;
  return names.filter((name) => isName(name) && (isSure || !notAlone.test(words(name))));
}

function endOfLast(part: string): number {
  const at = part.search(tail);
  return at === -1 ? part.length : at;
}

/** Whether a short name is all that follows, but for 等 and the word 产业. */
function isAlone(phrase: string, { start, end }: Range): boolean {
  const words = phrase.slice(start, end);
  return (
    words.length <= longestLone && !notAlone.test(words) && /^(?:等.{0,6})?(?:产业|行业|领域)?$/.test(phrase.slice(end))
  );
}
