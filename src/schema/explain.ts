import { closest, suggestWord } from '../finding/closest.js';
import type { Finding } from '../finding/finding.js';
import { type Message, type MessageKey, message } from '../lang/message.js';
import { fromPointer, type Path, valueAt } from '../yaml/pointer.js';
import type { SchemaError } from './check.js';
import { type Schema, schemaFor } from './files.js';
import type { Kind } from './kinds.js';
import { type Fault, mendFault } from './mend.js';
import { meaningAt } from './visit.js';

/** Turns the faults that a compiled validator found into findings: one a mistake, the cause rather than its echoes. */
export function explainErrors(
  kind: Kind,
  file: string,
  root: unknown,
  errors: readonly SchemaError[],
): readonly Finding[] {
  const causes = errors.filter(
    (error) => !/\/(?:anyOf|oneOf)\/\d/.test(error.schemaPath) && error.propertyName === undefined,
  );
  return causes.filter((error) => !isEcho(error, causes)).map((error) => explain(kind, file, root, error));
}

/** Whether a fault only follows from another: of a value of the wrong type, a misspelt key, a choice already wrong. */
function isEcho({ instancePath, keyword, params }: SchemaError, causes: readonly SchemaError[]): boolean {
  const here = causes.filter((cause) => cause.instancePath === instancePath);
  if (keyword !== 'type' && here.some((cause) => cause.keyword === 'type')) return true;
  if (keyword === 'dependentRequired') return here.some((cause) => cause.keyword === 'oneOf');
  if (keyword !== 'required') return false;
  const unknown = here.flatMap((cause) =>
    cause.keyword === 'unevaluatedProperties' ? [String(cause.params['unevaluatedProperty'])] : [],
  );
  return unknown.some((key) => closest(key, [String(params['missingProperty'])]) !== undefined);
}

/** A finding before its file and severity are put to it. */
interface Explanation {
  readonly rule: string;
  readonly message: Message;
  readonly suggestion?: Message | undefined;
  /** Where it is not the value itself. */
  readonly key?: Path;
}

function explain(kind: Kind, file: string, root: unknown, { instancePath, keyword, params }: SchemaError): Finding {
  const path = fromPointer(instancePath, root);
  const fault: Fault = {
    kind,
    file,
    keyword,
    params,
    path,
    value: valueAt(root, path),
    schema: schemaFor(kind, path) ?? {},
  };
  const { rule, message: text, suggestion, key } = explainKey(fault) ?? explainValue(fault);
  const place = { file, path: key ?? path, at: key ? ('key' as const) : ('value' as const) };
  const edits = mendFault(fault)?.map((edit) => ({ ...edit, file }));
  return {
    rule: `schema/${rule}`,
    severity: 'error',
    message: text,
    place,
    related: [],
    ...(suggestion && { suggestion }),
    ...(edits && { fix: { edits } }),
  };
}

/** Faults of a map's keys: unknown, missing, too many; undefined for faults of a value. */
function explainKey({ kind, keyword, params, path, value, schema }: Fault): Explanation | undefined {
  switch (keyword) {
    case 'unevaluatedProperties':
    case 'additionalProperties':
    case 'propertyNames': {
      const key = String(params['unevaluatedProperty'] ?? params['additionalProperty'] ?? params['propertyName']);
      return {
        rule: 'unknown-key',
        message: message('schema-unknown-key', { key }),
        suggestion: suggestKey(key, schema, value),
        key: [...path, key],
      };
    }
    case 'required': {
      const key = String(params['missingProperty']);
      return {
        rule: 'missing-key',
        message: message('schema-missing-key', { key }),
        suggestion: suggestAdding(kind, path, key),
        key: path,
      };
    }
    case 'dependentRequired': {
      const key = String(params['property']);
      const partner = String(params['missingProperty']);
      const text = message('schema-missing-partner', { key, partner });
      return {
        rule: 'missing-key',
        message: text,
        suggestion: suggestAdding(kind, path, partner),
        key: [...path, key],
      };
    }
    case 'anyOf':
    case 'oneOf': {
      const possible = branchKeys(schema, keyword);
      const present = possible.filter((key) => typeof value === 'object' && value !== null && key in value);
      const keys = possible.join(', ');
      if (keyword === 'oneOf' && present.length > 1) {
        const text = message('schema-only-one-of', { keys: present.join(', ') });
        return {
          rule: 'only-one-of',
          message: text,
          suggestion: message('fix-keep-one-of'),
          key: [...path, present[1] ?? ''],
        };
      }
      return {
        rule: 'missing-key',
        message: message('schema-missing-one-of', { keys }),
        suggestion: message('fix-add-one-of', { keys }),
        key: path,
      };
    }
    default:
      return undefined;
  }
}

function explainValue(fault: Fault): Explanation {
  const { keyword, params, value, schema } = fault;
  const written = typeof value === 'string' ? value : JSON.stringify(value);
  const limit = String(params['limit']);
  switch (keyword) {
    case 'type': {
      const expected = String(params['type']);
      const text = message('schema-type', { expected: typeName(expected), actual: typeName(typeOf(value)) });
      return { rule: 'type', message: text, suggestion: suggestValue(expected, fault) };
    }
    case 'enum': {
      const allowed = (params['allowedValues'] as readonly unknown[]).map(String);
      return {
        rule: 'enum',
        message: message('schema-enum', { value: written }),
        suggestion: suggestWord(written, allowed),
      };
    }
    case 'pattern':
      return {
        rule: 'pattern',
        message: message('schema-pattern', { value: written }),
        suggestion: suggestExamples(schema),
      };
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum': {
      const range = `${String(params['comparison']).replace('>=', '≥').replace('<=', '≤')} ${limit}`;
      return {
        rule: 'range',
        message: message('schema-range', { value: written, limit: range }),
        suggestion: message('fix-range', { limit: range }),
      };
    }
    case 'minLength':
      return { rule: 'length', message: lengthMessage(written, `≥ ${limit}`), suggestion: message('fix-fill-in') };
    case 'maxLength':
      return {
        rule: 'length',
        message: lengthMessage(written, `≤ ${limit}`),
        suggestion: message('fix-shorten', { limit }),
      };
    case 'minItems':
    case 'minProperties':
      return {
        rule: 'items',
        message: message('schema-items', { limit: `≥ ${limit}` }),
        suggestion: message('fix-at-least-one'),
      };
    default:
      return { rule: 'other', message: message('schema-other', { detail: keyword }) };
  }
}

function lengthMessage(value: string, limit: string): Message {
  return message('schema-length', { value, length: [...value].length, limit });
}

function suggestKey(key: string, schema: Schema, value: unknown): Message {
  const known = Object.keys((schema['properties'] as Schema | undefined) ?? {});
  const present = new Set(Object.keys((value as object | null) ?? {}));
  const near = closest(key, known);
  const free = known.filter((name) => !present.has(name));
  if (near) return message('try-word', { word: near });
  if ((value as Schema)[key] === null) return message('fix-comma');
  return free.length > 0 ? message('fix-allowed-keys', { keys: free.join(', ') }) : message('fix-remove-key');
}

function suggestAdding(kind: Kind, path: Path, key: string): Message {
  const description = schemaFor(kind, [...path, key])?.['description'];
  return message('fix-add-key', {
    key,
    description: { zh: '', en: typeof description === 'string' ? `: ${description}` : '.' },
  });
}

/** What to write where a value has the wrong type. */
function suggestValue(expected: string, { kind, path, value, schema }: Fault): Message | undefined {
  if (value === null) return message('fix-fill-in');
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    const { is } = meaningAt(kind, path);
    if (is === 'amount') return message('fix-quantity');
    return is === 'rate' ? message('fix-rate') : message('fix-quote', { value: String(value) });
  }
  if (expected === 'boolean') return message('fix-boolean');
  if (expected === 'array' && typeof value === 'string') return message('fix-list', { value });
  const number =
    expected === 'integer' ? /^-?(?:0|[1-9]\d*)$/ : expected === 'number' ? /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/ : undefined;
  if (typeof value === 'string' && number?.test(value)) return message('fix-unquote', { value });
  return suggestExamples(schema) ?? message('fix-type', { expected: typeName(expected) });
}

function suggestExamples(schema: Schema): Message | undefined {
  const examples = schema['examples'];
  if (!Array.isArray(examples)) return undefined;
  const written = examples
    .slice(0, 4)
    .map((example) => (typeof example === 'string' ? example : JSON.stringify(example)));
  return message('fix-written-as', { examples: written.join(', ') });
}

function branchKeys(schema: Schema, keyword: 'anyOf' | 'oneOf'): string[] {
  const branches = (schema[keyword] ?? []) as readonly { readonly required?: readonly string[] }[];
  return branches.flatMap(({ required }) => required ?? []);
}

function typeName(type: string): Message {
  const key = `type-${type}` as MessageKey & `type-${string}`;
  return { key, values: {} };
}

function typeOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}
