import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/lang/catalogue.js';
import { langOfLocale } from '../../src/lang/lang.js';
import { header, message, say } from '../../src/lang/message.js';

const source = fileURLToPath(new URL('../../src', import.meta.url));
const entries = Object.entries(catalogue) as [string, { zh: string; en: string }][];
const slots = (words: string): readonly string[] =>
  [...new Set([...words.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();

/** The texts of all sources but the catalogue's own. */
function sources(): string {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !/^(?:build[\\/]|lang[\\/](?!lang|message|width))/.test(file),
  );
  return files.map((file) => readFileSync(join(source, file), 'utf8')).join('\n');
}

describe('every message', () => {
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

  it('is used somewhere', () => {
    const text = sources();
    const prefixes = [...text.matchAll(/`([a-z-]+-)\$\{[^`]*`/g)].map(([, prefix = '']) => prefix);
    const unused = entries
      .map(([key]) => key)
      .filter((key) => !text.includes(`'${key}'`) && !prefixes.some((prefix) => key.startsWith(prefix)));
    expect(unused).toEqual([]);
  });

  it('stands in the catalogue once', () => {
    const names = readdirSync(join(source, 'lang')).filter(
      (name) => name.endsWith('.ts') && !['lang.ts', 'message.ts', 'width.ts'].includes(name),
    );
    const files = names.map((name) => readFileSync(join(source, 'lang', name), 'utf8'));
    const keys = files.flatMap((text) =>
      [...text.matchAll(/^ {2}(?:'([^']+)'|(\w+)): \{/gm)].map(([, quoted, plain]) => quoted ?? plain),
    );
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(keys).toHaveLength(entries.length);
  });
});

describe('a message', () => {
  it('is filled with text, numbers, words of the language and other messages', () => {
    const filled = message('unknown-reference', { id: 'x', kind: message('kind-city') });
    expect([say('zh', filled), say('en', filled)]).toEqual(['没有id为“x”的城市', 'There is no city with the id "x".']);
    const named = message('try-named', { word: 'a', name: { zh: '甲', en: 'A' } });
    expect([say('zh', named), say('en', named)]).toEqual(['是否想写a（甲）？', 'Did you mean a (A)?']);
  });

  it('does not read slots in what fills it', () => {
    expect(say('en', message('schema-pattern', { value: '{limit}' }))).toBe('"{limit}" is not written as required.');
  });

  it('as a heading begins with a capital', () => {
    expect([header('en', 'kind-city'), header('zh', 'kind-city')]).toEqual(['City', '城市']);
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
