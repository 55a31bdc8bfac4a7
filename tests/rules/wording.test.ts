import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generateTraditional, traditionalFile } from '../../src/build/traditional.js';
import { inRightWidth } from '../../src/rules/wording/punctuation-width.js';
import { withoutStraySpaces } from '../../src/rules/wording/stray-space.js';
import { wordingsOf } from '../../src/rules/wording/texts.js';
import { inSimplified } from '../../src/rules/wording/traditional-character.js';
import { say } from '../../src/words/message.js';
import { type Edits, exampleFiles, exampleTexts, findingsOfExample } from '../model/example.js';

const chips = 'clusters/small/chips.yaml';

interface Found {
  readonly place: string;
  readonly related: readonly string[];
  readonly words: readonly (string | undefined)[];
}

/** All that is found: rule and place in short, and its words. */
async function found(edits: Edits): Promise<readonly Found[]> {
  const findings = await findingsOfExample(edits);
  return findings.map(({ rule, message, place, related, suggestion }) => ({
    place: `${rule} ${place.file} ${place.path?.join('/')}`,
    related: related.map((other) => `${other.place.file} ${other.place.path?.join('/')}`),
    words: [
      say('zh', message),
      say('en', message),
      suggestion && say('zh', suggestion),
      suggestion && say('en', suggestion),
    ],
  }));
}

/** What is found of one bottleneck of the chips. */
function ofBottleneck(zh: string, en: string): Promise<readonly Found[]> {
  return found({
    [chips]: ['bottlenecks: []', `bottlenecks: [{ zh: ${JSON.stringify(zh)}, en: ${JSON.stringify(en)} }]`],
  });
}

const withIndustries = (file: string, industries: string): Edits => ({
  [file]: (exampleTexts[file] ?? '').replace(/industries:\n.*\n/, `industries: [${industries}]\n`),
});

describe('the texts of a data set', () => {
  it('are all of them, each with its language and the same words in the other', async () => {
    const files = await exampleFiles({ 'agencies.yaml': ['cite: {', 'also: [厅], cite: {'] });
    const texts = wordingsOf(files).filter(({ file }) => file === 'agencies.yaml');
    expect(texts.map(({ text, lang, other, path }) => [text, lang, other, path.join('/')])).toEqual([
      ['ministry', 'any', undefined, 'agencies/0/id'],
      ['工业厅', 'zh', 'Ministry', 'agencies/0/name/zh'],
      ['Ministry', 'en', '工业厅', 'agencies/0/name/en'],
      ['厅', 'zh', undefined, 'agencies/0/also/0'],
      ['decree', 'any', undefined, 'agencies/0/cite/source'],
      ['工业厅', 'any', undefined, 'agencies/0/cite/find'],
    ]);
    expect(wordingsOf(files)[0], 'collected once a file').toBe(wordingsOf(files)[0]);
  });

  it('know a title', async () => {
    const titles = wordingsOf(await exampleFiles()).filter(({ owner }) => owner === 'title');
    expect(titles.map(({ file, path }) => `${file} ${path.join('/')}`)).toContain('sources/decree.yaml title/zh');
  });
});

describe('language-mixed', () => {
  it('finds Chinese in an English text, and offers the words that it has elsewhere', async () => {
    expect(await ofBottleneck('激光', '激光')).toEqual([
      {
        place: `language-mixed ${chips} bottlenecks/0/en`,
        related: [`${chips} bottlenecks/0/zh`],
        words: [
          'en里有汉字：“激光”',
          'The English text "激光" has Chinese characters.',
          '是否想写“Lasers”？',
          'Did you mean "Lasers"?',
        ],
      },
    ]);
  });

  it('finds a Chinese text that was not translated', async () => {
    const [known] = await ofBottleneck('lasers', 'lasers');
    expect([known?.place, known?.words[0], known?.words[2]]).toEqual([
      `language-mixed ${chips} bottlenecks/0/zh`,
      'zh里没有汉字：“lasers”',
      '是否想写“激光”？',
    ]);
    const [unknown] = await ofBottleneck('chip design', 'chip design');
    expect(unknown?.words[3]).toBe('Translate it.');
  });

  it('finds two that are swapped once', async () => {
    const swapped = await ofBottleneck('chip design', '芯片设计');
    expect(swapped.map(({ place, words }) => [place, words[2]])).toEqual([
      [`language-mixed ${chips} bottlenecks/0/en`, '两种语言写反了：zh写“芯片设计”，en写“chip design”'],
    ]);
  });

  it.each(['CAD', 'EDA', '5G', 'OLED', 'Mini LED', 'MicroLED', 'mRNA', '1+20', 'VR/AR', 'H2', 'GB/T 2260'])(
    'lets %s stay as it is in Chinese',
    async (text) => {
      expect(await ofBottleneck(text, 'words')).toEqual([]);
    },
  );

  it.each(['Chips', 'chips (EDA)', 'a chip'])('does not take %s for Chinese', async (text) => {
    expect(await ofBottleneck(text, 'words')).toHaveLength(1);
  });

  it('lets a publisher have one name in both', async () => {
    expect(
      await found({
        'sources/decree.yaml': [
          'publisher: { zh: 政府, en: Government }',
          'publisher: { zh: Record China, en: Record China }',
        ],
      }),
    ).toEqual([]);
  });
});

describe('punctuation-width', () => {
  it('says which characters, and how to write the text', async () => {
    expect(await ofBottleneck('芯片(EDA), 软件', 'chips，software')).toEqual([
      {
        place: `punctuation-width ${chips} bottlenecks/0/zh`,
        related: [],
        words: [
          '“芯片(EDA), 软件”里“( ) ,”的全角半角不对',
          'In "芯片(EDA), 软件" the width of "( ) ," is not that of Chinese text.',
          '写成“芯片（EDA），软件”',
          'Write "芯片（EDA），软件".',
        ],
      },
      {
        place: `punctuation-width ${chips} bottlenecks/0/en`,
        related: [],
        words: [
          '英文“chips，software”里有全角的“，”',
          'The English text "chips，software" has "，" in full width.',
          '写成“chips, software”',
          'Write "chips, software".',
        ],
      },
    ]);
  });

  it.each([
    ['芯片,软件', '芯片，软件'],
    ['目标:10%', '目标：10%'],
    ['是否?是!', '是否？是！'],
    ['甲;乙', '甲；乙'],
    ['芯片 (EDA) 软件', '芯片（EDA）软件'],
    ['EDA(设计)', 'EDA（设计）'],
    ['１０％以上的ＥＤＡ', '10%以上的EDA'],
  ])('in Chinese: %s → %s', (text, corrected) => {
    expect(inRightWidth('zh', text)).toBe(corrected);
  });

  it.each(['CAD,EDA', 'GB/T 2260 (2007)', '比例3:2以上', '5G(IoT)', '“双核多点”（两地）', 'R&D与A/B', '芯片(未完'])(
    'leaves %s in Chinese alone',
    (text) => {
      expect(inRightWidth('zh', text)).toBe(text);
    },
  );

  it.each([
    ['games（PC）here', 'games (PC) here'],
    ['x、y and z', 'x, y and z'],
    ['end。', 'end.'],
    ['《Plan》of', '“Plan” of'],
    ['１００％ ＣＡＤ', '100% CAD'],
  ])('in English: %s → %s', (text, corrected) => {
    expect(inRightWidth('en', text)).toBe(corrected);
  });

  it.each(['“world factory” – 2021–2025', 'a: b; c (d), e?', '芯片，设计'])('leaves %s in English alone', (text) => {
    expect(inRightWidth('en', text)).toBe(text);
  });
});

describe('stray-space', () => {
  it.each([
    [' 芯片', '“ 芯片”首尾有空格', '芯片'],
    ['芯片  EDA', '“芯片  EDA”里有连续的空格', '芯片 EDA'],
    ['芯片 设计', '“芯片 设计”的汉字之间有空格', '芯片设计'],
    ['市场主导， 政府引导', '“市场主导， 政府引导”的汉字之间有空格', '市场主导，政府引导'],
    ['芯片\u00A0EDA', '“芯片\u00A0EDA”里有看不见的字符U+00A0', '芯片 EDA'],
    ['芯片\u3000设计', '“芯片\u3000设计”里有看不见的字符U+3000', '芯片设计'],
    ['芯\u200B片', '“芯\u200B片”里有看不见的字符U+200B', '芯片'],
  ])('in Chinese: %j', async (text, words, corrected) => {
    const [finding, ...others] = await ofBottleneck(text, 'a');
    expect([finding?.place, finding?.words[0], finding?.words[2]]).toEqual([
      `stray-space ${chips} bottlenecks/0/zh`,
      words,
      `写成“${corrected}”`,
    ]);
    expect(others).toEqual([]);
  });

  it('is found at the ends of any text, and in English', async () => {
    expect((await ofBottleneck('甲', 'a  b ')).map(({ place, words }) => [place, words[1], words[3]])).toEqual([
      [`stray-space ${chips} bottlenecks/0/en`, '"a  b " has a space at an end.', 'Write "a b".'],
    ]);
    expect((await found({ [chips]: ['find: 4000亿元', 'find: "4000亿元 "'] })).map(({ place }) => place)).toEqual([
      `stray-space ${chips} observations/0/cite/find`,
    ]);
  });

  it.each([
    { text: 'GDP 增长', lang: 'zh', owner: 'name' },
    { text: '广东突破九万亿 增长百分之六', lang: 'zh', owner: 'title' },
    { text: '15 万 亿元', lang: 'any', owner: 'name' },
  ] as const)('leaves $text alone', (wording) => {
    expect(withoutStraySpaces(wording)).toBe(wording.text);
  });
});

describe('industry-spelling', () => {
  const lasers = 'clusters/small/lasers.yaml';
  const steel = 'clusters/large/steel.yaml';

  it('finds one Chinese name with two English ones; the usual one is offered', async () => {
    const edits = {
      ...withIndustries(steel, '{ zh: 芯片设计, en: chip planning }'),
      ...withIndustries(chips, '{ zh: 芯片设计, en: chip design }'),
      ...withIndustries(lasers, '{ zh: 芯片设计, en: chip design }'),
    };
    expect(await found(edits)).toEqual([
      {
        place: `industry-spelling ${steel} industries/0/en`,
        related: [`${chips} industries/0/en`, `${lasers} industries/0/en`],
        words: [
          '“芯片设计”在这里写作“chip planning”，在别处写作“chip design”',
          '"芯片设计" is "chip planning" here and "chip design" elsewhere.',
          '写成“chip design”',
          'Write "chip design".',
        ],
      },
    ]);
  });

  it.each([
    ['one English name with two Chinese ones', '{ zh: 晶圆, en: wafers }', '{ zh: 硅片, en: Wafers }', 'zh'],
    [
      'another joining word',
      '{ zh: 封装和测试, en: packaging and testing }',
      '{ zh: 封装与测试, en: packaging and testing }',
      'zh',
    ],
    ['another capital', '{ zh: 晶圆, en: wafers }', '{ zh: 晶圆, en: Wafers }', 'en'],
  ])('finds %s', async (_what, one, other, lang) => {
    const places = (await found({ ...withIndustries(chips, one), ...withIndustries(lasers, other) })).map(
      ({ place }) => place,
    );
    expect(places).toEqual([`industry-spelling ${lasers} industries/0/${lang}`]);
  });

  it.each([
    ['a shorter name', '{ zh: EDA软件, en: EDA software }', '{ zh: EDA, en: EDA software }'],
    ['a fuller translation', '{ zh: 区块链, en: blockchain platform software }', '{ zh: 区块链, en: blockchain }'],
    [
      'names that are merely alike',
      '{ zh: 量子计算, en: quantum computing }',
      '{ zh: 量子计量, en: quantum metrology }',
    ],
  ])('leaves %s alone', async (_what, one, other) => {
    expect(await found({ ...withIndustries(chips, one), ...withIndustries(lasers, other) })).toEqual([]);
  });
});

describe('traditional-character', () => {
  it('finds traditional characters in Chinese texts, and offers the simplified ones', async () => {
    expect(await ofBottleneck('積體電路，電子', 'circuits')).toEqual([
      {
        place: `traditional-character ${chips} bottlenecks/0/zh`,
        related: [],
        words: [
          '“積體電路，電子”里的積、體、電是繁体字',
          'In "積體電路，電子" there are traditional characters: 積, 體, 電.',
          '写成“积体电路，电子”',
          'Write "积体电路，电子".',
        ],
      },
    ]);
  });

  it('does not look at what documents write', async () => {
    expect(await found({ [chips]: ['find: 4000亿元', 'find: 4000億元'] })).toEqual([]);
  });

  it('does not take what may be right in simplified text', () => {
    const text = '乾坤著作瞭望於覆藉徵麽夥摺捱喆堃昇淼邨龢甦皙祎余后里面谷发干台';
    expect(inSimplified(text)).toBe(text);
  });

  it.each([
    ['製造業發展臺灣廣東後裏麵', '制造业发展台湾广东后里面'],
    ['產業鏈與集羣', '产业链与集群'],
  ])('%s → %s', (text, simple) => {
    expect(inSimplified(text)).toBe(simple);
  });

  it('comes from the dictionaries as they are now', () => {
    expect(readFileSync(traditionalFile, 'utf8')).toBe(generateTraditional());
  });
});
