import { closest } from '../finding/closest.js';
import type { Dataset } from '../model/dataset.js';
import { entityKinds } from '../model/entities.js';
import { entriesOf, rowIds } from '../trace/entries.js';
import { stepsOf, type Tracer, type TraceSubject } from '../trace/resolve.js';
import { findingsPhrases } from '../words/findings.js';
import type { Bilingual } from '../words/lang.js';
import { message } from '../words/message.js';
import type { Path } from '../yaml/pointer.js';
import { type CliError, isCliError, usageError } from './errors.js';
import { findEntity } from './lookup.js';

const phrases = {
  errorTraceAddress: { zh: '“{address}”不是地址', en: '"{address}" is not an address.' },
  fixTraceAddress: {
    zh: '写法如：pillar.2025、pillar.total、semiconductors.targets[0].needed',
    en: 'Write it like pillar.2025, pillar.total or semiconductors.targets[0].needed.',
  },
  errorTraceNothing: { zh: '“{id}”没有“{path}”可溯源', en: '{id} has no "{path}" to trace.' },
  fixTraceList: { zh: '可溯源的：jiqun trace {id}', en: 'What can be traced: jiqun trace {id}' },
  fixTraceNear: {
    zh: '是否想写{near}？全部：jiqun trace {id}',
    en: 'Did you mean {near}? All of them: jiqun trace {id}',
  },
  fixTraceNoBase: {
    zh: '没有自身的{year}年数字，无法推算；可溯源的：jiqun trace {id}',
    en: 'It has no figure of its own for {year} to project from. What can be traced: jiqun trace {id}',
  },
} as const satisfies Record<string, Bilingual>;

/** An address of a value: a subject, and a path within it. */
export interface Address {
  readonly subject: TraceSubject;
  readonly steps: Path;
  /** The path as written. */
  readonly path: string;
}

/** Reads ID.path; an unknown id or an invalid path is an error of the command line. */
export function readAddress(dataset: Dataset, tracer: Tracer, written: string): Address {
  const end = written.search(/[.[]/);
  const [id, path] = end === -1 ? [written, ''] : [written.slice(0, end), written.slice(end)];
  const steps = stepsOf(path);
  if (!steps || id === '')
    throw usageError(message(phrases.errorTraceAddress, { address: written }), message(phrases.fixTraceAddress));
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
      throw usageError(error.what, message(findingsPhrases.tryWord, { word: near }));
    throw error;
  }
}

/** Error for a path without a value: suggests the closest one, and how to list all. */
export function unknownPath(subject: TraceSubject, path: string, tracer: Tracer): CliError {
  const { id } = subject;
  const what = message(phrases.errorTraceNothing, { id, path });
  const addresses = entriesOf(subject, tracer).map(({ address }) => address);
  const near = closest(`${id}.${path}`, addresses);
  const isWithoutBase =
    subject.kind === 'cluster' &&
    /^\d{4}E?$|^growth\.\d{4}/i.test(path) &&
    !addresses.some((address) => address.startsWith(`${id}.growth.2`));
  if (isWithoutBase)
    return usageError(what, message(phrases.fixTraceNoBase, { id, year: tracer.projection().baseYear }));
  return usageError(
    what,
    near === undefined ? message(phrases.fixTraceList, { id }) : message(phrases.fixTraceNear, { near, id }),
  );
}
