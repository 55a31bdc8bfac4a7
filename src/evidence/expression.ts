import jsonata from 'jsonata';
import type { Bilingual } from '../words/lang.js';
import { message, type Words } from '../words/message.js';
import { expressionFunctions } from './expression-functions.js';

declare module 'jsonata' {
  interface Expression {
    /** Hooks of the evaluator are bound under symbols. */
    assign(name: symbol, hook: (node: object, input: unknown, environment: unknown, result: unknown) => void): void;
  }
}

const phrases = {
  expressionForm: { zh: '表达式里不能用{form}', en: 'An expression may not use {form}.' },
  expressionFunction: {
    zh: '表达式里不能用函数${name}，只能用耗时有限、结果不变的函数',
    en: 'An expression may not use the function ${name}, but only those that always end with the same result.',
  },
  expressionVariable: { zh: '没有变量${name}', en: 'There is no variable ${name}.' },
  expressionSteps: {
    zh: '求值超过{steps}步，已停下；请写得更简单',
    en: 'It was stopped after {steps} steps; write it more simply.',
  },
  expressionPool: {
    zh: '所有说法合计超过{steps}步，这一条没有求值',
    en: 'All claims together took more than {steps} steps, so this one was not evaluated.',
  },
} as const satisfies Record<string, Bilingual>;

const forms: Readonly<Record<string, Bilingual>> = {
  lambda: { zh: '自定义函数（function）', en: 'functions of its own (function)' },
  partial: { zh: '带问号的函数', en: 'partly applied functions (?)' },
  apply: { zh: '“~>”', en: '"~>"' },
  transform: { zh: '改写（|…|…|）', en: 'changes (|…|…|)' },
  regex: { zh: '正则表达式（/…/）', en: 'regular expressions (/…/)' },
  parent: { zh: '“%”', en: '"%"' },
  bound: { zh: '“@”和“#”', en: '"@" and "#"' },
  group: { zh: '花括号', en: 'braces' },
  '..': { zh: '数列（..）', en: 'ranges (..)' },
};

/** Kinds of nodes of a syntax tree that expressions may be made of. */
const nodes: ReadonlySet<unknown> = new Set([
  ...['path', 'name', 'string', 'number', 'value', 'variable', 'wildcard', 'descendant', 'unary', 'binary', 'filter'],
  ...['condition', 'block', 'bind', 'function', 'sort'],
]);

/** The steps that all expressions of a data set may take together, and each of them. */
export class Allowance {
  readonly each: number;
  readonly all: number;
  #left: number;

  /** A step reads one value or one character; the number grows with the entries of the data. */
  constructor(entries: number) {
    this.each = 100_000 + 500 * entries;
    this.all = 10 * this.each;
    this.#left = this.all;
  }

  get left(): number {
    return this.#left;
  }

  take(steps: number): void {
    this.#left -= steps;
  }
}

/** An expression that is not allowed or takes too many steps. */
export class ExpressionRefused extends Error {
  readonly words: Words;

  constructor(words: Words) {
    super('refused');
    this.words = words;
  }
}

/**
 * The value of a JSONata expression over some data. Of the language only what always ends is allowed: no functions of
 * its own, no patterns, no ranges, and of the built-in functions those that know neither clock nor chance. Throws
 * `ExpressionRefused` for anything else and for an expression that takes more steps than its allowance; the count of
 * steps is the same on every machine.
 */
export async function evaluateExpression(text: string, input: unknown, allowance: Allowance): Promise<unknown> {
  const expression = jsonata(text);
  const read = readNodes(expression.ast());
  if (read.refusal !== undefined) throw new ExpressionRefused(read.refusal);
  let steps = 0;
  expression.assign(Symbol.for('jsonata.__evaluate_exit'), (node, _input, _environment, result) => {
    const taken = 1 + (read.compared.has(node) ? wholeSize(result) : size(result));
    steps += taken;
    allowance.take(taken);
    if (steps > allowance.each) throw refused(phrases.expressionSteps, allowance.each);
    if (allowance.left < 0) throw refused(phrases.expressionPool, allowance.all);
  });
  expression.registerFunction('distinct', distinct, '<x:x>');
  return expression.evaluate(input);
}

function refused(phrase: typeof phrases.expressionSteps | typeof phrases.expressionPool, steps: number) {
  return new ExpressionRefused(message(phrase, { steps }));
}

interface NodesRead {
  readonly refusal: Words | undefined;
  /** Nodes whose value is read whole, however deep: operands of comparisons and of functions that write it out. */
  readonly compared: ReadonlySet<unknown>;
}

interface SyntaxNode {
  readonly [key: string]: unknown;
}

/** Reads a syntax tree: whether all of it is allowed, and which values are compared. */
function readNodes(root: unknown): NodesRead {
  const all = nodesBelow(root);
  const bound = new Set(all.flatMap(({ type, lhs }) => (type === 'bind' && isNode(lhs) ? [lhs['value']] : [])));
  const refusal = all.map((node) => refusalOf(node, bound)).find((words) => words !== undefined);
  const compared = all.flatMap((node) => {
    const { type, value, lhs, rhs } = node;
    if (type === 'binary' && ['=', '!=', 'in', '&'].includes(String(value))) return [lhs, rhs];
    const isWritten = type === 'function' && ['string', 'distinct'].includes(String(nameOf(node)));
    return isWritten && Array.isArray(node['arguments']) ? node['arguments'] : [];
  });
  return { refusal, compared: new Set(compared) };
}

function refusalOf(node: SyntaxNode, bound: ReadonlySet<unknown>): Words | undefined {
  const { type, value } = node;
  const form = (name: string): Words => message(phrases.expressionForm, { form: forms[name] ?? name });
  if (!nodes.has(type)) return form(String(type));
  if (node['group'] !== undefined || (type === 'unary' && value === '{')) return form('group');
  if (['focus', 'index', 'tuple', 'ancestor'].some((key) => node[key] !== undefined)) return form('bound');
  if (type === 'binary' && value === '..') return form('..');
  if (type === 'function') {
    const name = String(nameOf(node) ?? '');
    const isKnown = expressionFunctions.includes(name) && !bound.has(name);
    return isKnown ? undefined : message(phrases.expressionFunction, { name });
  }
  if (type === 'variable' && value !== '' && value !== '$' && !bound.has(value))
    return message(phrases.expressionVariable, { name: String(value) });
  return undefined;
}

function nameOf({ procedure }: SyntaxNode): unknown {
  return isNode(procedure) && procedure['type'] === 'variable' ? procedure['value'] : undefined;
}

/** Every node of a tree, without the names of functions that are called. */
function nodesBelow(part: unknown): readonly SyntaxNode[] {
  if (Array.isArray(part)) return part.flatMap(nodesBelow);
  if (!isNode(part)) return [];
  const { procedure, ...others } = part;
  const below = Object.values(nameOf(part) === undefined ? part : others).flatMap(nodesBelow);
  return typeof part['type'] === 'string' ? [part, ...below] : below;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What an intermediate result weighs: its characters, or its items with theirs. */
function size(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (!Array.isArray(value)) return 0;
  return value.reduce((sum: number, item: unknown) => sum + 1 + (typeof item === 'string' ? item.length : 0), 0);
}

const weighed = new WeakMap<object, number>();

/** What a value weighs with all that it holds. */
function wholeSize(value: unknown): number {
  if (typeof value !== 'object' || value === null) return size(value);
  const known = weighed.get(value);
  if (known !== undefined) return known;
  const total = Object.values(value).reduce((sum: number, item: unknown) => sum + 1 + wholeSize(item), 0);
  weighed.set(value, total);
  return total;
}

/** The different values of a list, by what they hold; JSONata's own compares each with each. */
function distinct(values: unknown): unknown {
  if (!Array.isArray(values) || values.length < 2) return values;
  const different = [...new Map(values.map((value: unknown) => [JSON.stringify(value), value])).values()];
  // A list that JSONata made, and not the data, stands for its only item.
  return 'sequence' in values ? Object.assign(different, { sequence: true }) : different;
}
