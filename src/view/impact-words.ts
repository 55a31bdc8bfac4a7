/** Sentences about what an edit does to results. */
import type { Dataset } from '../model/dataset.js';
import { entityKinds } from '../model/entities.js';
import type { DataEdit } from '../review/edit.js';
import type { Impact, Tier } from '../review/impact.js';
import type { LevelChange } from '../review/levels.js';
import type { Siblings } from '../review/siblings.js';
import type { Lack } from '../review/unexplained.js';
import { turnOf, type VerdictChange } from '../review/verdicts.js';
import type { Bilingual } from '../words/lang.js';
import { capital, listed, type Message, message, together, type Words } from '../words/message.js';
import { formatNumber } from '../words/number.js';
import { termPhrases } from '../words/terms.js';
import { statusPhrases } from '../words/tracking.js';
import { editedMatter, entityWords, fieldWords, quantityOf, shortText } from './diff.js';
import { chooseMoneyFormat, formatRate, moneyWords } from './format.js';
import { promiseLine } from './promised.js';

export const tierPhrases = {
  removed: { zh: '有数据被删除或改名', en: 'figures or ids are gone' },
  worsened: { zh: '结果变差', en: 'results get worse' },
  revised: { zh: '数字有修改', en: 'figures are revised' },
  improved: { zh: '数据有补充', en: 'the data say more' },
  wording: { zh: '只改措辞', en: 'only words change' },
  none: { zh: '含义未变', en: 'nothing changes' },
} as const satisfies Record<Tier, Bilingual>;

const lackPhrases = {
  'target-lowered': { zh: '目标调低', en: 'the target is lowered' },
  'target-postponed': { zh: '目标推后', en: 'the target is put off' },
  'target-removed': { zh: '目标被删除', en: 'the target is taken away' },
  'figure-without-citation': { zh: '数字改了，引证没改', en: 'the figure changes and its citation does not' },
} as const satisfies Record<Lack, Bilingual>;

const phrases = {
  judgement: { zh: '{tier}：{what}。', en: '{tier}: {what}.' },
  levelMoves: { zh: '{level}由{before}变为{after}（{rate}）', en: '{level} moves from {before} to {after} ({rate})' },
  levelMoved: {
    zh: '{level}由{before}变为{after}（{rate}），其中{share}来自{edit}',
    en: '{level} moves from {before} to {after} ({rate}), {share} of it because of {edit}',
  },
  levelName: { zh: '{name}{year}年', en: '{name} {year}' },
  restName: { zh: '{name}未分解部分', en: '{name}, not broken down' },
  verdictsWorse: { zh: '{count}项目标的判断变差', en: '{count} targets are judged worse' },
  verdictWorse: { zh: '1项目标的判断变差', en: '1 target is judged worse' },
  verdictsBetter: { zh: '{count}项目标的判断变好', en: '{count} targets are judged better' },
  verdictBetter: { zh: '1项目标的判断变好', en: '1 target is judged better' },
  errorsNew: { zh: '新出现{count}处错误', en: '{count} new errors' },
  errorNew: { zh: '新出现1处错误', en: '1 new error' },
  expectationsFailed: { zh: '{count}项期望不再符合', en: '{count} expectations are no longer met' },
  expectationFailed: { zh: '1项期望不再符合', en: '1 expectation is no longer met' },
  contradictions: { zh: '新出现{count}处文件矛盾', en: '{count} new contradictions of documents' },
  contradiction: { zh: '新出现1处文件矛盾', en: '1 new contradiction of documents' },
  claimsFalse: { zh: '{count}条论断不再成立', en: '{count} claims no longer hold' },
  claimFalse: { zh: '1条论断不再成立', en: '1 claim no longer holds' },
  unexplainedCount: { zh: '{count}处改动缺少注明日期的理由', en: '{count} edits lack a dated reason' },
  unexplainedOne: { zh: '1处改动缺少注明日期的理由', en: '1 edit lacks a dated reason' },
  brokenCount: {
    zh: '有文件不合格式，结果无法比较：{files}',
    en: 'results cannot be compared, since files do not fit their schema: {files}',
  },
  noResult: { zh: '{count}处改动，没有结果随之变化', en: '{count} edits, and no result changes with them' },
  noResultOne: { zh: '1处改动，没有结果随之变化', en: '1 edit, and no result changes with it' },
  nothing: { zh: '没有结果变化', en: 'no result changes' },
  editName: { zh: '{entity}（{field}）', en: '{entity} ({field})' },
  verdict: { zh: '{promise}：{before} → {after}', en: '{promise}: {before} → {after}' },
  verdictNone: { zh: '无', en: 'none' },
  lack: { zh: '{edit}：{lack}，旁边没有revision', en: '{edit}: {lack}, with no revision beside it' },
  siblings: {
    zh: '写“{before}”的{all}处改了{changed}处，仍是原样的：{left}',
    en: '{changed} of {all} places that say "{before}" were changed; as they were: {left}',
  },
  factor: { zh: '是原来的{factor}倍', en: '{factor} times what it was' },
  factorSmall: { zh: '是原来的1/{factor}', en: '1/{factor} of what it was' },
  change: { zh: '{edit}：{before} → {after}', en: '{edit}: {before} → {after}' },
  changeWith: { zh: '{edit}：{before} → {after}；{effects}', en: '{edit}: {before} → {after}; {effects}' },
  effect: { zh: '{level}{amount}（占{share}）', en: '{level} {amount} ({share})' },
} as const satisfies Record<string, Bilingual>;

/** Factor from which on a change of a figure looks like a slip. */
const oddFactor = 8;

/** The edit in one sentence: how grave it is, and what moves or gets worse because of it. */
export function judgementOf(impact: Impact, dataset: Dataset): Message {
  const { tier, verdicts, findings, unexplained, broken, edits, expectations, claims, conflicts } = impact;
  const [worse, better] = (['worse', 'better'] as const).map((turn) => verdicts.filter((one) => turnOf(one) === turn));
  const errors = findings.new.filter(({ severity }) => severity === 'error').length;
  const contradictions = conflicts.new.filter(({ verdict }) => verdict === 'contradiction').length;
  const failed = expectations.length;
  const head = headline(impact);
  const parts = [
    ...(broken.length > 0 ? [message(phrases.brokenCount, { files: broken })] : []),
    ...(head ? [levelSentence(head, dataset)] : []),
    ...some(worse?.length ?? 0, phrases.verdictWorse, message(phrases.verdictsWorse, { count: worse?.length ?? 0 })),
    ...(worse?.length
      ? []
      : some(
          better?.length ?? 0,
          phrases.verdictBetter,
          message(phrases.verdictsBetter, { count: better?.length ?? 0 }),
        )),
    ...some(errors, phrases.errorNew, message(phrases.errorsNew, { count: errors })),
    ...some(claims.new.length, phrases.claimFalse, message(phrases.claimsFalse, { count: claims.new.length })),
    ...some(failed, phrases.expectationFailed, message(phrases.expectationsFailed, { count: failed })),
    ...some(contradictions, phrases.contradiction, message(phrases.contradictions, { count: contradictions })),
    ...some(
      unexplained.length,
      phrases.unexplainedOne,
      message(phrases.unexplainedCount, { count: unexplained.length }),
    ),
  ];
  const none =
    edits.length === 0
      ? [message(phrases.nothing)]
      : some(edits.length, phrases.noResultOne, message(phrases.noResult, { count: edits.length }));
  return message(phrases.judgement, {
    tier: capital(tierPhrases[tier]),
    what: listed(parts.length > 0 ? parts : none, termPhrases.semicolon),
  });
}

/** Words for a number of things; none for no thing. */
function some(count: number, one: Bilingual, many: Message): readonly Words[] {
  return count === 0 ? [] : [count === 1 ? one : many];
}

/** The level that a reader asks for first: the total of the last year, else the one that moves most. */
export function headline({ levels }: Impact): LevelChange | undefined {
  const moved = levels.filter(({ before, after }) => before !== undefined && after !== undefined);
  const last = Math.max(...moved.map(({ year }) => year));
  const total = moved.find(({ id, year }) => id === 'total' && year === last);
  return total ?? moved.toSorted((a, b) => b.year - a.year || Math.abs(changeOf(b)) - Math.abs(changeOf(a)))[0];
}

export function changeOf({ before = 0, after = 0 }: LevelChange): number {
  return after - before;
}

function levelSentence(level: LevelChange, dataset: Dataset): Message {
  const { before = 0, after = 0, shares } = level;
  const format = chooseMoneyFormat([before, after]);
  const said = {
    level: levelName(level, dataset),
    before: moneyWords(before, format),
    after: moneyWords(after, format),
    rate: signedPercent(after / before - 1),
  };
  const [first, second] = shares;
  if (!first || !second) return message(phrases.levelMoves, said);
  const share = formatRate(first.amount / (after - before), 0);
  return message(phrases.levelMoved, { ...said, share, edit: editWords(first.edit, dataset) });
}

function signedPercent(fraction: number): string {
  return Number.isFinite(fraction) ? `${fraction > 0 ? '+' : ''}${formatRate(fraction)}` : '—';
}

/** The name of a level: its row and year. */
export function levelName({ id, year }: Pick<LevelChange, 'id' | 'year'>, dataset: Dataset): Words {
  return message(phrases.levelName, { name: rowName(id, dataset), year });
}

function rowName(id: string, dataset: Dataset): Words {
  if (id === 'total') return termPhrases.total;
  const group = /^(.*)-remainder$/.exec(id)?.[1];
  const own = dataset.whole.find('group', id) ?? dataset.whole.find('cluster', id);
  if (own) return own.name;
  return group === undefined ? id : message(phrases.restName, { name: rowName(group, dataset) });
}

/** The name of an edit: that of its entity, and the matter of its figure or the field. */
export function editWords(edit: DataEdit, { whole }: Dataset): Words {
  const { kind, id } = edit.entity;
  const known = entityKinds.find((one) => one === kind);
  const name = (known && whole.find(known, id)?.name) ?? entityWords(edit);
  const field = editedMatter(edit) ?? fieldWords(edit);
  return message(phrases.editName, { entity: name, field });
}

/** A verdict before and after. */
export function verdictWords({ target, before, after }: VerdictChange, dataset: Dataset): Message {
  const word = (status: typeof before): Words => (status ? statusPhrases[status] : phrases.verdictNone);
  return message(phrases.verdict, {
    promise: promiseLine(dataset, target.figure),
    before: word(before),
    after: word(after),
  });
}

export function lackWords({ edit, lack }: Impact['unexplained'][number], dataset: Dataset): Message {
  return message(phrases.lack, { edit: editWords(edit, dataset), lack: lackPhrases[lack] });
}

/** Places that say the same and were left, the first few by file and line. */
export function siblingsWords({ before, changed, left }: Siblings, places: readonly string[]): Message {
  const shown = places.slice(0, 3);
  const rest = left.length - shown.length;
  return message(phrases.siblings, {
    before: shortText(before),
    changed: changed.length,
    all: changed.length + left.length,
    left: listed([...shown, ...(rest > 0 ? [`+${rest}`] : [])]),
  });
}

/** An edit with its values, its odd factor, and its share in the level that matters. */
export function changeWords(edit: DataEdit, impact: Impact, dataset: Dataset): Message {
  const said = { edit: editWords(edit, dataset), before: shortText(edit.before), after: shortText(edit.after) };
  const effects = [...factorWords(edit), ...shareWords(edit, impact, dataset)];
  return effects.length === 0
    ? message(phrases.change, said)
    : message(phrases.changeWith, { ...said, effects: listed(effects, termPhrases.semicolon) });
}

/** How many times its earlier value a figure is, where that looks like a slip. */
export function factorWords({ before, after }: DataEdit): readonly Message[] {
  const [old, now] = [quantityOf(before), quantityOf(after)];
  if (!old || !now || !(old.value > 0) || !(now.value > 0) || old.dimension !== now.dimension) return [];
  const factor = now.value / old.value;
  if (factor >= oddFactor) return [message(phrases.factor, { factor: short(factor) })];
  return factor <= 1 / oddFactor ? [message(phrases.factorSmall, { factor: short(1 / factor) })] : [];
}

function short(factor: number): string {
  return formatNumber(factor, Number.isInteger(Number(factor.toPrecision(12))) ? 0 : 1);
}

function shareWords(edit: DataEdit, impact: Impact, dataset: Dataset): readonly Message[] {
  const own = [headline(impact), ...impact.levels].find((level) => level?.shares.some((share) => share.edit === edit));
  const share = own?.shares.find((one) => one.edit === edit);
  if (!own || !share) return [];
  const amount = moneyWords(share.amount, chooseMoneyFormat([own.before ?? 0, own.after ?? 0]));
  const signed = share.amount > 0 ? together`+${amount}` : amount;
  const part = formatRate(share.amount / changeOf(own), 0);
  return [message(phrases.effect, { level: levelName(own, dataset), amount: signed, share: part })];
}

/** The edits that matter most, the weightiest first. */
export function weightiest(impact: Impact): readonly DataEdit[] {
  const head = headline(impact);
  const lacking = new Set(impact.unexplained.map(({ edit }) => edit));
  const weight = (edit: DataEdit): number => {
    const shares = (level: LevelChange | undefined): number =>
      Math.abs(level?.shares.find((share) => share.edit === edit)?.amount ?? 0);
    const onHead = head ? shares(head) / (Math.abs(changeOf(head)) || 1) : 0;
    const elsewhere = impact.levels.some((level) => shares(level) > 0);
    const kinds = { removed: 0.3, renamed: 0.25, revised: 0.1, added: 0.05, moved: 0, recited: 0, reworded: 0 };
    return (
      onHead * 4 +
      (factorWords(edit).length > 0 ? 3 : 0) +
      (lacking.has(edit) ? 2 : 0) +
      (elsewhere ? 1 : 0) +
      (edit.touch === 'figure' ? 0.5 : 0) +
      kinds[edit.kind]
    );
  };
  const weights = new Map(impact.edits.map((edit) => [edit, weight(edit)]));
  return impact.edits.toSorted((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
}
