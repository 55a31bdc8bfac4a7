import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Bilingual, langOfLocale } from '../../src/words/lang.js';
import { capital, message, say } from '../../src/words/message.js';

const source = fileURLToPath(new URL('../../src', import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('generated'))
  .map((file) => ({ file, text: readFileSync(join(source, file), 'utf8') }));

/** A table of sentences in a source file, and the name that it has there. */
const tables = files.flatMap(({ file, text }) =>
  [...text.matchAll(/^(export )?const (\w+) = (\{\n[\s\S]*?\n\}) as const satisfies Record<\w+, Bilingual>;/gm)].map(
    ([, exported, name = '', literal = '{}']) => ({
      file,
      name,
      isShared: exported !== undefined,
      phrases: evaluate(literal),
    }),
  ),
);
const entries = tables.flatMap(({ file, name, phrases }) =>
  Object.entries(phrases).map(([key, words]) => [`${file}: ${name}.${key}`, words] as const),
);
const slots = (words: string): readonly string[] =>
  [...new Set([...words.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();

/** The value of a table as it is written, in which `joined` is the only call. */
function evaluate(literal: string): Readonly<Record<string, Bilingual>> {
  const joined = (first: string, second: string): string => first + second;
  return new Function('joined', `return ${literal}`)(joined) as Readonly<Record<string, Bilingual>>;
}

describe('every phrase', () => {
  it('stands in a table that this test finds', () => {
    expect(entries.length).toBeGreaterThan(1800);
    const declared = files.flatMap(({ text }) => text.match(/^(?:export )?const \w*[pP]hrases\b/gm) ?? []);
    expect(tables).toHaveLength(declared.length);
  });

  it('has words in both languages', () => {
    expect(entries.filter(([, { zh, en }]) => zh.trim() === '' || en.trim() === '').map(([key]) => key)).toEqual([]);
  });

  it('has the same slots in both languages', () => {
    expect(entries.filter(([, { zh, en }]) => slots(zh).join() !== slots(en).join()).map(([key]) => key)).toEqual([]);
  });

  it('has no brace that is not a slot', () => {
    expect(
      entries.filter(([, { zh, en }]) => /[{}]/.test(`${zh}${en}`.replaceAll(/\{\w+\}/g, ''))).map(([key]) => key),
    ).toEqual([]);
  });

  it('is plain ASCII punctuation in English and Chinese punctuation in Chinese', () => {
    expect(entries.filter(([, { en }]) => /[，。；：（）“”]/.test(en)).map(([key]) => key)).toEqual([]);
    expect(entries.filter(([, { zh }]) => /[\u4E00-\u9FFF][,;?!]/.test(zh)).map(([key]) => key)).toEqual([]);
  });

  it('is used: by its own file, or by another where it is exported', () => {
    const all = files.map(({ text }) => text).join('\n');
    const unused = tables.flatMap(({ file, name, isShared, phrases }) => {
      const text = isShared ? all : (files.find((item) => item.file === file)?.text ?? '');
      if (new RegExp(`\\b${name}\\[(?!')|(?:\\bin|\\btypeof|=) ${name}\\b`).test(text)) return [];
      return Object.keys(phrases)
        .filter((key) => !new RegExp(`\\b${name}(?:\\.${key}\\b|\\['${key}'\\])`).test(text))
        .map((key) => `${file}: ${name}.${key}`);
    });
    expect(unused).toEqual([]);
  });
});

describe('a message', () => {
  it('is filled with text, numbers, words of the language and other messages', () => {
    const filled = message(
      { zh: '没有id为“{id}”的{kind}', en: 'There is no {kind} with the id "{id}".' },
      { id: 'x', kind: message({ zh: '城市', en: 'city' }) },
    );
    expect([say('zh', filled), say('en', filled)]).toEqual(['没有id为“x”的城市', 'There is no city with the id "x".']);
    const named = message(
      { zh: '是否想写{word}（{name}）？', en: 'Did you mean {word} ({name})?' },
      { word: 'a', name: { zh: '甲', en: 'A' } },
    );
    expect([say('zh', named), say('en', named)]).toEqual(['是否想写a（甲）？', 'Did you mean a (A)?']);
  });

  it('does not read slots in what fills it', () => {
    expect(
      say(
        'en',
        message({ zh: '“{value}”不符合要求的写法', en: '"{value}" is not written as required.' }, { value: '{limit}' }),
      ),
    ).toBe('"{limit}" is not written as required.');
  });

  it('as a heading begins with a capital', () => {
    expect([say('en', capital({ zh: '城市', en: 'city' })), say('zh', capital({ zh: '城市', en: 'city' }))]).toEqual([
      'City',
      '城市',
    ]);
  });
});

describe('the language of a locale', () => {
  it.each([
    ['zh_CN.UTF-8', 'zh'],
    ['zh', 'zh'],
    ['zh-Hans', 'zh'],
    ['ZH_tw', 'zh'],
    ['en_US.UTF-8', 'en'],
    ['C', 'en'],
    ['zha_CN', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ])('%s is %s', (locale, lang) => {
    expect(langOfLocale(locale)).toBe(lang);
  });
});
