import { closest } from '../finding/closest.js';
import type { Finding } from '../finding/finding.js';
import { type Message, type MessageKey, message } from '../lang/message.js';
import { fromPointer, type Path } from '../yaml/pointer.js';
import { type SchemaError, valueAt } from './check.js';
import { type Schema, schemaFor } from './files.js';
import type { Kind } from './kinds.js';

/** Turns the faults that a compiled validator found into findings: one a mistake, the cause rather than its echoes. */
export function explainErrors(kind: Kind, file: string, root: unknown, errors: readonly SchemaError[]): readonly Finding[] {
  const causes = errors.filter((error) => !/\/(?:anyOf|oneOf)\/\d/.test(error.schemaPath) && error.propertyName === undefined);
  return causes.filter((error) => !isEcho(error, causes)).map((error) => explain(kind, file, root, error));
}

/** Whether a fault only follows from another: of a value of the wrong type, a misspelt key, a choice already wrong. */
function isEcho({ instancePath, keyword, params }: SchemaError, causes: readonly SchemaError[]): boolean {
  const here = causes.filter((cause) => cause.instancePath === instancePath);
  if (keyword !== 'type' && here.some((cause) => cause.keyword === 'type')) return true;
  if (keyword === 'dependentRequired') return here.some((cause) => cause.keyword === 'oneOf');
  if (keyword !== 'required') return false;
  const unknown = here.flatMap((cause) => (cause.keyword === 'unevaluatedProperties' ? [String(cause.params['unevaluatedProperty'])] : []));
  return unknown.some((key) => closest(key, [String(params['missingProperty'])]) !== undefined);
}

function explain(kind: Kind, file: string, root: unknown, { instancePath, keyword, params }: SchemaError): Finding {
  const path = fromPointer(instancePath, root);
  const value = valueAt(root, path);
  const schema = schemaFor(kind, path) ?? {};
  const written = typeof value === 'string' ? value : JSON.stringify(value);
  const finding = (rule: string, text: Message, suggestion: Message | undefined, place: Path = path, at: 'key' | 'value' = 'value'): Finding => ({
    rule: `schema/${rule}`,
    severity: 'error',
    message: text,
    place: { file, path: place, at },
    related: [],
    ...(suggestion && { suggestion }),
  });
  switch (keyword) {
    case 'unevaluatedProperties':
    case 'additionalProperties':
    case 'propertyNames': {
      const key = String(params['unevaluatedProperty'] ?? params['additionalProperty'] ?? params['propertyName']);
      return finding('unknown-key', message('schema-unknown-key', { key }), suggestKey(key, schema, value), [...path, key], 'key');
    }
    case 'required': {
      const key = String(params['missingProperty']);
      return finding('missing-key', message('schema-missing-key', { key }), suggestAdding(kind, path, key), path, 'key');
    }
    case 'dependentRequired': {
      const key = String(params['property']);
      const partner = String(params['missingProperty']);
      return finding('missing-key', message('schema-missing-partner', { key, partner }), suggestAdding(kind, path, partner), [...path, key], 'key');
    }
    case 'anyOf':
    case 'oneOf': {
      const keys = branchKeys(schema, keyword);
      const present = keys.filter((key) => typeof value === 'object' && value !== null && key in value);
      const isTooMany = keyword === 'oneOf' && present.length > 1;
      const text = isTooMany ? message('schema-only-one-of', { keys: present.join(', ') }) : message('schema-missing-one-of', { keys: keys.join(', ') });
      const suggestion = isTooMany ? message('fix-keep-one-of') : message('fix-add-one-of', { keys: keys.join(', ') });
      return finding(isTooMany ? 'only-one-of' : 'missing-key', text, suggestion, isTooMany ? [...path, present[1] ?? ''] : path, 'key');
    }
    case 'type': {
      const expected = String(params['type']);
      const text = message('schema-type', { expected: typeName(expected), actual: typeName(typeOf(value)) });
      return finding('type', text, suggestValue(expected, value, schema, path));
    }
    case 'enum': {
      const allowed = (params['allowedValues'] as readonly unknown[]).map(String);
      const near = closest(written, allowed);
      const suggestion = near ? message('try-word', { word: near }) : message('fix-allowed-values', { values: allowed.join(', ') });
      return finding('enum', message('schema-enum', { value: written }), suggestion);
    }
    case 'pattern':
      return finding('pattern', message('schema-pattern', { value: written }), suggestExamples(schema));
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum': {
      const limit = `${String(params['comparison'])} ${String(params['limit'])}`;
      return finding('range', message('schema-range', { value: written, limit }), message('fix-range', { limit }));
    }
    case 'minLength':
    case 'maxLength': {
      const limit = `${keyword === 'minLength' ? '≥' : '≤'} ${String(params['limit'])}`;
      const suggestion = keyword === 'minLength' ? message('fix-fill-in') : message('fix-shorten', { limit: String(params['limit']) });
      return finding('length', message('schema-length', { value: written, length: [...written].length, limit }), suggestion);
    }
    case 'minItems':
    case 'maxItems':
    case 'minProperties':
      return finding(
        'items',
        message('schema-items', { limit: `${keyword.startsWith('min') ? '≥' : '≤'} ${String(params['limit'])}` }),
        message('fix-at-least-one'),
      );
    default:
      return finding('other', message('schema-other', { detail: keyword }), undefined);
  }
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
  return message('fix-add-key', { key, description: { zh: '', en: typeof description === 'string' ? `: ${description}` : '.' } });
}

/** What to write where a value has the wrong type. */
function suggestValue(expected: string, value: unknown, schema: Schema, path: Path): Message | undefined {
  if (value === null) return message('fix-fill-in');
  const key = path.at(-1);
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    if (key === 'amount') return message('fix-quantity');
    return key === 'rate' || key === 'then' || path.at(-2) === 'rates' ? message('fix-rate') : message('fix-quote', { value: String(value) });
  }
  if (expected === 'boolean') return message('fix-boolean');
  if (expected === 'array' && typeof value === 'string') return message('fix-list', { value });
  if ((expected === 'integer' || expected === 'number') && typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))) {
    return message('fix-unquote', { value });
  }
  return suggestExamples(schema) ?? message('fix-type', { expected: typeName(expected) });
}

function suggestExamples(schema: Schema): Message | undefined {
  const examples = schema['examples'];
  if (!Array.isArray(examples)) return undefined;
  const written = examples.slice(0, 4).map((example) => (typeof example === 'string' ? example : JSON.stringify(example)));
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
