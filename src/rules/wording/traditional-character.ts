import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { textRulesPhrases } from '../../words/text-rules.js';
import { simplified, traditional } from '../generated/traditional.js';
import type { Rule } from '../rule.js';
import { wordingsOf } from './texts.js';

const phrases = {
  traditionalCharacter: {
    zh: '“{text}”里的{characters}是繁体字',
    en: 'In "{text}" there are traditional characters: {characters}.',
  },
} as const satisfies Record<string, Bilingual>;

export const traditionalCharacter: Rule = {
  id: 'traditional-character',
  severity: 'warning',
  what: {
    zh: 'zh用简化字，没有繁体字。',
    en: 'Texts under "zh" are in simplified characters.',
  },
  why: {
    zh: '繁简混用，同一个词就有两种写法，搜索和比对都会漏掉。',
    en:
      'With traditional characters among them a word has two spellings, and searches and comparisons miss one of ' +
      'them.',
  },
  fix: {
    zh: '照建议改成简化字；须保留的专名用acknowledge说明。',
    en:
      'Write the simplified form that is suggested; a name that must keep its character is acknowledged with a ' +
      'reason.',
  },
  example: {
    file: 'clusters/emerging/semiconductors.yaml',
    good: 'zh: 先进封装测试, en',
    bad: 'zh: 先進封裝測試, en',
  },
  *check({ files }) {
    for (const wording of wordingsOf(files)) {
      const { lang, text, file } = wording;
      if (lang !== 'zh') continue;
      const found = [...new Set([...text].filter((character) => forms().has(character)))];
      if (found.length === 0) continue;
      yield {
        message: message(phrases.traditionalCharacter, { text, characters: found }),
        place: { file, path: wording.path },
        suggestion: message(textRulesPhrases.fixText, { text: inSimplified(text) }),
      };
    }
  },
};

let table: ReadonlyMap<string, string> | undefined;

/** Traditional characters with their simplified form; made when a text is first looked at. */
function forms(): ReadonlyMap<string, string> {
  table ??= new Map([...traditional].map((character, index) => [character, simplified[index] ?? character]));
  return table;
}

export function inSimplified(text: string): string {
  return [...text].map((character) => forms().get(character) ?? character).join('');
}
