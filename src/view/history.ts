import { type Block, type Document, notes, paragraph } from '../document/blocks.js';
import { describedTable, type ResultColumn } from '../document/columns.js';
import type { Dataset } from '../model/dataset.js';
import type { HistoryValue, ValueRevision } from '../review/history.js';
import type { Bilingual } from '../words/lang.js';
import { capital, listed, message, type Words } from '../words/message.js';
import { statusPhrases } from '../words/tracking.js';
import { chooseMoneyFormat, formatMoney, formatRate, type MoneyFormat, moneyUnitName } from './format.js';
import { editWords } from './impact-words.js';

const phrases = {
  historyTitle: { zh: '历次修订：{address}', en: 'History: {address}' },
  historyNone: { zh: 'git历史里从未出现过。', en: 'It never stood in the history of git.' },
  headDate: { zh: '日期', en: 'date' },
  headCommit: { zh: '提交', en: 'commit' },
  headAuthor: { zh: '作者', en: 'author' },
  headValue: { zh: '数值', en: 'value' },
  headEdit: { zh: '改动', en: 'edit' },
  headReason: { zh: '理由', en: 'reason' },
  notCommitted: { zh: '未提交', en: 'not committed' },
  since: { zh: '现值自{date}起（{commit}，{author}）', en: 'As it is since {date} ({commit}, {author})' },
  sinceNow: { zh: '现值尚未提交', en: 'As it is in changes that are not committed' },
  gone: { zh: '无', en: 'none' },
  moreEdits: { zh: '等{count}处', en: '{count} in all' },
  unit: { zh: '单位：{unit}', en: 'Unit: {unit}' },
} as const satisfies Record<string, Bilingual>;

/** The history of an address. */
export interface ShownHistory {
  readonly address: string;
  readonly dataset: Dataset;
  readonly revisions: readonly ValueRevision[];
}

/** When a figure or verdict changed, by whom and why, the latest first, with a chart of what is a number. */
export function historyDocument({ address, dataset, revisions }: ShownHistory): Document {
  const title = message(phrases.historyTitle, { address });
  const last = revisions.at(-1);
  if (!last) return { title, blocks: [paragraph(phrases.historyNone)] };
  const money = chooseMoneyFormat(revisions.flatMap(({ values }) => values.flatMap(levelIn)));
  const { commit } = last;
  const since = commit
    ? message(phrases.since, { date: commit.date, commit: shortId(commit.id), author: commit.author })
    : phrases.sinceNow;
  const hasLevels = revisions.some(({ values }) => values.some(({ is }) => is === 'level'));
  return {
    title,
    blocks: [
      describedTable({ columns: columnsOf(dataset, money), items: revisions.toReversed() }),
      ...chart(revisions, money, address),
      notes([since, ...(hasLevels ? [message(phrases.unit, { unit: moneyUnitName(money.unit) })] : [])]),
    ],
  };
}

function columnsOf(dataset: Dataset, money: MoneyFormat): readonly ResultColumn<ValueRevision>[] {
  return [
    {
      id: 'date',
      head: capital(phrases.headDate),
      value: ({ commit }) => commit?.date,
      screen: ({ commit }) => commit?.date ?? phrases.notCommitted,
    },
    {
      id: 'commit',
      head: capital(phrases.headCommit),
      value: ({ commit }) => commit?.id,
      screen: ({ commit }) => (commit ? shortId(commit.id) : '—'),
    },
    { id: 'author', head: capital(phrases.headAuthor), value: ({ commit }) => commit?.author },
    {
      id: 'value',
      head: capital(phrases.headValue),
      value: ({ values }) => values.map(plainValue).join('; '),
      screen: ({ values }) => valueWords(values, money),
    },
    {
      id: 'edit',
      head: capital(phrases.headEdit),
      value: ({ edits }) => edits.map(({ id }) => id).join(' '),
      screen: ({ edits }) => editsWords(edits, dataset),
    },
    {
      id: 'reason',
      head: capital(phrases.headReason),
      value: ({ reason, commit }) => reason ?? commit?.subject,
      screen: ({ reason, commit }) => reason ?? commit?.subject ?? '—',
    },
  ];
}

function editsWords(edits: ValueRevision['edits'], dataset: Dataset): Words {
  const [first] = edits;
  if (!first) return '—';
  const name = editWords(first, dataset);
  return edits.length === 1 ? name : listed([name, message(phrases.moreEdits, { count: edits.length })]);
}

function shortId(id: string): string {
  return id.slice(0, 7);
}

function levelIn(value: HistoryValue): readonly number[] {
  return value.is === 'level' ? [value.value] : [];
}

function valueWords(values: readonly HistoryValue[], money: MoneyFormat): Words {
  return values.length === 0 ? phrases.gone : listed(values.map((value) => oneValue(value, money)));
}

function oneValue(value: HistoryValue, money: MoneyFormat): Words {
  switch (value.is) {
    case 'level':
      return formatMoney(value.value, money);
    case 'growth':
      return formatRate(value.value, 2);
    case 'figure':
      return value.text;
    case 'verdict':
      return statusPhrases[value.status];
    default:
      return value satisfies never;
  }
}

function plainValue(value: HistoryValue): string {
  if (value.is === 'verdict') return value.status;
  return value.is === 'figure' ? value.text : String(value.value);
}

/** Bars of the first number of each revision, where there are several. */
function chart(revisions: readonly ValueRevision[], money: MoneyFormat, address: string): readonly Block[] {
  const bars = revisions.flatMap(({ commit, values }) => {
    const [value] = values.flatMap((one) => (one.is === 'verdict' ? [] : [one]));
    if (!value || value.value < 0) return [];
    return [{ label: commit?.date ?? phrases.notCommitted, values: [value.value], text: oneValue(value, money) }];
  });
  return bars.length < 2 ? [] : [{ kind: 'bars', title: address, parts: [phrases.headValue], bars }];
}

/** Output of `history --format json`; levels in 亿元, growth as fractions. */
export function historyOutput({ address, revisions }: ShownHistory) {
  return {
    schema: 'jiqun.history/1',
    address,
    revisions: revisions.map(({ commit, values, edits, reason }) => ({
      commit: commit?.id ?? null,
      date: commit?.date ?? null,
      author: commit?.author ?? null,
      subject: commit?.subject ?? null,
      values,
      edits: edits.map(({ id }) => id),
      ...(reason && { reason }),
    })),
  };
}
