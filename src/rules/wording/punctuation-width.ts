import type { Bilingual, Lang } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { textRulesPhrases } from '../../words/text-rules.js';
import type { Rule } from '../rule.js';
import { hasHan, wordingsOf } from './texts.js';

const phrases = {
  punctuationWidthZh: {
    zh: '“{text}”里“{characters}”的全角半角不对',
    en: 'In "{text}" the width of "{characters}" is not that of Chinese text.',
  },
  punctuationWidthEn: {
    zh: '英文“{text}”里有全角的“{characters}”',
    en: 'The English text "{text}" has "{characters}" in full width.',
  },
} as const satisfies Record<string, Bilingual>;

export const punctuationWidth: Rule = {
  id: 'punctuation-width',
  severity: 'warning',
  what: {
    zh: '汉字旁用全角标点，字母和数字用半角，英文里没有全角标点。',
    en:
      'Chinese text has full-width punctuation beside its characters and half-width letters and digits; English ' +
      'text has nothing in full width.',
  },
  why: {
    zh: '全角半角混用，同一个词就有两种写法，搜索和比对都会漏掉。',
    en: 'With both widths a word has two spellings, and searches and comparisons miss one of them.',
  },
  fix: {
    zh: '照建议的写法改。',
    en: 'Write the text as suggested.',
  },
  example: {
    file: 'clusters/emerging/semiconductors.yaml',
    good: 'zh: 先进封装测试, en',
    bad: 'zh: 先进封装(测试), en',
  },
  *check({ files }) {
    for (const wording of wordingsOf(files)) {
      const { lang, text, file } = wording;
      if (lang === 'any' || !suspect[lang].test(text)) continue;
      const corrected = inRightWidth(lang, text);
      if (corrected === text) continue;
      const characters = oddCharacters(lang, text);
      yield {
        message:
          lang === 'zh'
            ? message(phrases.punctuationWidthZh, { text, characters })
            : message(phrases.punctuationWidthEn, { text, characters }),
        place: { file, path: wording.path },
        suggestion: message(textRulesPhrases.fixText, { text: corrected }),
      };
    }
  },
};

/** Characters that may be in the wrong width. */
const suspect: Readonly<Record<Lang, RegExp>> = { zh: /[,;:?!()Ａ-Ｚａ-ｚ０-９％]/, en: /[\uFF01-\uFF5E、。【】《》]/ };

/**
 * The text with the character widths of its language; English with Chinese characters in it is left to its own
 * rule.
 */
export function inRightWidth(lang: Lang, text: string): string {
  if (lang === 'zh') return withChineseMarks(halfWidth(text, /[Ａ-Ｚａ-ｚ０-９％]/g));
  return hasHan(text) || !suspect.en.test(text) ? text : withEnglishMarks(text);
}

function halfWidth(text: string, characters: RegExp): string {
  return text.replace(characters, (character) => character.normalize('NFKC'));
}

const fullMarks: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };

/** A text with full-width marks next to Chinese characters; brackets are changed in pairs. */
function withChineseMarks(text: string): string {
  const marked = text.replace(
    /(?<=\p{Script=Han}) *[,;:?!] *| *[,;:?!] *(?=\p{Script=Han})/gu,
    (mark) => fullMarks[mark.trim()] ?? mark,
  );
  return marked.replace(/ *\(([^()]*)\) */g, (pair, inner: string, offset: number) => {
    const before = marked.slice(0, offset);
    const after = marked.slice(offset + pair.length);
    return /\p{Script=Han}/u.test(`${before.slice(-1)}${inner.slice(0, 1)}${inner.slice(-1)}${after.slice(0, 1)}`)
      ? `（${inner}）`
      : pair;
  });
}

const halfMarks: Readonly<Record<string, string>> = {
  '，': ', ',
  '、': ', ',
  '；': '; ',
  '：': ': ',
  '？': '? ',
  '！': '! ',
  '。': '. ',
  '（': ' (',
  '）': ') ',
  '【': ' [',
  '】': '] ',
  '《': ' “',
  '》': '” ',
};

/** A text with full-width marks as in English, with the usual spaces. */
function withEnglishMarks(text: string): string {
  const spaced = text.replace(/[，、；：？！。（）【】《》]/g, (mark) => halfMarks[mark] ?? mark);
  return halfWidth(spaced, /[\uFF01-\uFF5E]/g)
    .replace(/ +(?=[,;:?!.)\]”])/g, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** The characters of the text that are in the wrong width. */
function oddCharacters(lang: Lang, text: string): string {
  return [...new Set(text.match(new RegExp(suspect[lang], 'g')))].join(' ');
}
