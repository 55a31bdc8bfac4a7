import { message } from '../lang/message.js';
import type { Dataset } from '../model/dataset.js';
import { groupBy } from '../model/group-by.js';
import type { Path } from '../yaml/pointer.js';
import type { Report, Rule } from './rule.js';

export const industrySpelling: Rule = {
  id: 'industry-spelling',
  severity: 'warning',
  what: {
    zh: '同一产业在各集群里中英文写法一致。',
    en: 'An industry that several clusters name is spelt the same in each, in Chinese and in English.',
  },
  why: {
    zh: '写法不一，按产业查找和统计时就成了两个产业。',
    en: 'Spelt in two ways it becomes two industries in searches and counts.',
  },
  fix: {
    zh: '统一写法；确是两个产业的，用更具体的名称区分。',
    en: 'Settle on one spelling; if they are two industries, tell them apart by fuller names.',
  },
  example: {
    file: 'clusters/emerging/semiconductors.yaml',
    good: '{ zh: EDA软件, en: electronic design automation (EDA) software, aim: breakthrough }',
    bad: '{ zh: 人工智能, en: machine intelligence, aim: breakthrough }',
  },
  *check({ dataset }) {
    const industries = industriesOf(dataset);
    yield* disagreements(industries, 'zh', 'en');
    yield* disagreements(industries, 'en', 'zh');
  },
};

interface Named {
  readonly zh: string;
  readonly en: string;
  readonly file: string;
  readonly path: Path;
}

function industriesOf(dataset: Dataset): readonly Named[] {
  return dataset
    .all('cluster')
    .flatMap(({ file, value }) =>
      value.industries.map(({ zh, en }, index) => ({ zh, en, file, path: ['industries', index] })),
    );
}

/** Industries that agree in one language and not in the other; the most frequent spelling, or the first, is taken for the right one. */
function* disagreements(industries: readonly Named[], same: 'zh' | 'en', other: 'zh' | 'en'): Iterable<Report> {
  for (const group of groupBy(industries, (industry) => fold(industry[same])).values()) {
    const [usual, ...variants] = [...groupBy(group, (industry) => industry[other]).values()].sort(
      (a, b) => b.length - a.length,
    );
    for (const variant of variants) {
      const [first, ...repeats] = variant;
      const elsewhere = usual?.filter(({ file }) => file !== first?.file) ?? [];
      const [model] = elsewhere;
      if (!first || !model || isPartOf(first[other], model[other], other)) continue;
      yield {
        message: message('industry-spelling', { same: first[same], here: first[other], there: model[other] }),
        place: { file: first.file, path: [...first.path, other] },
        related: [
          ...elsewhere.map(({ file, path }) => ({
            message: message('related-spelling'),
            place: { file, path: [...path, other] },
          })),
          ...repeats.map(({ file, path }) => ({
            message: message('related-same'),
            place: { file, path: [...path, other] },
          })),
        ],
        suggestion: message('fix-text', { text: model[other] }),
      };
    }
  }
}

/** Names are the same words however wide, capital or spaced they are, and whichever word joins their parts. */
function fold(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s,、·-]|[与及和]/gu, '');
}

/** Whether one name is part of the other, as EDA is of EDA软件: a passage may shorten it or spell it out. */
function isPartOf(one: string, another: string, lang: 'zh' | 'en'): boolean {
  const [short = '', long = ''] = [one, another]
    .map((name) => (lang === 'en' ? ` ${name.toLowerCase()} ` : name))
    .sort((a, b) => a.length - b.length);
  return short !== long && long.includes(short);
}
