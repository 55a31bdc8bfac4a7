import type { Dataset } from '../model/dataset.js';
import { type Entity, type EntityKind, entityKinds, fileKinds, type Source } from '../model/entities.js';
import { Quantity } from '../model/quantity.js';
import { copyOf } from '../schema/visit.js';
import type { Bilingual } from '../words/lang.js';
import type { Words } from '../words/message.js';
import type { Path } from '../yaml/pointer.js';
import { Allowance, ExpressionRefused, evaluateExpression } from './expression.js';

export type Claim = NonNullable<Source['claims']>[number];

export type ClaimItem = string | Bilingual;

/** The result of a claim's expression over the data. */
export type Evaluation =
  /**
   * `found` is the number or text found; of a list its length, with the list itself: ids, texts, or words in both
   * languages.
   */
  | {
      readonly ok: true;
      readonly found: number | string;
      readonly items: readonly ClaimItem[];
      readonly holds: boolean;
    }
  /** The expression itself fails, or gives a value that cannot be compared. */
  | { readonly ok: false; readonly reason: Words };

export interface EvaluatedClaim {
  readonly claim: Claim;
  readonly source: Entity<'source'>;
  readonly file: string;
  readonly path: Path;
  readonly evaluation: Evaluation;
}

/**
 * Every claim of every source, with the result of its expression (JSONata) over the data of its programme, the main one
 * where it names none. Entities stand in lists named clusters, groups, programmes, tasks, series, sources, agencies,
 * cities, areas, schemes and scenarios; a quantity is an object with its text, its value in the base unit (亿元, %, ones)
 * and, of a range, its upper end.
 */
export async function evaluateClaims(dataset: Dataset): Promise<readonly EvaluatedClaim[]> {
  const all = dataset
    .all('source')
    .flatMap((source) => (source.value.claims ?? []).map((claim, index) => ({ source, claim, index })));
  const expressions = all.map(({ claim }) => claim.expression).join(' ');
  const inputs = new Map(
    [...new Set(all.map(({ claim }) => claim.programme))].map((id) => [
      id,
      claimInput(viewOf(dataset, id), expressions),
    ]),
  );
  const allowance = new Allowance(entityKinds.reduce((sum, kind) => sum + dataset.whole.all(kind).length, 0));
  const evaluated: EvaluatedClaim[] = [];
  // One after the other, so that the same claims go without where all together take too many steps.
  for (const { source, claim, index } of all) {
    const evaluation = await evaluate(claim, inputs.get(claim.programme), dataset, allowance);
    evaluated.push({ claim, source, file: source.file, path: ['claims', index], evaluation });
  }
  return evaluated;
}

/** The data as a programme sees them; the whole where there is no such programme, which another rule reports. */
function viewOf({ whole, settings }: Dataset, id = settings.programmes[0] ?? ''): Dataset {
  return whole.find('programme', id) ? whole.ofProgramme(id) : whole;
}

async function evaluate(claim: Claim, input: unknown, dataset: Dataset, allowance: Allowance): Promise<Evaluation> {
  try {
    return compare(claim, await evaluateExpression(claim.expression, input, allowance), dataset);
  } catch (error) {
    if (error instanceof ExpressionRefused) return { ok: false, reason: error.words };
    return { ok: false, reason: (error as { readonly message?: string }).message ?? String(error) };
  }
}

function compare({ amount, value }: Claim, result: unknown, dataset: Dataset): Evaluation {
  if (value !== undefined) {
    if (typeof result !== 'string') return { ok: false, reason: describe(result) };
    return { ok: true, found: result, items: [], holds: result === value };
  }
  const items = Array.isArray(result) ? result.map(nameOf) : [];
  const found = Array.isArray(result) ? result.length : result === undefined ? 0 : result;
  if (typeof found !== 'number' || !Number.isFinite(found) || !amount) return { ok: false, reason: describe(result) };
  const { low, high } = amount.interval(dataset.bands);
  const isStrict = amount.comparator === '>' || amount.comparator === '<';
  return {
    ok: true,
    found: Number(found.toPrecision(12)),
    items,
    holds: found >= low && found <= high && !(isStrict && found === amount.value),
  };
}

function describe(result: unknown): string {
  return JSON.stringify(result)?.slice(0, 60) ?? 'undefined';
}

function nameOf(item: unknown): ClaimItem {
  if (typeof item !== 'object' || item === null) return String(item);
  const { id, instrument, zh, en } = item as { readonly [key: string]: unknown };
  return typeof zh === 'string' && typeof en === 'string' ? { zh, en } : String(id ?? instrument ?? item);
}

/** The lists that expressions may name. */
const lists = {
  clusters: 'cluster',
  groups: 'group',
  programmes: 'programme',
  tasks: 'task',
  series: 'series',
  sources: 'source',
  agencies: 'agency',
  cities: 'city',
  areas: 'area',
  schemes: 'scheme',
  scenarios: 'scenario',
} as const satisfies Record<string, EntityKind>;

/** The data set as plain lists; only those that the expressions name. */
function claimInput(dataset: Dataset, expressions: string): unknown {
  const named = Object.entries(lists).filter(([name]) => expressions.includes(name));
  return Object.fromEntries(
    named.map(([name, kind]) => [name, dataset.all(kind).map(({ value, path }) => plainOf(kind, value, path))]),
  );
}

const plained = new WeakMap<object, unknown>();

/** An entity's value as expressions see it; made once, however often the claims are evaluated. */
function plainOf(kind: EntityKind, value: object, path: Path): unknown {
  const known = plained.get(value) ?? copyOf(fileKinds[kind], value, plain, path);
  plained.set(value, known);
  return known;
}

function plain(value: unknown): unknown {
  return value instanceof Quantity ? { text: value.text, value: value.value, upper: value.upper } : value;
}
