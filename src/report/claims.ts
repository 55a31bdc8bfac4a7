import type { ClaimItem, EvaluatedClaim } from '../evidence/claims.js';
import { catalogue } from '../lang/catalogue.js';
import type { Bilingual, Lang } from '../lang/lang.js';
import { bracketed, type MessageKey, message, say, term } from '../lang/message.js';
import type { Dataset } from '../model/dataset.js';
import type { EntityKind } from '../model/entities.js';
import { isInstrument } from '../model/schemes.js';
import { type Block, type Document, heading, notes, paragraph, type Table } from './blocks.js';
import { columns, join } from './words.js';

/** Statements as short items of news: what the document says, what the data give, and the list behind it. */
export function claimsDocument(dataset: Dataset, claims: readonly EvaluatedClaim[], lang: Lang): Document {
  const title = term(lang, 'claims-title');
  const records = { columns: recordColumns, rows: claims.map(record) };
  if (claims.length === 0) return { title, blocks: [paragraph(term(lang, 'claims-none'))], records };
  const holds = claims.filter(isTrue).length;
  const count = say(lang, message('claims-count', { all: claims.length, holds, fails: claims.length - holds }));
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
    title: say(lang, message('claims-count', { all: claims.length, holds, fails: claims.length - holds })),
    columns: columns(lang, [
      'claims-statement',
      'claim-stated',
      'claim-found',
      'claim-verdict',
      'kind-source',
      'claims-remark',
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

function verdictOf(evaluation: EvaluatedClaim['evaluation']): MessageKey {
  if (!evaluation.ok) return 'claim-invalid';
  return evaluation.holds ? 'claim-holds' : 'claim-fails';
}

/** What the data count, by name. */
function itemWords(dataset: Dataset, evaluation: EvaluatedClaim['evaluation'], lang: Lang): readonly string[] {
  if (!evaluation.ok || evaluation.items.length === 0) return [];
  const names = evaluation.items.map((id) => nameOf(dataset, id));
  return [say(lang, message('claim-list', { items: join(names, lang) }))];
}

function claimBlocks(dataset: Dataset, { claim, source, evaluation }: EvaluatedClaim, lang: Lang): readonly Block[] {
  const items = itemWords(dataset, evaluation, lang);
  const reasons = (claim.acknowledge ?? []).map(({ reason }) => say(lang, message('claim-reason', { reason })));
  const { title, date, authority } = source.value;
  return [
    heading(claim.says[lang]),
    {
      kind: 'facts',
      rows: [
        [term(lang, 'claim-stated'), claim.amount?.text ?? claim.value ?? ''],
        [term(lang, 'claim-found'), evaluation.ok ? String(evaluation.found) : evaluation.reason],
        [term(lang, 'claim-verdict'), term(lang, verdictOf(evaluation))],
      ],
    },
    notes([
      ...items,
      ...reasons,
      say(lang, message('claim-cited', { source: title, date, authority: message(`authority-${authority}`) })),
    ]),
  ];
}

const namedKinds: readonly EntityKind[] = ['cluster', 'city', 'agency', 'group', 'source'];

/** The name behind an id or an instrument, or the text itself. */
function nameOf(dataset: Dataset, item: ClaimItem): Bilingual {
  if (typeof item !== 'string') return item;
  const known = namedKinds.map((kind) => dataset.find(kind, item)?.name).find((name) => name !== undefined);
  return known ?? (isInstrument(item) ? catalogue[`instrument-${item}`] : { zh: item, en: item });
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
