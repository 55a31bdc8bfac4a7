import { typoOf } from '../finding/closest.js';
import type { Edit } from '../yaml/edit.js';
import type { Path } from '../yaml/pointer.js';
import { type Schema, schemaFor } from './files.js';
import { filePatterns, type Kind } from './kinds.js';
import { isQuantity, meaningAt } from './visit.js';

/** A validator's fault, with the value and schema concerned. */
export interface Fault {
  readonly kind: Kind;
  readonly file: string;
  readonly keyword: string;
  readonly params: { readonly [name: string]: unknown };
  readonly path: Path;
  readonly value: unknown;
  readonly schema: Schema;
}

/** Edits that fix a fault whose intended value is certain; undefined for any other. */
export function mendFault(fault: Fault): readonly Edit[] | undefined {
  const { keyword, params, path, value } = fault;
  switch (keyword) {
    case 'unevaluatedProperties':
      return renameKey(fault, String(params['unevaluatedProperty']));
    case 'additionalProperties':
      return renameKey(fault, String(params['additionalProperty']));
    case 'required':
      return addId(fault, String(params['missingProperty']));
    case 'type':
      return changeType(fault, String(params['type']));
    case 'enum': {
      const word = typeof value === 'string' ? typoOf(value, params['allowedValues'] as readonly string[]) : undefined;
      return word === undefined ? undefined : [{ do: 'set', path, value: word }];
    }
    case 'pattern':
      return rewriteDate(fault);
    case 'minItems':
      return removeEmpty(fault);
    default:
      return undefined;
  }
}

/** Renames a misspelt key, where exactly one known key can be meant and is not there already. */
function renameKey({ schema, path, value }: Fault, written: string): readonly Edit[] | undefined {
  const present = value as Schema;
  const free = Object.keys((schema['properties'] ?? {}) as Schema).filter((key) => !(key in present));
  const key = present[written] === null ? undefined : typoOf(written, free);
  return key === undefined ? undefined : [{ do: 'rename', path: [...path, written], key }];
}

/** Adds the id of a file from its name, unless the name contains a number. */
function addId({ kind, file, path }: Fault, key: string): readonly Edit[] | undefined {
  const [, name] = /([a-z]+(?:-[a-z]+)*)\.yaml$/.exec(file) ?? [];
  const isNamedAfterId = filePatterns[kind].endsWith('/*.yaml') && file.endsWith(`/${name}.yaml`);
  return key === 'id' && path.length === 0 && name !== undefined && isNamedAfterId
    ? [{ do: 'insert', path, key, value: name }]
    : undefined;
}

const truthValues: Readonly<Record<string, boolean>> = {
  yes: true,
  no: false,
  on: true,
  off: false,
  true: true,
  false: false,
  是: true,
  否: false,
};

function changeType(fault: Fault, expected: string): readonly Edit[] | undefined {
  const { kind, path, value } = fault;
  if (value === null) return removeEmpty(fault);
  if (expected === 'string') {
    const isWritable = typeof value !== 'object' && !isQuantity(meaningAt(kind, path));
    return isWritable ? [{ do: 'quote', path }] : undefined;
  }
  if (typeof value !== 'string') return undefined;
  const truth = expected === 'boolean' ? truthValues[value.toLowerCase()] : undefined;
  if (truth !== undefined) return [{ do: 'set', path, value: truth }];
  const number =
    expected === 'integer' ? /^(?:0|[1-9]\d*)$/ : expected === 'number' ? /^(?:0|[1-9]\d*)(?:\.\d+)?$/ : undefined;
  const folded = value.normalize('NFKC').trim();
  if (number?.test(folded)) return [{ do: 'set', path, value: Number(folded) }];
  const isOneItem =
    expected === 'array' && schemaFor(kind, [...path, 0])?.['type'] === 'string' && !/[,，、;；\n]/.test(value);
  return isOneItem ? [{ do: 'set', path, value: [value] }] : undefined;
}

/** Removes an optional key without a value. */
function removeEmpty({ kind, path }: Fault): readonly Edit[] | undefined {
  const key = path.at(-1);
  const parent = schemaFor(kind, path.slice(0, -1));
  const conditions = JSON.stringify([
    parent?.['required'],
    parent?.['anyOf'],
    parent?.['oneOf'],
    parent?.['dependentRequired'],
  ]);
  return typeof key === 'string' && !conditions.includes(`"${key}"`) ? [{ do: 'remove', path }] : undefined;
}

/** Rewrites a date or period in another usual form: 2020/5/18, 2020年5月, 2021–2025年. */
function rewriteDate({ schema, path, value }: Fault): readonly Edit[] | undefined {
  const written = String(value).normalize('NFKC').trim();
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?$/.exec(written) ?? [];
  const [, first, last] = /^(\d{4})年?[-–—~至](\d{4})年?$/.exec(written) ?? [];
  const parts = first === undefined ? [year, month?.padStart(2, '0'), day?.padStart(2, '0')] : [first, last];
  const date = parts.filter((part) => part !== undefined).join('-');
  return date !== '' && new RegExp(String(schema['pattern'])).test(date)
    ? [{ do: 'set', path, value: date }]
    : undefined;
}
