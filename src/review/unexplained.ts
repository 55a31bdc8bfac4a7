/** Edits of figures that need a note of their date and reason, and lack it. */
import type { Dataset } from '../model/dataset.js';
import { type Figure, figuresOf } from '../model/figures.js';
import { parseQuantity } from '../model/quantity.js';
import { kindOfFile } from '../schema/kinds.js';
import { isHolder, meaningAt } from '../schema/visit.js';
import { type Path, toPointer } from '../yaml/pointer.js';
import type { DataEdit } from './edit.js';
import { canonical } from './match.js';

/** Why an edit needs a dated reason: a promise was lowered, put off or taken away, or only the figure was changed. */
export type Lack = 'target-lowered' | 'target-postponed' | 'target-removed' | 'figure-without-citation';

/** An edit that no note of revision explains. */
export interface UnexplainedEdit {
  readonly edit: DataEdit;
  readonly lack: Lack;
}

/** Edits that need a `revision` with date and reason, made in the same edit, and have none. */
export function unexplainedEdits(
  edits: readonly DataEdit[],
  before: Dataset | undefined,
  after: Dataset | undefined,
): readonly UnexplainedEdit[] {
  const places = { before: figuresByPlace(before), after: figuresByPlace(after) };
  const notes = edits.flatMap(notesOf);
  return edits.flatMap((edit) => {
    const lack = lackOf(edit, places);
    return lack === undefined || notes.some((note) => explains(note, edit)) ? [] : [{ edit, lack }];
  });
}

interface Places {
  readonly before: ReadonlyMap<string, Figure>;
  readonly after: ReadonlyMap<string, Figure>;
}

function figuresByPlace(dataset: Dataset | undefined): ReadonlyMap<string, Figure> {
  const whole = dataset?.whole;
  const figures = whole
    ? (['programme', 'group', 'cluster', 'series', 'scheme'] as const).flatMap((kind) =>
        whole.all(kind).flatMap(figuresOf),
      )
    : [];
  return new Map(figures.map((figure) => [placeKey(figure.file, figure.path), figure]));
}

function placeKey(file: string, path: Path): string {
  return `${file}#${toPointer(path)}`;
}

function isPromise(figure: Figure): boolean {
  return figure.kind === 'target' || figure.kind === 'growth';
}

function lackOf(edit: DataEdit, { before, after }: Places): Lack | undefined {
  const { kind, from, file, path } = edit;
  if (kind === 'removed') {
    const place = placeKey(file, path);
    const isInside = (key: string): boolean =>
      path.length === 0 ? key.startsWith(`${file}#`) : key === place || key.startsWith(`${place}/`);
    const isGone = [...before].some(([key, figure]) => isInside(key) && isPromise(figure));
    return isGone ? 'target-removed' : undefined;
  }
  if (kind !== 'revised' || !from) return undefined;
  const [old, now] = [
    before.get(placeKey(from.file, from.path.slice(0, -1))),
    after.get(placeKey(file, path.slice(0, -1))),
  ];
  if (!old || !now) return undefined;
  if (isPromise(now) && edit.touch === 'figure' && isEasier(old, now)) return 'target-lowered';
  if (isPromise(now) && isLater(old, now)) return 'target-postponed';
  const isOnlyFigure = edit.touch === 'figure' && canonical(old.cite) === canonical(now.cite);
  return isOnlyFigure && !isCited(now) ? 'figure-without-citation' : undefined;
}

/** Whether a promise asks for less: a lower level, or of a ceiling a higher one. */
function isEasier(old: Figure, now: Figure): boolean {
  const isCeiling = now.quantity.comparator === '<=' || now.quantity.comparator === '<';
  const rise = now.quantity.value - old.quantity.value;
  return isCeiling ? rise > 0 : rise < 0;
}

function isLater(old: Figure, now: Figure): boolean {
  return old.year !== undefined && now.year !== undefined && now.year > old.year;
}

/** Whether the citation of a figure states the very figure, so that the earlier one was a slip in copying. */
function isCited({ quantity, cite }: Figure): boolean {
  const reading = parseQuantity(cite.find.normalize('NFKC').replaceAll(/\s+/g, ''));
  return reading.ok && reading.quantity.value === quantity.value && reading.quantity.dimension === quantity.dimension;
}

/** A note of revision that an edit makes: its entity and the path of the value that it stands beside. */
interface Note {
  readonly edit: DataEdit;
  readonly path: Path;
  /** Whether it stands beside all of an entity, and not beside one figure. */
  readonly isOfEntity: boolean;
}

function notesOf(edit: DataEdit): readonly Note[] {
  if (edit.state === 'before') return [];
  if (edit.touch === 'revision') {
    const path = edit.path.slice(0, -1);
    return [{ edit, path, isOfEntity: edit.id.split('/').length === 3 }];
  }
  const kind = kindOfFile(edit.file);
  const keys = kind && edit.kind === 'added' && isHolder(edit.after) ? meaningAt(kind, edit.path).keys : undefined;
  const hasNote = Object.entries(keys ?? {}).some(
    ([key, { is }]) => is === 'revision' && isHolder(edit.after) && key in edit.after,
  );
  return hasNote ? [{ edit, path: edit.path, isOfEntity: false }] : [];
}

/**
 * Whether a note explains an edit: beside the same figure, or beside the entity; for what is gone also in what replaces
 * it in the same list, and for a whole file beside any programme.
 */
function explains({ edit: noted, path, isOfEntity }: Note, edit: DataEdit): boolean {
  const isSame = noted.entity.kind === edit.entity.kind && noted.entity.id === edit.entity.id;
  if (edit.kind === 'removed') {
    const isReplacement = toPointer(path.slice(0, -1)) === toPointer(edit.path.slice(0, -1));
    if (isSame) return isOfEntity || isReplacement;
    return edit.path.length === 0 && isOfEntity && noted.entity.kind === 'programme';
  }
  if (!isSame) return false;
  return isOfEntity || (noted.file === edit.file && toPointer(path) === toPointer(edit.path.slice(0, -1)));
}
