export type Lang = 'zh' | 'en';

/** The same words in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export const languages: readonly Lang[] = ['zh', 'en'];

/** The language of a locale name such as zh_CN.UTF-8; English if it is neither Chinese nor English. */
export function langOfLocale(locale: string | undefined): Lang {
  return locale !== undefined && /^zh(?:[_.@-]|$)/i.test(locale) ? 'zh' : 'en';
}

/** Joins the two parts of a sentence too long for one line; its type keeps the slots that the compiler checks. */
export function joined<const First extends string, const Second extends string>(first: First, second: Second) {
  return `${first}${second}` as const;
}
