import { findingsPhrases } from '../../words/findings.js';
import type { Bilingual } from '../../words/lang.js';
import { type Message, message } from '../../words/message.js';
import type { Rule, RuleFinding } from '../rule.js';
import { hasHan, type Wording, wordingsOf } from './texts.js';

const phrases = {
  languageMixedEn: { zh: 'en里有汉字：“{text}”', en: 'The English text "{text}" has Chinese characters.' },
  languageMixedZh: { zh: 'zh里没有汉字：“{text}”', en: 'The Chinese text "{text}" has no Chinese character.' },
  fixLanguageSwapped: {
    zh: '两种语言写反了：zh写“{zh}”，en写“{en}”',
    en: 'The two are swapped: zh is "{zh}", en is "{en}".',
  },
  fixLanguageMixed: { zh: '补上译文', en: 'Translate it.' },
  relatedOtherLanguage: { zh: '另一种语言', en: 'the other language' },
} as const satisfies Record<string, Bilingual>;

export const languageMixed: Rule = {
  id: 'language-mixed',
  severity: 'warning',
  what: {
    zh: 'en里没有汉字；zh里有汉字，除非是CAD、5G、OLED一类通用的缩写。',
    en:
      'No text under "en" has Chinese characters, and every text under "zh" has some, unless it is an ' +
      'abbreviation such as CAD, 5G or OLED.',
  },
  why: {
    zh: '两种语言写反或漏译，报告里就会混入另一种语言。',
    en: 'Where the two are swapped or one is not translated, reports show the wrong language.',
  },
  fix: {
    zh: '补上译文；写反的对调。',
    en: 'Translate the text; where the two are swapped, swap them back.',
  },
  example: {
    file: 'clusters/emerging/semiconductors.yaml',
    good: '{ zh: 芯片制造, en: chip manufacturing, aim: breakthrough }',
    bad: '{ zh: 芯片制造, en: 芯片制造, aim: breakthrough }',
  },
  *check({ files }) {
    const wordings = wordingsOf(files);
    for (const wording of wordings) if (isForeign(wording)) yield report(wording, wordings);
  },
};

/** Whether a text is in the other language; of a swapped pair, only the English one is taken. */
function isForeign({ lang, text, other = '', owner }: Wording): boolean {
  if (lang === 'en') return hasHan(text);
  const isPublisher = owner === 'publisher' && text === other;
  return lang === 'zh' && isUntranslated(text) && !isPublisher && !hasHan(other);
}

function isUntranslated(text: string): boolean {
  return !hasHan(text) && /[A-Za-z]/.test(text) && !isAbbreviation(text);
}

/**
 * Whether a text stays in Latin letters in Chinese too: it has capitals or digits like EDA, mRNA or 5G, and no plain
 * English word.
 */
function isAbbreviation(text: string): boolean {
  return /[A-Z0-9]\w*[A-Z]|[A-Z]\w*[0-9]/.test(text) && !/(?<!\w)[a-z]{2,}(?!\w)/.test(text);
}

function report({ lang, text, other, file, path }: Wording, wordings: readonly Wording[]): RuleFinding {
  const beside = { file, path: [...path.slice(0, -1), lang === 'en' ? 'zh' : 'en'] };
  return {
    message: lang === 'en' ? message(phrases.languageMixedEn, { text }) : message(phrases.languageMixedZh, { text }),
    place: { file, path },
    related: other === undefined ? [] : [{ message: message(phrases.relatedOtherLanguage), place: beside }],
    suggestion:
      lang === 'en' && other !== undefined && isUntranslated(other)
        ? message(phrases.fixLanguageSwapped, { zh: text, en: other })
        : translate(text, wordings),
  };
}

/** The translation that the same words have elsewhere in the data. */
function translate(text: string, wordings: readonly Wording[]): Message {
  for (const { lang, text: zh, other: en = '' } of wordings) {
    if (lang !== 'zh' || !hasHan(zh) || en === '' || hasHan(en)) continue;
    if (zh === text) return message(findingsPhrases.tryWord, { word: en });
    if (en.toLowerCase() === text.toLowerCase()) return message(findingsPhrases.tryWord, { word: zh });
  }
  return message(phrases.fixLanguageMixed);
}
