import { closest } from '../finding/closest.js';
import { message } from '../lang/message.js';
import type { Dataset } from '../model/dataset.js';
import { entityKinds } from '../model/entities.js';
import { entriesOf, rowIds } from '../trace/entries.js';
import { stepsOf, type Tracer, type TraceSubject } from '../trace/resolve.js';
import type { Path } from '../yaml/pointer.js';
import { type CliError, isCliError, usageError } from './errors.js';
import { findEntity } from './lookup.js';

/** What an address names: a subject, and the steps within it. */
export interface Address {
  readonly subject: TraceSubject;
  readonly steps: Path;
  /** The steps as they were written. */
  readonly path: string;
}

/** Reads ID.path; an id that nothing has, or a path that is none, is an error of the command line. */
export function readAddress(dataset: Dataset, tracer: Tracer, written: string): Address {
  const end = written.search(/[.[]/);
  const [id, path] = end === -1 ? [written, ''] : [written.slice(0, end), written.slice(end)];
  const steps = stepsOf(path);
  if (!steps || id === '')
    throw usageError(message('error-trace-address', { address: written }), message('fix-trace-address'));
  return { subject: subjectOf(dataset, rowIds(tracer), id), steps, path: path.replace(/^\./, '') };
}

function subjectOf(dataset: Dataset, rows: readonly string[], id: string): TraceSubject {
  if (rows.includes(id)) return { kind: 'row', id };
  try {
    return findEntity(dataset, id);
  } catch (error) {
    const ids = entityKinds.flatMap((kind) => dataset.all(kind).map((entity) => entity.id));
    const near = closest(id, [...ids, ...rows]);
    if (isCliError(error) && near !== undefined && rows.includes(near))
      throw usageError(error.what, message('try-word', { word: near }));
    throw error;
  }
}

/** The error for a path that leads to nothing: the closest one that leads somewhere, and how to list all. */
export function unknownPath(subject: TraceSubject, path: string, tracer: Tracer): CliError {
  const { id } = subject;
  const what = message('error-trace-nothing', { id, path });
  const addresses = entriesOf(subject, tracer).map(({ address }) => address);
  const near = closest(`${id}.${path}`, addresses);
  const isWithoutBase =
    subject.kind === 'cluster' &&
    /^\d{4}E?$|^growth\.\d{4}/i.test(path) &&
    !addresses.some((address) => address.startsWith(`${id}.growth.2`));
  if (isWithoutBase) return usageError(what, message('fix-trace-no-base', { id, year: tracer.projection().baseYear }));
  return usageError(
    what,
    near === undefined ? message('fix-trace-list', { id }) : message('fix-trace-near', { near, id }),
  );
}
