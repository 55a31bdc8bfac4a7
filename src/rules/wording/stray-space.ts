import type { Bilingual } from '../../words/lang.js';
import { codePoint } from '../../words/legible.js';
import { type Message, message } from '../../words/message.js';
import { textRulesPhrases } from '../../words/text-rules.js';
import type { Rule } from '../rule.js';
import { type Wording, wordingsOf } from './texts.js';

const phrases = {
  straySpaceEnd: { zh: '“{text}”首尾有空格', en: '"{text}" has a space at an end.' },
  straySpaceDouble: { zh: '“{text}”里有连续的空格', en: '"{text}" has a doubled space.' },
  straySpaceChinese: { zh: '“{text}”的汉字之间有空格', en: '"{text}" has a space between Chinese characters.' },
  straySpaceCharacter: { zh: '“{text}”里有看不见的字符{code}', en: '"{text}" has the invisible character {code}.' },
} as const satisfies Record<string, Bilingual>;

export const straySpace: Rule = {
  id: 'stray-space',
  severity: 'warning',
  what: {
    zh: '文字首尾没有空格，中间没有连续的空格、汉字之间的空格和看不见的字符。',
    en:
      'Texts have no space at their ends, no doubled space, no space between Chinese characters, and no invisible ' +
      'characters.',
  },
  why: {
    zh: '看不见的差别会让相同的词不再相同。',
    en: 'A difference that nobody sees keeps equal words from being equal.',
  },
  fix: {
    zh: '照建议的写法改。',
    en: 'Write the text as suggested.',
  },
  example: {
    file: 'clusters/emerging/semiconductors.yaml',
    good: 'zh: 先进封装测试, en',
    bad: 'zh: 先进封装 测试, en',
  },
  *check({ files }) {
    for (const wording of wordingsOf(files)) {
      const { text, file } = wording;
      const corrected = withoutStraySpaces(wording);
      if (corrected === text) continue;
      yield {
        message: fault(text),
        place: { file, path: wording.path },
        suggestion: message(textRulesPhrases.fixText, { text: corrected }),
      };
    }
  },
};

/**
 * Invisible characters without meaning: zero-width spaces and joiners, soft hyphens, direction marks, byte order
 * marks.
 */
const invisible = /[\u00AD\u180E\u200B-\u200F\u2060-\u2064\uFEFF]/g;

/** A quick test: most texts have neither white space nor invisible characters. */
const spaced = new RegExp(String.raw`\s|${invisible.source}`);

/** A letter or mark of Chinese text. */
const chinese = String.raw`[\p{Script=Han}，。；：？！、（）“”《》]`;
const betweenChinese = new RegExp(`(?<=${chinese}) (?=${chinese})`, 'gu');

/**
 * The text with single, plain spaces only where they belong. A document's own words (tokens, titles) keep the spaces
 * that they have inside: headlines divide their halves by one.
 */
export function withoutStraySpaces({ text, lang, owner }: Pick<Wording, 'text' | 'lang' | 'owner'>): string {
  if (!spaced.test(text)) return text;
  const plain = text.replace(invisible, '').trim();
  if (lang === 'any') return plain;
  const single = plain.replace(/\s+/g, ' ');
  return lang === 'zh' && owner !== 'title' ? single.replace(betweenChinese, '') : single;
}

function fault(text: string): Message {
  const [odd] = text.match(invisible) ?? text.match(/[^\S ]/) ?? [];
  if (odd !== undefined)
    return message(phrases.straySpaceCharacter, {
      text,
      code: codePoint(odd),
    });
  if (text.trim() !== text) return message(phrases.straySpaceEnd, { text });
  return / {2}/.test(text) ? message(phrases.straySpaceDouble, { text }) : message(phrases.straySpaceChinese, { text });
}
