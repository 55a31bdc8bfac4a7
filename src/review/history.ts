/** Since when the data say what they say: the revisions in which a value changed. */
import type { Commit } from '../dataset/git.js';
import type { OpenedDataset } from '../dataset/open.js';
import type { Dataset } from '../model/dataset.js';
import { kindOfFile } from '../schema/kinds.js';
import { isHolder, meaningAt } from '../schema/visit.js';
import { ProjectionError } from '../study/projection-error.js';
import type { TargetStatus } from '../study/promises/statuses.js';
import { isResult, type ResultNode, type TraceNode } from '../trace/node.js';
import { Tracer, type TraceSubject } from '../trace/resolve.js';
import type { Bilingual } from '../words/lang.js';
import type { Path } from '../yaml/pointer.js';
import { dataDifference } from './difference.js';
import type { DataEdit } from './edit.js';
import { levelChanges } from './levels.js';

/** What an address gives in one state: a level in 亿元, growth as a fraction, a figure as written, a verdict. */
export type HistoryValue =
  | { readonly is: 'level' | 'growth'; readonly value: number }
  | { readonly is: 'figure'; readonly text: string; readonly value: number; readonly unit: string }
  | { readonly is: 'verdict'; readonly status: TargetStatus };

/** A revision in which the value changed. */
export interface ValueRevision {
  /** Absent for changes that are not yet committed. */
  readonly commit?: Commit;
  readonly values: readonly HistoryValue[];
  /** Edits behind the change, the weightiest first; none for the first revision. */
  readonly edits: readonly DataEdit[];
  /** The reason that a note of revision beside one of the edits gives. */
  readonly reason?: Bilingual;
}

/** A state of the data in the order of time. */
export interface DatedState {
  readonly commit?: Commit;
  readonly opened: OpenedDataset;
}

/** The revisions among some states, the earliest first, in which the value of an address changed. */
export async function historyOf(
  states: AsyncIterable<DatedState>,
  subject: TraceSubject,
  steps: Path,
): Promise<readonly ValueRevision[]> {
  const revisions: ValueRevision[] = [];
  let before: { readonly opened: OpenedDataset; readonly values: readonly HistoryValue[] } | undefined;
  for await (const { commit, opened } of states) {
    const values = opened.dataset ? valuesOf(opened.dataset, subject, steps) : [];
    const isSame = before !== undefined && JSON.stringify(before.values) === JSON.stringify(values);
    if (!isSame && (before || values.length > 0)) {
      const edits = before ? editsBehind(before.opened, opened, subject, steps) : [];
      const reason = reasonOf(edits);
      revisions.push({ ...(commit && { commit }), values, edits, ...(reason && { reason }) });
    }
    before = { opened, values };
  }
  return revisions;
}

/** The view of the programme that a subject belongs to. */
export function programmeOf(whole: Dataset, id: string): Dataset {
  return whole.ofProgramme(
    whole.find('cluster', id)?.value.programme ?? whole.find('group', id)?.parent ?? whole.find('task', id)?.parent,
  );
}

/** What an address gives; nothing where the state does not know it. */
function valuesOf(whole: Dataset, subject: TraceSubject, steps: Path): readonly HistoryValue[] {
  try {
    const dataset = programmeOf(whole, subject.id);
    const known = subject.kind === 'row' ? subject : dataset.find(subject.kind, subject.id);
    if (!known) return [];
    const last = steps.at(-1);
    const isAsked = typeof last === 'string' && isResult(last);
    return new Tracer(dataset).trace(known, steps).flatMap((node) => nodeValue(node, isAsked));
  } catch (error) {
    // A state may lack what the projection needs.
    if (error instanceof ProjectionError || error instanceof RangeError) return [];
    throw error;
  }
}

/** The value of a node; of the results of a promise only the verdict, unless one is asked for. */
function nodeValue(node: TraceNode, isAsked: boolean): readonly HistoryValue[] {
  switch (node.kind) {
    case 'level':
    case 'growth':
      return [{ is: node.kind, value: node.value.value }];
    case 'datum': {
      const { quantity } = node;
      if (!quantity) return [];
      const { text, value, unit } = quantity;
      const name = unit.dimension === 'money' ? '亿元' : unit.dimension === 'rate' ? '%' : (unit.counter ?? '');
      return [{ is: 'figure', text, value, unit: name }];
    }
    case 'result':
      if (node.name === 'status') return node.word ? [{ is: 'verdict', status: node.word }] : [];
      if (!isAsked || !node.result.ok) return [];
      return [resultValue(node.measure, node.result.value.value)];
    default:
      return [];
  }
}

function resultValue(measure: ResultNode['measure'], value: number): HistoryValue {
  if (measure === 'amount') return { is: 'level', value };
  return measure === 'year' ? { is: 'figure', text: String(value), value, unit: '' } : { is: 'growth', value };
}

/** Edits that changed a value: those with a share in a level, else those of the same entity, else all of figures. */
function editsBehind(
  before: OpenedDataset,
  after: OpenedDataset,
  { id }: TraceSubject,
  steps: Path,
): readonly DataEdit[] {
  const difference = dataDifference(before.checked, after.checked);
  const figures = difference.edits.filter(({ touch }) => touch === 'figure' || touch === 'fact' || touch === 'id');
  const year = Number(String(steps[0]).replace(/E$/i, ''));
  const level = levelChanges(difference).find((change) => change.id === id && change.year === year);
  if (level && level.shares.length > 0) return level.shares.map(({ edit }) => edit);
  const own = figures.filter(({ entity }) => entity.id === id);
  return own.length > 0 ? own : figures;
}

function reasonOf(edits: readonly DataEdit[]): Bilingual | undefined {
  for (const { file, path, holder } of edits) {
    const kind = kindOfFile(file);
    const keys = kind ? (meaningAt(kind, path.slice(0, -1)).keys ?? {}) : {};
    const key = Object.keys(keys).find((name) => keys[name]?.is === 'revision');
    const note = key !== undefined && isHolder(holder.after) ? Object.entries(holder.after) : [];
    const revision = note.find(([name]) => name === key)?.[1];
    if (isHolder(revision) && 'reason' in revision && isText(revision.reason)) return revision.reason;
  }
  return undefined;
}

function isText(value: unknown): value is Bilingual {
  return isHolder(value) && 'zh' in value && 'en' in value;
}
