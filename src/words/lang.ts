export type Lang = 'zh' | 'en';

/** The same words in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export const languages: readonly Lang[] = ['zh', 'en'];

/** The language that a locale name such as zh_CN.UTF-8 asks for; English where it names none of ours. */
export function langOfLocale(locale: string | undefined): Lang {
  return locale !== undefined && /^zh(?:[_.@-]|$)/i.test(locale) ? 'zh' : 'en';
}

/** A sentence too long for one line, written in two parts; its type keeps the slots that the compiler checks. */
export function joined<const First extends string, const Second extends string>(first: First, second: Second) {
  return `${first}${second}` as const;
}
