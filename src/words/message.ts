import type { Bilingual, Lang } from './lang.js';
import { legible, legibleLine } from './legible.js';
import { countOnePhrases, countPhrases, reasonPhrases, termPhrases } from './terms.js';

type Slots<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Slots<Rest>
  : never;

/** Text of several lines, such as a code frame; any other text in a slot stays on one. */
interface Lines {
  readonly lines: string;
}

/** What may fill a slot: text or a number, words in the reader's language, another message, several words, or lines. */
export type SlotValue = string | number | Bilingual | Message | readonly string[] | Lines;

/** Values for the slots of a sentence; none where its two languages do not have the same slots. */
export type SlotValues<Phrase extends Bilingual> = [Slots<Phrase['zh']>] extends [Slots<Phrase['en']>]
  ? [Slots<Phrase['en']>] extends [never]
    ? readonly []
    : readonly [values: { readonly [Name in Slots<Phrase['en']>]: SlotValue }]
  : never;

/** A sentence not yet put into a language: its template in both, and what fills the slots. */
export interface Message {
  readonly phrase: Bilingual;
  readonly values: { readonly [name: string]: SlotValue };
}

/** Makes a message; the compiler checks that every slot of the sentence is filled, and is the same in both languages. */
export function message<const Phrase extends Bilingual>(phrase: Phrase, ...values: SlotValues<Phrase>): Message {
  return { phrase, values: values[0] ?? {} };
}

/** A number of things: 1 error, 2 errors. */
export function counted(count: number, thing: keyof typeof countPhrases): Message {
  return count === 1 ? message(countOnePhrases[thing]) : message(countPhrases[thing], { count });
}

/** Why the system refused something, by the code of its error. */
export function reasonOf(error: unknown): Message {
  const code = (error as { readonly code?: string } | undefined)?.code ?? '';
  const { other, ...known } = reasonPhrases;
  return code in known ? message(known[code as keyof typeof known]) : message(other, { code: code || String(error) });
}

/** The message in a language. */
export function say(lang: Lang, { phrase, values }: Message): string {
  return phrase[lang].replace(/\{(\w+)\}/g, (_slot, name: string) => spell(lang, values[name] ?? ''));
}

/** The words of a term, which has no slots, in a language. */
export function term(lang: Lang, phrase: Bilingual): string {
  return phrase[lang];
}

/** Words with more words in brackets behind them, as the language writes brackets. */
export function bracketed(lang: Lang, words: string, inner: string): string {
  return lang === 'zh' ? `${words}（${inner}）` : `${words} (${inner})`;
}

function isList(value: SlotValue): value is readonly string[] {
  return Array.isArray(value);
}

/** The words of a term as a heading or label: capitalised where the language has capitals. */
export function header(lang: Lang, phrase: Bilingual): string {
  const words = term(lang, phrase);
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function spell(lang: Lang, value: SlotValue): string {
  if (typeof value === 'string') return legibleLine(value);
  if (typeof value === 'number') return String(value);
  if (isList(value)) return value.map(legibleLine).join(term(lang, termPhrases.comma));
  if ('phrase' in value) return say(lang, value);
  return 'lines' in value ? legible(value.lines) : legibleLine(value[lang].trimEnd());
}
