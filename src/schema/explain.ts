import { closest, suggestWord } from '../finding/closest.js';
import type { Finding } from '../finding/finding.js';
import { findingsPhrases } from '../words/findings.js';
import type { Bilingual } from '../words/lang.js';
import { type Message, message } from '../words/message.js';
import { fromPointer, type Path, valueAt } from '../yaml/pointer.js';
import { type Schema, schemaFor } from './files.js';
import type { Kind } from './kinds.js';
import { type Fault, mendFault } from './mend.js';
import { meaningAt } from './visit.js';

/** One fault as reported by a compiled validator. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: { readonly [name: string]: unknown };
  readonly propertyName?: string;
}

const typePhrases = {
  object: { zh: '键值对', en: 'a map' },
  array: { zh: '列表', en: 'a list' },
  string: { zh: '文字', en: 'text' },
  integer: { zh: '整数', en: 'a whole number' },
  number: { zh: '数字', en: 'a number' },
  boolean: { zh: 'true或false', en: 'true or false' },
  null: { zh: '空值', en: 'empty' },
} as const satisfies Record<string, Bilingual>;

const phrases = {
  schemaUnknownKey: { zh: '“{key}”不是这里可用的键', en: '"{key}" is not a key that may stand here.' },
  schemaMissingKey: { zh: '缺少必需的键“{key}”', en: 'The required key "{key}" is missing.' },
  schemaMissingOneOf: { zh: '至少要有其中一个键：{keys}', en: 'One of these keys is needed: {keys}.' },
  schemaOnlyOneOf: { zh: '只能有其中一个键：{keys}', en: 'Only one of these keys may stand here: {keys}.' },
  schemaMissingPartner: {
    zh: '有“{key}”就必须有“{partner}”',
    en: 'Where "{key}" stands, "{partner}" is needed too.',
  },
  schemaType: { zh: '应为{expected}，实为{actual}', en: 'This must be {expected}, and it is {actual}.' },
  schemaEnum: { zh: '“{value}”不在允许的取值之内', en: '"{value}" is not one of the allowed values.' },
  schemaPattern: { zh: '“{value}”不符合要求的写法', en: '"{value}" is not written as required.' },
  schemaRange: { zh: '{value}超出允许范围（{limit}）', en: '{value} is outside the allowed range ({limit}).' },
  schemaLength: {
    zh: '“{value}”有{length}个字符，要求{limit}',
    en: '"{value}" has {length} characters; the limit is {limit}.',
  },
  schemaItems: { zh: '条目数不符合要求（{limit}）', en: 'The number of entries is wrong ({limit}).' },
  schemaOther: { zh: '不符合模式：{detail}', en: 'This does not fit the schema: {detail}.' },
  fixComma: {
    zh: '花括号里逗号会结束一个值；给整段文字加引号',
    en: 'Inside braces a comma ends a value: quote the whole text.',
  },
  fixRemoveKey: { zh: '删去它', en: 'Remove it.' },
  fixAllowedKeys: { zh: '可用的键：{keys}', en: 'Keys that may stand here: {keys}.' },
  fixAddKey: { zh: '补上“{key}”{description}', en: 'Add "{key}"{description}' },
  fixShorten: {
    zh: '缩短到{limit}个字符以内；引证只取数字、名称或名单',
    en: 'Shorten it to {limit} characters: a figure, a name or the head of a list.',
  },
  fixFillIn: { zh: '填入内容，或连键一起删去', en: 'Fill in a value, or remove the key with it.' },
  fixUnquote: { zh: '去掉引号：{value}', en: 'Remove the quotes: {value}.' },
  fixBoolean: { zh: '写true或false', en: 'Write true or false.' },
  fixList: { zh: '写成列表：[{value}]', en: 'Write a list: [{value}].' },
  fixType: { zh: '写成{expected}', en: 'Write {expected}.' },
  fixAtLeastOne: { zh: '至少写一条，或连键一起删去', en: 'Give at least one entry, or remove the key with it.' },
  fixRange: { zh: '写{limit}的数', en: 'Write a number {limit}.' },
  fixAddOneOf: { zh: '补上其中一个：{keys}', en: 'Add one of: {keys}.' },
  fixKeepOneOf: { zh: '只保留其中一个', en: 'Keep one of them.' },
  fixWrittenAs: { zh: '写法如：{examples}', en: 'Write it like: {examples}.' },
  fixQuote: { zh: '加上引号：“{value}”', en: 'Quote it: "{value}".' },
} as const satisfies Record<string, Bilingual>;

/** Turns the faults of a compiled validator into findings: one per mistake, the cause rather than its echoes. */
export function explainErrors(
  kind: Kind,
  file: string,
  root: unknown,
  errors: readonly SchemaError[],
): readonly Finding[] {
  const causes = errors.filter(
    (error) => !/\/(?:anyOf|oneOf)\/\d/.test(error.schemaPath) && error.propertyName === undefined,
  );
  const places = faultsByPlace(causes);
  return causes
    .filter((error) => !isEcho(error, places.get(error.instancePath)))
    .map((error) => explain(kind, file, root, error));
}

/** What is wrong at one place, as far as other faults there may follow from it. */
interface PlaceFaults {
  readonly hasType: boolean;
  readonly hasChoice: boolean;
  readonly unknownKeys: readonly string[];
}

function faultsByPlace(causes: readonly SchemaError[]): ReadonlyMap<string, PlaceFaults> {
  const places = new Map<string, { hasType: boolean; hasChoice: boolean; unknownKeys: string[] }>();
  for (const { instancePath, keyword, params } of causes) {
    const place = places.get(instancePath) ?? { hasType: false, hasChoice: false, unknownKeys: [] };
    places.set(instancePath, place);
    if (keyword === 'type') place.hasType = true;
    if (keyword === 'oneOf') place.hasChoice = true;
    if (keyword === 'unevaluatedProperties') place.unknownKeys.push(String(params['unevaluatedProperty']));
  }
  return places;
}

/** Whether a fault only follows from another: a value of the wrong type, a misspelt key, or a choice already wrong. */
function isEcho({ keyword, params }: SchemaError, place: PlaceFaults | undefined): boolean {
  if (keyword !== 'type' && place?.hasType) return true;
  if (keyword === 'dependentRequired') return place?.hasChoice ?? false;
  if (keyword !== 'required') return false;
  const missing = [String(params['missingProperty'])];
  return place?.unknownKeys.some((key) => closest(key, missing) !== undefined) ?? false;
}

/** A finding before its file and severity are put to it. */
interface Explanation {
  readonly rule: string;
  readonly message: Message;
  readonly suggestion?: Message | undefined;
  /** Path of the key, where the finding points to a key. */
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
        message: message(phrases.schemaUnknownKey, { key }),
        suggestion: suggestKey(key, schema, value),
        key: [...path, key],
      };
    }
    case 'required': {
      const key = String(params['missingProperty']);
      return {
        rule: 'missing-key',
        message: message(phrases.schemaMissingKey, { key }),
        suggestion: suggestAdding(kind, path, key),
        key: path,
      };
    }
    case 'dependentRequired': {
      const key = String(params['property']);
      const partner = String(params['missingProperty']);
      const text = message(phrases.schemaMissingPartner, { key, partner });
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
        const text = message(phrases.schemaOnlyOneOf, { keys: present.join(', ') });
        return {
          rule: 'only-one-of',
          message: text,
          suggestion: message(phrases.fixKeepOneOf),
          key: [...path, present[1] ?? ''],
        };
      }
      return {
        rule: 'missing-key',
        message: message(phrases.schemaMissingOneOf, { keys }),
        suggestion: message(phrases.fixAddOneOf, { keys }),
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
      const text = message(phrases.schemaType, { expected: typeName(expected), actual: typeName(typeOf(value)) });
      return { rule: 'type', message: text, suggestion: suggestValue(expected, fault) };
    }
    case 'enum': {
      const allowed = (params['allowedValues'] as readonly unknown[]).map(String);
      return {
        rule: 'enum',
        message: message(phrases.schemaEnum, { value: written }),
        suggestion: suggestWord(written, allowed),
      };
    }
    case 'pattern':
      return {
        rule: 'pattern',
        message: message(phrases.schemaPattern, { value: written }),
        suggestion: suggestExamples(schema),
      };
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum': {
      const range = `${String(params['comparison']).replace('>=', '≥').replace('<=', '≤')} ${limit}`;
      return {
        rule: 'range',
        message: message(phrases.schemaRange, { value: written, limit: range }),
        suggestion: message(phrases.fixRange, { limit: range }),
      };
    }
    case 'minLength':
      return { rule: 'length', message: lengthMessage(written, `≥ ${limit}`), suggestion: message(phrases.fixFillIn) };
    case 'maxLength':
      return {
        rule: 'length',
        message: lengthMessage(written, `≤ ${limit}`),
        suggestion: message(phrases.fixShorten, { limit }),
      };
    case 'minItems':
    case 'minProperties':
      return {
        rule: 'items',
        message: message(phrases.schemaItems, { limit: `≥ ${limit}` }),
        suggestion: message(phrases.fixAtLeastOne),
      };
    default:
      return { rule: 'other', message: message(phrases.schemaOther, { detail: keyword }) };
  }
}

function lengthMessage(value: string, limit: string): Message {
  return message(phrases.schemaLength, { value, length: [...value].length, limit });
}

function suggestKey(key: string, schema: Schema, value: unknown): Message {
  const known = Object.keys((schema['properties'] as Schema | undefined) ?? {});
  const present = (value as object | null) ?? {};
  const near = closest(key, known);
  const free = known.filter((name) => !Object.hasOwn(present, name));
  if (near) return message(findingsPhrases.tryWord, { word: near });
  if ((value as Schema)[key] === null) return message(phrases.fixComma);
  return free.length > 0 ? message(phrases.fixAllowedKeys, { keys: free.join(', ') }) : message(phrases.fixRemoveKey);
}

function suggestAdding(kind: Kind, path: Path, key: string): Message {
  const description = schemaFor(kind, [...path, key])?.['description'];
  return message(phrases.fixAddKey, {
    key,
    description: { zh: '', en: typeof description === 'string' ? `: ${description}` : '.' },
  });
}

/** A suggestion for a value of the wrong type. */
function suggestValue(expected: string, { kind, path, value, schema }: Fault): Message | undefined {
  if (value === null) return message(phrases.fixFillIn);
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    const { is } = meaningAt(kind, path);
    if (is === 'amount') return message(findingsPhrases.fixQuantity);
    return is === 'rate' ? message(findingsPhrases.fixRate) : message(phrases.fixQuote, { value: String(value) });
  }
  if (expected === 'boolean') return message(phrases.fixBoolean);
  if (expected === 'array' && typeof value === 'string') return message(phrases.fixList, { value });
  const number =
    expected === 'integer' ? /^-?(?:0|[1-9]\d*)$/ : expected === 'number' ? /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/ : undefined;
  if (typeof value === 'string' && number?.test(value)) return message(phrases.fixUnquote, { value });
  return suggestExamples(schema) ?? message(phrases.fixType, { expected: typeName(expected) });
}

function suggestExamples(schema: Schema): Message | undefined {
  const examples = schema['examples'];
  if (!Array.isArray(examples)) return undefined;
  const written = examples
    .slice(0, 4)
    .map((example) => (typeof example === 'string' ? example : JSON.stringify(example)));
  return message(phrases.fixWrittenAs, { examples: written.join(', ') });
}

function branchKeys(schema: Schema, keyword: 'anyOf' | 'oneOf'): string[] {
  const branches = (schema[keyword] ?? []) as readonly { readonly required?: readonly string[] }[];
  return branches.flatMap(({ required }) => required ?? []);
}

function typeName(type: string): Message {
  return message(typePhrases[type as keyof typeof typePhrases]);
}

function typeOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}
