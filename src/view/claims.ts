import { type Block, type Document, heading, notes, paragraph, type Table } from '../document/blocks.js';
import { describedTable, type ResultColumn, recordsOf } from '../document/columns.js';
import type { ClaimItem, EvaluatedClaim } from '../evidence/claims.js';
import type { Dataset } from '../model/dataset.js';
import type { EntityKind } from '../model/entities.js';
import { isInstrument } from '../model/schemes.js';
import { claimsPhrases } from '../words/claims.js';
import type { Bilingual } from '../words/lang.js';
import { bracketed, capital, message, say, type Words } from '../words/message.js';
import { instrumentPhrases } from '../words/schemes.js';
import { authorityPhrases, kindPhrases } from '../words/terms.js';
import { join, listedOrDash } from './words.js';

const phrases = {
  claimsNone: { zh: '没有可核对的说法', en: 'There is nothing to check.' },
  claimsCount: {
    zh: '{all}条说法，{holds}条相符，{fails}条不符',
    en: 'Statements {all}: {holds} hold, {fails} do not.',
  },
  claimsStatement: { zh: '说法', en: 'statement' },
  claimsRemark: { zh: '说明', en: 'remark' },
  claimHolds: { zh: '相符', en: 'holds' },
  claimFails: { zh: '不符', en: 'does not hold' },
  claimInvalid: { zh: '不能求值', en: 'cannot be evaluated' },
  claimStated: { zh: '文件', en: 'Document' },
  claimFound: { zh: '数据', en: 'Data' },
  claimList: { zh: '数据所列：{items}', en: 'The data count: {items}.' },
  claimCited: { zh: '出处：{source}，{date}，{authority}', en: 'Source: {source}, {date}, {authority}.' },
} as const satisfies Record<string, Bilingual>;

/** Claims as short paragraphs: the statement, what the data give, and the items counted. */
export function claimsDocument(dataset: Dataset, claims: readonly EvaluatedClaim[]): Document {
  const title = claimsPhrases.claimsTitle;
  const records = recordsOf(claimColumns(dataset), claims);
  if (claims.length === 0) return { title, blocks: [paragraph(phrases.claimsNone)], records };
  const holds = claims.filter(isTrue).length;
  const count = message(phrases.claimsCount, { all: claims.length, holds, fails: claims.length - holds });
  return {
    title,
    blocks: [paragraph(count), ...claims.flatMap((claim) => claimBlocks(dataset, claim))],
    records,
  };
}

export function isTrue({ evaluation }: EvaluatedClaim): boolean {
  return evaluation.ok && evaluation.holds;
}

/** Claims in one table, a row each, for reports. */
export function claimsTable(dataset: Dataset, claims: readonly EvaluatedClaim[]): Table {
  const holds = claims.filter(isTrue).length;
  return describedTable({
    columns: claimColumns(dataset),
    items: claims,
    shown,
    title: message(phrases.claimsCount, { all: claims.length, holds, fails: claims.length - holds }),
    cites: ({ claim }) => [claim.cite],
  });
}

/** Columns of the table of claims: the statement, what the data give, and whether the two agree. */
function claimColumns(dataset: Dataset): readonly ResultColumn<EvaluatedClaim>[] {
  return [
    {
      id: 'id',
      head: capital(phrases.claimsStatement),
      isKey: true,
      value: ({ claim }) => claim.id,
      screen: ({ claim }) => claim.says,
    },
    {
      id: 'source',
      head: capital(kindPhrases.source),
      value: ({ source }) => source.id,
      screen: ({ source }) => bracketed(source.value.title, source.value.date),
    },
    {
      id: 'stated',
      head: capital(phrases.claimStated),
      value: ({ claim }) => claim.amount?.text ?? claim.value,
      screen: statedWords,
    },
    {
      id: 'found',
      head: capital(phrases.claimFound),
      value: ({ evaluation }) => (evaluation.ok ? evaluation.found : null),
      screen: foundWords,
    },
    {
      id: 'holds',
      head: capital(claimsPhrases.claimVerdict),
      value: isTrue,
      screen: verdictOf,
    },
    {
      id: 'items',
      head: capital(phrases.claimsRemark),
      value: ({ evaluation }) =>
        evaluation.ok ? evaluation.items.map((item) => (typeof item === 'string' ? item : item.en)).join(';') : null,
      screen: ({ claim, evaluation }) => {
        const reasons = (claim.acknowledge ?? []).map(({ reason }) => reason);
        return listedOrDash([...itemWords(dataset, evaluation), ...reasons], '\n');
      },
    },
  ];
}

/** Ids of the columns shown, in reading order. */
const shown = ['id', 'stated', 'found', 'holds', 'source', 'items'];

function statedWords({ claim }: EvaluatedClaim): string {
  return claim.amount?.text ?? claim.value ?? '';
}

function foundWords({ evaluation }: EvaluatedClaim): Words {
  return evaluation.ok ? String(evaluation.found) : evaluation.reason;
}

function verdictOf({ evaluation }: EvaluatedClaim): Bilingual {
  if (!evaluation.ok) return phrases.claimInvalid;
  return evaluation.holds ? phrases.claimHolds : phrases.claimFails;
}

/** Names of the items that a claim counts. */
function itemWords(dataset: Dataset, evaluation: EvaluatedClaim['evaluation']): readonly Words[] {
  if (!evaluation.ok || evaluation.items.length === 0) return [];
  const names = evaluation.items.map((id) => nameOf(dataset, id));
  return [message(phrases.claimList, { items: join(names) })];
}

function claimBlocks(dataset: Dataset, evaluated: EvaluatedClaim): readonly Block[] {
  const { claim, source, evaluation } = evaluated;
  const items = itemWords(dataset, evaluation);
  const reasons = (claim.acknowledge ?? []).map(({ reason }) => message(claimsPhrases.claimReason, { reason }));
  const { title, date, authority } = source.value;
  return [
    heading(claim.says),
    {
      kind: 'facts',
      rows: [
        [phrases.claimStated, statedWords(evaluated)],
        [phrases.claimFound, foundWords(evaluated)],
        [claimsPhrases.claimVerdict, verdictOf(evaluated)],
      ],
    },
    notes([
      ...items,
      ...reasons,
      message(phrases.claimCited, { source: title, date, authority: message(authorityPhrases[authority]) }),
    ]),
  ];
}

const namedKinds: readonly EntityKind[] = ['cluster', 'city', 'agency', 'group', 'source'];

/** The name behind an id or an instrument, or the text itself. */
function nameOf(dataset: Dataset, item: ClaimItem): Words {
  if (typeof item !== 'string') return item;
  const known = namedKinds.map((kind) => dataset.find(kind, item)?.name).find((name) => name !== undefined);
  return known ?? goalName(dataset, item) ?? (isInstrument(item) ? instrumentPhrases[item] : item);
}

/** The name of a programme's goal. */
function goalName(dataset: Dataset, id: string): Words | undefined {
  return dataset.whole
    .all('programme')
    .flatMap(({ value }) => value.goals ?? [])
    .find((goal) => goal.id === id)?.name;
}

/** Output of `claims --format json`. */
export function claimsOutput(claims: readonly EvaluatedClaim[]) {
  return {
    schema: 'jiqun.claims/1',
    claims: claims.map(({ claim, source, evaluation }) => ({
      id: claim.id,
      says: claim.says,
      source: source.id,
      find: claim.cite.find,
      stated: claim.amount?.text ?? claim.value,
      expression: claim.expression,
      holds: evaluation.ok && evaluation.holds,
      ...(evaluation.ok
        ? { found: evaluation.found, items: evaluation.items }
        : { fault: say('en', evaluation.reason) }),
      ...(claim.acknowledge && { reasons: claim.acknowledge.map(({ reason }) => reason) }),
    })),
  };
}
