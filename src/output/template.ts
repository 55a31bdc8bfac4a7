import { Liquid, type LiquidError, Tag, type TagToken, type TopLevelToken } from 'liquidjs';
import { lexer, type Token, type Tokens } from 'marked';
import { type Block, heading, lowered, paragraph, type Report, type Section, type Table } from '../document/blocks.js';
import { closest } from '../finding/closest.js';
import { formatNumber, formatRate, moneyWords } from '../view/format.js';
import type { TemplateValue } from '../view/template-values.js';
import { briefPhrases } from '../words/brief.js';
import { findingsPhrases } from '../words/findings.js';
import type { Bilingual, Lang } from '../words/lang.js';
import { codePoint, unsafe } from '../words/legible.js';
import { type Message, message, say } from '../words/message.js';
import { round } from '../words/number.js';

const phrases = {
  templateUnknownVariable: {
    zh: '模板里没有“{name}”这个变量',
    en: 'nothing is named "{name}" that a template can use',
  },
  templateUnknownFilter: { zh: '没有“{name}”这个过滤器', en: 'there is no filter "{name}"' },
  templateUnknownSection: { zh: '报告没有“{name}”这一部分', en: 'the report has no section "{name}"' },
  templateLimit: {
    zh: '模板循环过多、生成的文字过长或嵌套过深，已停下',
    en: 'the template was stopped: it repeats too much, or makes text that is too long or too deep',
  },
  templateCharacter: { zh: '模板里有控制字符{code}', en: 'the template contains a control character, {code}' },
  templateSyntax: { zh: '模板的写法不对：{reason}', en: 'the template cannot be read: {reason}' },
} as const satisfies Record<string, Bilingual>;

/** Input for filling a template. */
export interface TemplateInput {
  /** The template: prose in Markdown with Liquid's `{{ … }}` and `{% … %}`. */
  readonly template: string;
  readonly values: { readonly [name: string]: TemplateValue };
  /** Report whose sections `{% section ID %}` inserts, and whose title is used if the template has none. */
  readonly report: Report;
  readonly lang: Lang;
}

/** The report that the template makes, or its error: line and column from 1, and the closest known name. */
export type Filled =
  | { readonly ok: true; readonly report: Report }
  | {
      readonly ok: false;
      readonly line: number;
      readonly column: number;
      readonly what: Message;
      readonly suggestion?: Message;
    };

/** Filters that depend on the clock, on chance or on the machine; they would make a report differ from run to run. */
const leftOutFilters = [
  'date',
  'date_to_xmlschema',
  'date_to_rfc822',
  'date_to_string',
  'date_to_long_string',
  'sample',
];
/** Limits of a template: milliseconds, items and characters made on the way, and characters of the template itself. */
const limits = { renderLimit: 1_500, memoryLimit: 20_000_000, parseLimit: 1_000_000 } as const;

/** Limits of what a template makes: characters, sections inserted, and marks of emphasis in one paragraph. */
const longest = 400_000;
const mostSections = 200;
const mostMarks = 2_000;

const leftOutTags = ['include', 'render', 'layout', 'block', 'tablerow', 'liquid'];

/** Fills a template and reads the result as a report: `#` is its title, each `##` a section. */
export function fillTemplate(input: TemplateInput): Filled {
  const odd = oddCharacterIn(input.template);
  if (odd) return odd;
  const engine = engineFor(input);
  try {
    const filled = String(engine.parseAndRenderSync(input.template, input.values));
    if (isTooMuch(filled)) throw new RangeError('too much text');
    return { ok: true, report: readReport(filled, input) };
  } catch (error) {
    return faultOf(error as LiquidError, input, Object.keys(engine.filters));
  }
}

/** The first character that Word and other readers would not take. */
function oddCharacterIn(template: string): Filled | undefined {
  const lines = template.split(/\r?\n/);
  for (const [index, text] of lines.entries()) {
    const found = unsafeCharacter.exec(text);
    if (!found) continue;
    const what = message(phrases.templateCharacter, { code: codePoint(found[0]) });
    return { ok: false, line: index + 1, column: found.index + 1, what };
  }
  return undefined;
}

const unsafeCharacter = new RegExp(`[${unsafe}]`, 'u');

/** Whether text is more than any report, or would keep the reader of Markdown busy. */
function isTooMuch(filled: string): boolean {
  return (
    filled.length > longest ||
    filled.split('\uE000').length > mostSections ||
    filled.split(/\n\s*\n/).some((block) => block.split(/[*_~`]/).length > mostMarks)
  );
}

/** Line that marks the place of a section until the prose is parsed. */
const marker = (id: string): string => `\uE000${id}\uE001`;
const markerPattern = /^\uE000([\w-]+)\uE001$/;

function engineFor({ report, lang }: TemplateInput): Liquid {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    templates: {},
    ...limits,
  });
  for (const name of leftOutFilters) delete engine.filters[name];
  for (const name of leftOutTags) delete engine.tags[name];
  const withNumber = (format: (value: number) => string) => (value: unknown) =>
    typeof value === 'number' ? format(value) : '—';
  engine.registerFilter(
    'money',
    withNumber(
      (value) =>
        moneyWords(value, {
          unit: Math.abs(value) >= 10_000 ? '万亿元' : '亿元',
          digits: Math.abs(value) >= 10_000 ? 3 : 1,
        })[lang],
    ),
  );
  engine.registerFilter('percent', (value: unknown, digits?: number) =>
    typeof value === 'number' ? formatRate(value, digits) : '—',
  );
  engine.registerFilter('number', (value: unknown, digits = 0) =>
    typeof value === 'number' ? formatNumber(value, digits) : '—',
  );
  engine.registerFilter('round', (value: unknown, digits = 0) => round(Number(value), digits));
  engine.registerTag('section', sectionTag(report.sections.map(({ id }) => id)));
  return engine;
}

/** Thrown for a `{% section ID %}` that the report does not have. */
class UnknownSection extends Error {
  readonly id: string;

  constructor(id: string) {
    super(id);
    this.id = id;
  }
}

function sectionTag(ids: readonly string[]) {
  return class extends Tag {
    readonly #id: string;

    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
      super(token, rest, liquid);
      this.#id = token.args.trim();
      if (!ids.includes(this.#id)) throw new UnknownSection(this.#id);
    }

    render(): string {
      return `\n\n${marker(this.#id)}\n\n`;
    }
  };
}

function faultOf(error: LiquidError, { values, report }: TemplateInput, filters: readonly string[]): Filled {
  const [line = 1, column = 1] = error.token?.getPosition() ?? [];
  const place = { ok: false, line, column } as const;
  if (error instanceof RangeError || /limit exceeded|call stack/.test(error.message))
    return { ...place, what: message(phrases.templateLimit) };
  const cause = error.originalError as (Error & { variableName?: string }) | undefined;
  if (cause instanceof UnknownSection) {
    const ids = report.sections.map(({ id }) => id);
    return {
      ...place,
      what: message(phrases.templateUnknownSection, { name: cause.id }),
      suggestion: near(cause.id, ids),
    };
  }
  if (cause?.variableName !== undefined) {
    const name = cause.variableName;
    return {
      ...place,
      what: message(phrases.templateUnknownVariable, { name }),
      suggestion: near(name, pathsBeside(values, name)),
    };
  }
  const [, kind, word] = /^(?:undefined (filter): |(?:tag) ")([\w-]+)/.exec(error.message) ?? [];
  if (word !== undefined && kind !== undefined)
    return { ...place, what: message(phrases.templateUnknownFilter, { name: word }), suggestion: near(word, filters) };
  return {
    ...place,
    what: message(phrases.templateSyntax, { reason: error.message.replace(/, line:\d+, col:\d+$/, '') }),
  };
}

function near(name: string, known: readonly string[]): Message {
  const word = closest(name, known);
  return word === undefined
    ? message(findingsPhrases.fixAllowedValues, { values: known.slice(0, 40).join(', ') })
    : message(findingsPhrases.tryWord, { word });
}

/** Names that could replace the last part of a path. */
function pathsBeside(values: TemplateInput['values'], path: string): readonly string[] {
  const parts = path.split('.').slice(0, -1);
  let parent: TemplateValue | undefined = values;
  for (const part of parts) parent = isObject(parent) ? parent[part] : undefined;
  return isObject(parent) ? Object.keys(parent).map((key) => [...parts, key].join('.')) : Object.keys(values);
}

function isObject(value: TemplateValue | undefined): value is { readonly [name: string]: TemplateValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads the prose as a report: its own title, sections and blocks, with the sections that it inserts. */
function readReport(filled: string, { report, lang }: TemplateInput): Report {
  let title = report.title;
  const sections: { id: string; title: string; blocks: Block<string>[] }[] = [];
  const begin = (words: string): void => {
    sections.push({ id: `part-${sections.length + 1}`, title: words, blocks: [] });
  };
  for (const token of lexer(filled)) {
    if (token.type === 'heading' && token['depth'] === 1) title = plain(token);
    else if (token.type === 'heading' && token['depth'] === 2) begin(plain(token));
    else {
      const blocks = blocksOf(token, report.sections);
      if (blocks.length > 0 && sections.length === 0) begin(say(lang, briefPhrases.briefSummary));
      sections.at(-1)?.blocks.push(...blocks);
    }
  }
  return { ...report, title, sections: sections.filter(({ blocks }) => blocks.length > 0) };
}

function blocksOf(token: Token, sections: readonly Section[]): readonly Block<string>[] {
  switch (token.type) {
    case 'heading':
      return [heading(plain(token), 3)];
    case 'paragraph':
    case 'text': {
      const [, id] = markerPattern.exec(token.raw.trim()) ?? [];
      return id === undefined
        ? [paragraph(plain(token))]
        : lowered(sections.find((section) => section.id === id)?.blocks ?? []);
    }
    case 'list':
      return [{ kind: 'list', items: (token as Tokens.List).items.map(plain) }];
    case 'blockquote':
      return [{ kind: 'notes', items: (token as Tokens.Blockquote).tokens.map(plain) }];
    case 'code':
      return [{ kind: 'code', text: (token as Tokens.Code).text }];
    case 'table':
      return [tableOf(token as Tokens.Table)];
    case 'html':
      return [paragraph(token.raw.trim())];
    default:
      return [];
  }
}

function tableOf({ header, rows }: Tokens.Table): Table<string> {
  return {
    kind: 'table',
    columns: header.map((cell, index) => ({
      id: `column-${index + 1}`,
      header: plain(cell),
      ...(cell.align === 'right' && { align: 'right' as const }),
      ...(index === 0 && { isKey: true }),
    })),
    rows: rows.map((row) => ({ cells: row.map(plain) })),
  };
}

/** Text of a token without emphasis or links. */
function plain(token: {
  readonly tokens?: readonly Token[] | undefined;
  readonly text?: string;
  readonly raw?: string;
}): string {
  const { tokens, text: words, raw = '' } = token;
  if (!tokens || tokens.length === 0) return withoutEntities(words ?? raw);
  return tokens.map((part) => (part.type === 'br' ? '\n' : plain(part))).join('');
}

/** Decodes HTML entities, the only change that marked makes to words. */
function withoutEntities(words: string): string {
  return words
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
