import type { CheckedFile } from '../../model/build.js';
import { groupBy } from '../../model/group-by.js';
import { visit } from '../../schema/visit.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { textRulesPhrases } from '../../words/text-rules.js';
import type { Path } from '../../yaml/pointer.js';
import type { Rule, RuleFinding } from '../rule.js';

const phrases = {
  repeatedItem: {
    zh: '“{name}”是第{number}项，也是第{first}项',
    en: '"{name}" is item {number} of the list, and item {first} too.',
  },
  fixRepeatedItem: {
    zh: '删去重复的“{name}”，或改成原文所写的另一项',
    en: 'Remove the second "{name}", or write what the document has in its place.',
  },
} as const satisfies Record<string, Bilingual>;

export const repeatedItem: Rule = {
  id: 'repeated-item',
  severity: 'error',
  what: {
    zh: '一个列表里，同一城市、部门、产业、应用、举措、工具、企业、项目、平台或文件只出现一次。',
    en:
      'A list names a city, an agency, an industry, an application, an initiative, an instrument, an enterprise, ' +
      'a project, a platform or a document once.',
  },
  why: {
    zh: '重复的一项会被数两次，也可能盖住了本该写的另一项。',
    en: 'What stands twice is counted twice, and may hide the one that was meant.',
  },
  fix: {
    zh: '删去重复的一项，或改成原文所写的另一项。',
    en: 'Remove the second one, or write what the document has in its place.',
  },
  example: {
    file: 'clusters/emerging/semiconductors.yaml',
    good: 'cities: [guangzhou, shenzhen, zhuhai]',
    bad: 'cities: [guangzhou, shenzhen, guangzhou]',
  },
  *check({ files }) {
    for (const checked of files)
      for (const { path, items } of listsIn(checked)) yield* repeated(checked.file, path, items);
  },
};

function* repeated(file: string, path: Path, items: readonly unknown[]): Iterable<RuleFinding> {
  const named = items.flatMap((item, index) => {
    const name = nameOf(item);
    return name === undefined ? [] : [{ name, index, spot: [...path, index, ...keyOf(item)] }];
  });
  for (const [name, [first, ...others]] of groupBy(named, (item) => item.name)) {
    if (!first) continue;
    for (const { index, spot } of others) {
      yield {
        message: message(phrases.repeatedItem, { name, number: index + 1, first: first.index + 1 }),
        place: { file, path: spot },
        related: [first, ...others.filter((other) => other.index !== index)].map((other) => ({
          message: message(textRulesPhrases.relatedSame),
          place: { file, path: other.spot },
        })),
        suggestion: message(phrases.fixRepeatedItem, { name }),
      };
    }
  }
}

/**
 * Every list of a file that names something twice, with its path; lists of acknowledgements name rules, which may well
 * recur.
 */
function listsIn({ kind, value }: CheckedFile): readonly { readonly path: Path; readonly items: readonly unknown[] }[] {
  const found: { path: Path; items: readonly unknown[] }[] = [];
  visit(kind, value, {
    holder: (part, { is }, path) => {
      if (is === 'acknowledgements') return false;
      if (Array.isArray(part) && hasRepeated(part)) found.push({ path: [...path], items: part });
      return true;
    },
  });
  return found;
}

function hasRepeated(items: readonly unknown[]): boolean {
  const names = items.map(nameOf).filter((name) => name !== undefined);
  return new Set(names).size < names.length;
}

/** Keys that identify an item: the instrument, the thing counted, or the Chinese words. */
const nameKeys = ['instrument', 'of', 'zh'] as const;

/**
 * The identity of a list item: itself, the agency that it gives a role, the value under the first of those keys, or its
 * name.
 */
function nameOf(item: unknown): string | undefined {
  if (typeof item === 'string') return item;
  const { name } = item as { readonly name?: Partial<Bilingual> };
  const [key] = plainKeyOf(item);
  return agencyWithRole(item) ?? (key === undefined ? name?.zh : (item as Readonly<Record<string, string>>)[key]);
}

function keyOf(item: unknown): readonly string[] {
  if (typeof item === 'string') return [];
  if (agencyWithRole(item) !== undefined) return ['agency'];
  const plain = plainKeyOf(item);
  return plain.length > 0 ? plain : ['name', 'zh'];
}

function plainKeyOf(item: unknown): readonly string[] {
  return nameKeys.filter((key) => key in (item as object)).slice(0, 1);
}

/** The agency of an item that nothing else identifies; the agency of a document is only its issuer. */
function agencyWithRole(item: unknown): string | undefined {
  const { agency, name } = item as { readonly agency?: string; readonly name?: unknown };
  return name === undefined ? agency : undefined;
}
