import type { Bilingual } from './lang.js';

/** What the rules of places and of wording find, and what to do about it. */
export const textRuleMessages = {
  'role-conflict': { zh: '既是核心，又是{role}：{places}', en: 'Both core and {role}: {places}.' },
  'role-conflict-for': {
    zh: '在“{activity}”中既是核心，又是{role}：{places}',
    en: 'Both core and {role} for {activity}: {places}.',
  },
  'fix-role-conflict': {
    zh: '对照原文，删去其中一处；环节不同的用for写明',
    en: 'Look the passage up and remove one of the two; give different activities with "for".',
  },
  'related-also-lesser': { zh: '此处也是{role}', en: '{role} here too' },
  'related-core': { zh: '此处是核心', en: 'core here' },
  'area-and-members': {
    zh: '{area}已包括{cities}，却与之并列',
    en: '{area} is named as a whole, and beside it its own {cities}.',
  },
  'fix-area-and-members': {
    zh: '只留areas里的{area}，或只留cities里的{cities}；角色不同的分成两条',
    en: 'Keep {area} under "areas", or {cities} under "cities"; where their roles differ, make two entries.',
  },
  'related-member': { zh: '它的城市', en: 'its city' },
  'city-outside-region': {
    zh: '{city}属于{home}，规划所在的地区却是{region}',
    en: '{city} belongs to {home}, and the programme is of {region}.',
  },
  'fix-city-outside-region': {
    zh: '改成本地区的城市，或写在elsewhere里',
    en: 'Use a city of the region, or write it under "elsewhere".',
  },
  'related-city': { zh: '这一城市登记于此', en: 'the city is defined here' },
  'city-code-outside': {
    zh: '{city}的代码{code}不在{region}（{regionCode}）之内',
    en: 'The code {code} of {city} is not one of {region} ({regionCode}).',
  },
  'fix-city-code-outside': {
    zh: '查对GB/T 2260；这里的代码以{head}开头',
    en: 'Look it up in GB/T 2260; codes here begin with {head}.',
  },
  'related-region-code': { zh: '地区代码', en: 'the code of the region' },
  'repeated-place': {
    zh: '角色为{role}、地方为{places}的条目重复',
    en: 'The entry with the role {role} and the places {places} stands there already.',
  },
  'fix-repeated-place': {
    zh: '删去其中一条，或改正角色、环节或地方',
    en: 'Remove one, or correct its role, activity or places.',
  },
  'related-same': { zh: '此处相同', en: 'the same here' },
  'repeated-item': {
    zh: '“{name}”是第{number}项，也是第{first}项',
    en: '"{name}" is item {number} of the list, and item {first} too.',
  },
  'fix-repeated-item': {
    zh: '删去重复的“{name}”，或改成原文所写的另一项',
    en: 'Remove the second "{name}", or write what the document has in its place.',
  },
  'overlap-self': {
    zh: '“{cluster}”写成与自己重叠（理由：{reason}）',
    en: '"{cluster}" is said to overlap with itself (reason: {reason}).',
  },
  'fix-overlap-self': {
    zh: '改成另一集群的id，或删去这一条',
    en: 'Use the id of the other cluster, or remove the entry.',
  },
  'overlap-pair': {
    zh: '“{cluster}”与“{other}”的重叠已写过一次',
    en: 'That "{cluster}" and "{other}" overlap is stated already.',
  },
  'fix-overlap-pair': { zh: '留下一条，合并理由', en: 'Keep one of them, with both reasons.' },
  'language-mixed-en': { zh: 'en里有汉字：“{text}”', en: 'The English text "{text}" has Chinese characters.' },
  'language-mixed-zh': { zh: 'zh里没有汉字：“{text}”', en: 'The Chinese text "{text}" has no Chinese character.' },
  'fix-language-swapped': {
    zh: '两种语言写反了：zh写“{zh}”，en写“{en}”',
    en: 'The two are swapped: zh is "{zh}", en is "{en}".',
  },
  'fix-language-mixed': { zh: '补上译文', en: 'Translate it.' },
  'related-other-language': { zh: '另一种语言', en: 'the other language' },
  'punctuation-width-zh': {
    zh: '“{text}”里“{characters}”的全角半角不对',
    en: 'In "{text}" the width of "{characters}" is not that of Chinese text.',
  },
  'punctuation-width-en': {
    zh: '英文“{text}”里有全角的“{characters}”',
    en: 'The English text "{text}" has "{characters}" in full width.',
  },
  'fix-text': { zh: '写成“{text}”', en: 'Write "{text}".' },
  'stray-space-end': { zh: '“{text}”首尾有空格', en: '"{text}" has a space at an end.' },
  'stray-space-double': { zh: '“{text}”里有连续的空格', en: '"{text}" has a doubled space.' },
  'stray-space-chinese': { zh: '“{text}”的汉字之间有空格', en: '"{text}" has a space between Chinese characters.' },
  'stray-space-character': { zh: '“{text}”里有看不见的字符{code}', en: '"{text}" has the invisible character {code}.' },
  'industry-spelling': {
    zh: '“{same}”在这里写作“{here}”，在别处写作“{there}”',
    en: '"{same}" is "{here}" here and "{there}" elsewhere.',
  },
  'fix-industry-spelling': {
    zh: '统一为“{here}”或“{there}”；确是两个产业的，用更具体的名称区分',
    en: 'Settle on "{here}" or "{there}"; if they are two industries, tell them apart by fuller names.',
  },
  'related-spelling': { zh: '别处的写法', en: 'the other spelling' },
  'traditional-character': {
    zh: '“{text}”里的{characters}是繁体字',
    en: 'In "{text}" there are traditional characters: {characters}.',
  },
  'unused-definition': { zh: '没有引用的{kind}：{ids}', en: 'Nothing refers to {ids} ({kind}).' },
  'fix-unused-definition': { zh: '在该引用的地方引用，或删去', en: 'Refer to it where it belongs, or remove it.' },
  'related-unused': { zh: '此条也没有引用', en: 'not referred to either' },
} as const satisfies Record<string, Bilingual>;
