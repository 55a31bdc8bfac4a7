import { type Bilingual, type Lang, languages } from './lang.js';
import { legible, legibleLine } from './legible.js';
import { countOnePhrases, countPhrases, reasonPhrases, termPhrases } from './terms.js';

type Slots<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Slots<Rest>
  : never;

/** Words not yet in a language: text that is the same in both, a phrase in both, or a message. */
export type Words = string | Bilingual | Message;

/** Words composed when the language is chosen. */
export type Message = Filled | Joined | Capital | Cited;

/** A phrase with values for its slots. */
interface Filled {
  readonly phrase: Bilingual;
  readonly values: { readonly [name: string]: SlotValue };
}

/** Words one after the other, with something between them. */
interface Joined {
  readonly parts: readonly Words[];
  readonly by: Words;
}

/** Words as a heading or label: with a capital where the language has capitals. */
interface Capital {
  readonly capital: Words;
}

/**
 * A document of the data set: its id among those who work with the data; a printer for other readers puts its name in
 * the place (`named` of src/document/named.ts).
 */
interface Cited {
  readonly document: string;
}

/** Text that keeps its line breaks, such as a code frame; other text in a slot is put on one line. */
interface Lines {
  readonly lines: string;
}

/** Value of a slot: a number, words, a list of words with commas between, or lines. */
export type SlotValue = number | Words | readonly Words[] | Lines;

/** Values for the slots of a phrase; `never` if its two languages have different slots. */
export type SlotValues<Phrase extends Bilingual> = [Slots<Phrase['zh']>] extends [Slots<Phrase['en']>]
  ? [Slots<Phrase['en']>] extends [never]
    ? readonly []
    : readonly [values: { readonly [Name in Slots<Phrase['en']>]: SlotValue }]
  : never;

/** Makes a message; the compiler checks that every slot is filled, and that both languages have the same slots. */
export function message<const Phrase extends Bilingual>(phrase: Phrase, ...values: SlotValues<Phrase>): Message {
  return { phrase, values: values[0] ?? {} };
}

/** Joins words by a template literal. */
export function together(strings: TemplateStringsArray, ...values: readonly (Words | number)[]): Message {
  const parts = strings.flatMap((string, index) => {
    const value = values[index];
    return [string, ...(value === undefined ? [] : [typeof value === 'number' ? String(value) : value])];
  });
  return { parts: parts.filter((part) => part !== ''), by: '' };
}

/** Words one after the other, with commas or something else between them. */
export function listed(parts: readonly Words[], by: Words = termPhrases.comma): Message {
  return { parts, by };
}

/** Words as a heading or label: with a capital if the language has capitals. */
export function capital(words: Words): Message {
  return { capital: words };
}

/** Words followed by others in brackets, in the brackets of each language. */
export function bracketed(words: Words, inner: Words): Message {
  return message(termPhrases.bracketed, { words, inner });
}

/** Whether words read the same in each language. */
export function sameWords(one: Words, other: Words): boolean {
  return languages.every((lang) => say(lang, one) === say(lang, other));
}

/** Words joined with commas; in each language, repeated words appear once. */
export function listedOnce(parts: readonly Words[]): Bilingual {
  return inBoth((lang) => [...new Set(parts.map((part) => say(lang, part)))].join(termPhrases.comma[lang]));
}

/** Words without repetitions. */
export function distinct<W extends Words>(parts: readonly W[]): readonly W[] {
  return parts.filter((one, index) => parts.findIndex((other) => sameWords(one, other)) === index);
}

/** A name in the language that the reader has not chosen. */
export function inOther({ zh, en }: Bilingual): Bilingual {
  return { zh: en, en: zh };
}

/** Words in both languages, for programs and for text that differs in form between languages. */
export function inBoth(words: Words | ((lang: Lang) => string)): Bilingual {
  const of = (lang: Lang): string => (typeof words === 'function' ? words(lang) : say(lang, words));
  return { zh: of('zh'), en: of('en') };
}

/** A number of things: 1 error, 2 errors. */
export function counted(count: number, thing: keyof typeof countPhrases): Message {
  return count === 1 ? message(countOnePhrases[thing]) : message(countPhrases[thing], { count });
}

/** The system's reason for refusing something, by its error code. */
export function reasonOf(error: unknown): Message {
  const code = (error as { readonly code?: string } | undefined)?.code ?? '';
  const { other, ...known } = reasonPhrases;
  return code in known ? message(known[code as keyof typeof known]) : message(other, { code: code || String(error) });
}

/** The words in a language. */
export function say(lang: Lang, words: Words): string {
  if (typeof words === 'string') return words;
  if ('zh' in words) return words[lang];
  if ('parts' in words) return words.parts.map((part) => say(lang, part)).join(say(lang, words.by));
  if ('document' in words) return words.document;
  if ('capital' in words) return capitalised(say(lang, words.capital));
  const { phrase, values } = words;
  return phrase[lang].replace(/\{(\w+)\}/g, (_slot, name: string) => spell(lang, values[name] ?? ''));
}

function capitalised(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function spell(lang: Lang, value: SlotValue): string {
  if (typeof value === 'number') return String(value);
  if (isSeveral(value)) return value.map((one) => spell(lang, one)).join(termPhrases.comma[lang]);
  if (typeof value === 'object' && 'lines' in value) return legible(value.lines);
  const words = say(lang, value);
  if (typeof value === 'object' && 'phrase' in value) return words;
  return shortened(legibleLine(typeof value === 'object' && 'zh' in value ? words.trimEnd() : words));
}

/** The most characters of a text that a sentence quotes. */
const longest = 1_000;

function shortened(words: string): string {
  return words.length <= longest ? words : `${words.slice(0, longest)}…`;
}

function isSeveral(value: SlotValue): value is readonly Words[] {
  return Array.isArray(value);
}
