import type { Bilingual } from '../words/lang.js';
import { toPointer } from '../yaml/pointer.js';
import { Lines, type Position, type Range } from '../yaml/text.js';
import type { SyntaxTree } from '../yaml/tree.js';
import type { Acknowledged, FileEdit, Finding, Fix, Place } from './finding.js';

/** A place with its lines and columns, counted from 1; line 1, column 1 stands for a whole file. */
export interface Spot {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
  /** JSON Pointer of the value; empty where the place is not a value. */
  readonly pointer: string;
  /** Whether the place lies in a text, so that a code frame can be shown. */
  readonly isInText: boolean;
}

/** A piece of a fix: the new text of a file from one position to another. */
export interface LocatedEdit {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
  readonly text: string;
}

/** A finding with all its places worked out. */
export interface LocatedFinding {
  readonly finding: Finding;
  readonly spot: Spot;
  readonly related: readonly Spot[];
  /** Edits of a finding that can be fixed. */
  readonly fix?: readonly LocatedEdit[];
}

/** A finding that the data acknowledge, with its place and the reason given. */
export interface LocatedAcknowledgement extends LocatedFinding {
  readonly reason: Bilingual;
}

/** Places of acknowledged findings, with their reasons. */
export async function locateAcknowledged(
  acknowledged: readonly Acknowledged[],
  textOf: (file: string) => string | undefined,
): Promise<readonly LocatedAcknowledgement[]> {
  const reasons = new Map(acknowledged.map(({ finding, reason }) => [finding, reason]));
  const located = await locateFindings([...reasons.keys()], textOf);
  return located.flatMap((item) => {
    const reason = reasons.get(item.finding);
    return reason ? { ...item, reason } : [];
  });
}

/**
 * Works out lines and columns, reading each file's syntax tree once, and puts findings in the order of their places.
 */
export async function locateFindings(
  findings: readonly Finding[],
  textOf: (file: string) => string | undefined,
): Promise<readonly LocatedFinding[]> {
  if (findings.length === 0) return [];
  const [{ resolveEdits }, { spotOf, linesOf }] = await Promise.all([import('../yaml/edit.js'), locator(textOf)]);
  const editsOf = ({ file, ...edit }: FileEdit): readonly LocatedEdit[] | undefined =>
    resolveEdits(textOf(file) ?? '', [edit])?.map(({ start, end, text }) => {
      const lines = linesOf(file) ?? new Lines('');
      return { file, start: lines.position(start), end: lines.position(end), text };
    });
  /** All edits of a fix, or none where one of them cannot be made. */
  const fixOf = ({ edits }: Fix): readonly LocatedEdit[] | undefined => {
    const made = edits.map(editsOf);
    return made.includes(undefined) ? undefined : made.flatMap((pieces) => pieces ?? []);
  };
  const located = findings.map((finding) => {
    const related = finding.related.map(({ place }) => spotOf(place));
    const fix = finding.fix && fixOf(finding.fix);
    return { finding, spot: spotOf(finding.place), related, ...(fix && { fix }) };
  });
  return located.sort((a, b) => compareSpots(a.spot, b.spot));
}

/** Finds places in texts: each file is split into lines and parsed once, when it is first needed. */
export interface Locator {
  spotOf(place: Place): Spot;
  linesOf(file: string): Lines | undefined;
}

/** A locator of the places of files. */
export async function locator(textOf: (file: string) => string | undefined): Promise<Locator> {
  const { SyntaxTree: TreeClass } = await import('../yaml/tree.js');
  const files = new Map<string, { lines: Lines; tree?: SyntaxTree }>();
  const open = (file: string): { lines: Lines; tree?: SyntaxTree } | undefined => {
    const text = textOf(file);
    if (text === undefined) return undefined;
    let entry = files.get(file);
    if (!entry) files.set(file, (entry = { lines: new Lines(text) }));
    return entry;
  };
  const rangeOf = ({ file, range, path, at }: Place): Range | undefined => {
    if (range) return range;
    const entry = path && open(file);
    if (!entry) return undefined;
    entry.tree ??= new TreeClass(textOf(file) ?? '');
    return entry.tree.locate(path, at ?? 'value');
  };
  const spotOf = (place: Place): Spot => {
    const range = rangeOf(place);
    const lines = range && open(place.file)?.lines;
    const start = lines && range ? lines.position(range.start) : { line: 1, column: 1 };
    const end = lines && range ? lines.position(range.end) : start;
    return { file: place.file, start, end, pointer: toPointer(place.path ?? []), isInText: lines !== undefined };
  };
  return { spotOf, linesOf: (file) => open(file)?.lines };
}

function compareSpots(a: Spot, b: Spot): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.start.line - b.start.line || a.start.column - b.start.column;
}
