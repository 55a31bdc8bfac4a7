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
