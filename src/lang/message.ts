import { catalogue } from './catalogue.js';
import type { Bilingual, Lang } from './lang.js';
import { legible, legibleLine } from './legible.js';

export type MessageKey = keyof typeof catalogue;

type Slots<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Slots<Rest>
  : never;

/** Text of several lines, such as a code frame; any other text in a slot stays on one. */
interface Lines {
  readonly lines: string;
}

/** What may fill a slot: text or a number, words in the reader's language, another message, several words, or lines. */
export type SlotValue = string | number | Bilingual | Message | readonly string[] | Lines;

type Values<Key extends MessageKey> = [Slots<(typeof catalogue)[Key]['en']>] extends [never]
  ? readonly []
  : readonly [values: { readonly [Name in Slots<(typeof catalogue)[Key]['en']>]: SlotValue }];

/** A sentence not yet put into a language. */
export interface Message {
  readonly key: MessageKey;
  readonly values: { readonly [name: string]: SlotValue };
}

/** Makes a message; the compiler checks that every slot of the sentence is filled. */
export function message<Key extends MessageKey>(key: Key, ...values: Values<Key>): Message {
  return { key, values: values[0] ?? {} };
}

/** A number of things: 1 error, 2 errors. */
export function counted(count: number, thing: 'file' | 'error' | 'warning' | 'note'): Message {
  return count === 1 ? message(`count-${thing}-one`) : message(`count-${thing}`, { count });
}

/** Why the system refused something, by the code of its error. */
export function reasonOf(error: unknown): Message {
  const code = (error as { readonly code?: string } | undefined)?.code ?? '';
  return `reason-${code}` in catalogue
    ? { key: `reason-${code}` as MessageKey, values: {} }
    : message('reason-other', { code: code || String(error) });
}

/** The message in a language. */
export function say(lang: Lang, { key, values }: Message): string {
  return catalogue[key][lang].replace(/\{(\w+)\}/g, (_slot, name: string) => spell(lang, values[name] ?? ''));
}

/** The catalogue's words for a key that has no slots. */
export function term(lang: Lang, key: MessageKey): string {
  return catalogue[key][lang];
}

/** Words with more words in brackets behind them, as the language writes brackets. */
export function bracketed(lang: Lang, words: string, inner: string): string {
  return lang === 'zh' ? `${words}（${inner}）` : `${words} (${inner})`;
}

function isList(value: SlotValue): value is readonly string[] {
  return Array.isArray(value);
}

/** The words of a term as a heading or label: capitalised where the language has capitals. */
export function header(lang: Lang, key: MessageKey): string {
  const words = term(lang, key);
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function spell(lang: Lang, value: SlotValue): string {
  if (typeof value === 'string') return legibleLine(value);
  if (typeof value === 'number') return String(value);
  if (isList(value)) return value.map(legibleLine).join(term(lang, 'comma'));
  if ('key' in value) return say(lang, value);
  return 'lines' in value ? legible(value.lines) : legibleLine(value[lang].trimEnd());
}
