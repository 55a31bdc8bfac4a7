import type { ClaimItem, EvaluatedClaim } from '../evidence/claims.js';
import type { Dataset } from '../model/dataset.js';
import type { EntityKind } from '../model/entities.js';
import { isInstrument } from '../model/schemes.js';
import { claimsPhrases } from '../words/claims.js';
import type { Bilingual, Lang } from '../words/lang.js';
import { bracketed, message, say, term } from '../words/message.js';
import { instrumentPhrases } from '../words/schemes.js';
import { authorityPhrases, kindPhrases } from '../words/terms.js';
import { type Block, type Document, heading, notes, paragraph, type Table } from './blocks.js';
import { columns, join } from './words.js';

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

/** Statements as short items of news: what the document says, what the data give, and the list behind it. */
export function claimsDocument(dataset: Dataset, claims: readonly EvaluatedClaim[], lang: Lang): Document {
  const title = term(lang, claimsPhrases.claimsTitle);
  const records = { columns: recordColumns, rows: claims.map(record) };
  if (claims.length === 0) return { title, blocks: [paragraph(term(lang, phrases.claimsNone))], records };
  const holds = claims.filter(isTrue).length;
  const count = say(lang, message(phrases.claimsCount, { all: claims.length, holds, fails: claims.length - holds }));
  return {
    title,
    blocks: [paragraph(count), ...claims.flatMap((claim) => claimBlocks(dataset, claim, lang))],
    records,
  };
}

export function isTrue({ evaluation }: EvaluatedClaim): boolean {
  return evaluation.ok && evaluation.holds;
}

/** The same in one table, a row a statement: for reports. */
export function claimsTable(dataset: Dataset, claims: readonly EvaluatedClaim[], lang: Lang): Table {
  const holds = claims.filter(isTrue).length;
  return {
    kind: 'table',
    title: say(lang, message(phrases.claimsCount, { all: claims.length, holds, fails: claims.length - holds })),
    columns: columns(lang, [
      phrases.claimsStatement,
      phrases.claimStated,
      phrases.claimFound,
      claimsPhrases.claimVerdict,
      kindPhrases.source,
      phrases.claimsRemark,
    ]),
    rows: claims.map(({ claim, source, evaluation }) => ({
      cells: [
        claim.says[lang],
        claim.amount?.text ?? claim.value ?? '',
        evaluation.ok ? String(evaluation.found) : evaluation.reason,
        term(lang, verdictOf(evaluation)),
        bracketed(lang, source.value.title[lang], source.value.date),
        [...itemWords(dataset, evaluation, lang), ...(claim.acknowledge ?? []).map(({ reason }) => reason[lang])].join(
          '\n',
        ) || '—',
      ],
      cites: [claim.cite],
    })),
    records: { columns: recordColumns, rows: claims.map(record) },
  };
}

function verdictOf(evaluation: EvaluatedClaim['evaluation']): Bilingual {
  if (!evaluation.ok) return phrases.claimInvalid;
  return evaluation.holds ? phrases.claimHolds : phrases.claimFails;
}

/** What the data count, by name. */
function itemWords(dataset: Dataset, evaluation: EvaluatedClaim['evaluation'], lang: Lang): readonly string[] {
  if (!evaluation.ok || evaluation.items.length === 0) return [];
  const names = evaluation.items.map((id) => nameOf(dataset, id));
  return [say(lang, message(phrases.claimList, { items: join(names, lang) }))];
}

function claimBlocks(dataset: Dataset, { claim, source, evaluation }: EvaluatedClaim, lang: Lang): readonly Block[] {
  const items = itemWords(dataset, evaluation, lang);
  const reasons = (claim.acknowledge ?? []).map(({ reason }) =>
    say(lang, message(claimsPhrases.claimReason, { reason })),
  );
  const { title, date, authority } = source.value;
  return [
    heading(claim.says[lang]),
    {
      kind: 'facts',
      rows: [
        [term(lang, phrases.claimStated), claim.amount?.text ?? claim.value ?? ''],
        [term(lang, phrases.claimFound), evaluation.ok ? String(evaluation.found) : evaluation.reason],
        [term(lang, claimsPhrases.claimVerdict), term(lang, verdictOf(evaluation))],
      ],
    },
    notes([
      ...items,
      ...reasons,
      say(lang, message(phrases.claimCited, { source: title, date, authority: message(authorityPhrases[authority]) })),
    ]),
  ];
}

const namedKinds: readonly EntityKind[] = ['cluster', 'city', 'agency', 'group', 'source'];

/** The name behind an id or an instrument, or the text itself. */
function nameOf(dataset: Dataset, item: ClaimItem): Bilingual {
  if (typeof item !== 'string') return item;
  const known = namedKinds.map((kind) => dataset.find(kind, item)?.name).find((name) => name !== undefined);
  return known ?? (isInstrument(item) ? instrumentPhrases[item] : { zh: item, en: item });
}

const recordColumns = ['id', 'source', 'stated', 'found', 'holds', 'items'];

function record({ claim, source, evaluation }: EvaluatedClaim): (string | number | null)[] {
  const found = evaluation.ok ? evaluation.found : null;
  return [
    claim.id,
    source.id,
    claim.amount?.text ?? claim.value ?? null,
    found,
    String(evaluation.ok && evaluation.holds),
    evaluation.ok ? evaluation.items.map((item) => (typeof item === 'string' ? item : item.en)).join(';') : null,
  ];
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
      ...(evaluation.ok ? { found: evaluation.found, items: evaluation.items } : { fault: evaluation.reason }),
      ...(claim.acknowledge && { reasons: claim.acknowledge.map(({ reason }) => reason) }),
    })),
  };
}
