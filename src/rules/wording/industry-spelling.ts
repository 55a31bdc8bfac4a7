import { closest } from '../../finding/closest.js';
import type { Related } from '../../finding/finding.js';
import type { CheckedFile } from '../../model/build.js';
import type { Dataset } from '../../model/dataset.js';
import { groupBy } from '../../model/group-by.js';
import type { Bilingual, Lang } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { textRulesPhrases } from '../../words/text-rules.js';
import type { Path } from '../../yaml/pointer.js';
import type { Rule, RuleFinding } from '../rule.js';
import { wordingsOf } from './texts.js';

const phrases = {
  industrySpelling: {
    zh: '“{same}”在这里写作“{here}”，在别处写作“{there}”',
    en: '"{same}" is "{here}" here and "{there}" elsewhere.',
  },
  fixIndustrySpelling: {
    zh: '统一为“{here}”或“{there}”；确是两个产业的，用更具体的名称区分',
    en: 'Settle on "{here}" or "{there}"; if they are two industries, tell them apart by fuller names.',
  },
  relatedSpelling: { zh: '别处的写法', en: 'the other spelling' },
} as const satisfies Record<string, Bilingual>;

export const industrySpelling: Rule = {
  id: 'industry-spelling',
  severity: 'warning',
  what: {
    zh: '同一产业在各集群和各份名单里中英文写法一致。',
    en: 'An industry that several clusters or lists name is spelt the same in each, in Chinese and in English.',
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
  *check({ dataset, files }) {
    const names = namesIn(dataset);
    const commonest = once(() => frequencies(files));
    yield* disagreements(names, 'zh', 'en', commonest);
    yield* disagreements(names, 'en', 'zh', commonest);
  },
};

/** An industry as a list of a cluster names it. */
interface Named {
  readonly zh: string;
  readonly en: string;
  readonly file: string;
  readonly list: 'industries' | 'layout' | 'other_layout';
  /** Path of the map with the two names. */
  readonly path: Path;
}

/** The industries of all clusters, and the activities of their layouts. */
function namesIn(dataset: Dataset): readonly Named[] {
  return dataset.all('cluster').flatMap(({ file, value }) => {
    const activities = (['layout', 'other_layout'] as const).flatMap((list) =>
      (value[list] ?? []).flatMap((place, index): readonly Named[] =>
        place.for ? [{ zh: place.for.zh, en: place.for.en, file, list, path: [list, index, 'for'] }] : [],
      ),
    );
    const industries = value.industries.map(
      ({ zh, en }, index): Named => ({ zh, en, file, list: 'industries', path: ['industries', index] }),
    );
    return [...industries, ...activities];
  });
}

/**
 * Names that agree in one language and not in the other; those of one list are repeated items, and not shown here. The
 * most frequent spelling is right; of equals the one whose words are more common.
 */
function* disagreements(
  names: readonly Named[],
  same: Lang,
  other: Lang,
  commonest: () => Frequencies,
): Iterable<RuleFinding> {
  for (const group of groupBy(names, (name) => fold(name[same])).values()) {
    const spellings = [...groupBy(group, (name) => name[other]).values()];
    if (spellings.length < 2 || !group.some(({ list }) => list === 'industries')) continue;
    const [usual = [], ...variants] = spellings.toSorted((a, b) => precedence(a, b, other, commonest));
    for (const variant of variants) {
      const [model] = usual;
      const [first, ...repeats] = variant.filter(
        (name) => !usual.some(({ file, list }) => file === name.file && list === name.list),
      );
      if (!first || !model || isPartOf(first[other], model[other], other)) continue;
      // A name in the wrong language is language-mixed's to report.
      if (other === 'en' && [first, model].some(({ en }) => /\p{Script=Han}/u.test(en))) continue;
      const isDecided = precedence(usual, variant, other, commonest) < 0;
      yield {
        message: message(phrases.industrySpelling, { same: first[same], here: first[other], there: model[other] }),
        place: { file: first.file, path: [...first.path, other] },
        related: [
          ...usual.map((name) => relatedName(name, other, phrases.relatedSpelling)),
          ...repeats.map((name) => relatedName(name, other, textRulesPhrases.relatedSame)),
        ],
        suggestion: isDecided
          ? message(textRulesPhrases.fixText, { text: model[other] })
          : message(phrases.fixIndustrySpelling, { here: first[other], there: model[other] }),
      };
    }
  }
}

/** Below zero where the first spelling is the right one, above zero where the second is; zero where nothing decides. */
function precedence(a: readonly Named[], b: readonly Named[], lang: Lang, commonest: () => Frequencies): number {
  const [one = '', another = ''] = [a[0]?.[lang], b[0]?.[lang]];
  if (a.length !== b.length || closest(one, [another]) === undefined) return b.length - a.length;
  const [ofA, ofB] = [commonest().of(a, lang), commonest().of(b, lang)];
  return ofB.words - ofA.words || ofB.letters - ofA.letters;
}

function relatedName({ file, path }: Named, lang: Lang, words: Bilingual): Related {
  return { message: message(words), place: { file, path: [...path, lang] } };
}

/**
 * Frequencies of the pieces of a spelling in the data: a slip makes a word, or a sequence of letters, that occurs
 * nowhere else.
 */
interface Frequencies {
  /** Frequency of the rarest piece of a spelling, outside the places that have this spelling. */
  of(spelling: readonly Named[], lang: Lang): { readonly words: number; readonly letters: number };
}

function frequencies(files: readonly CheckedFile[]): Frequencies {
  const counts = new Map<string, number>();
  for (const { text, lang } of wordingsOf(files))
    if (lang !== 'any')
      for (const piece of new Set([...wordsIn(text), ...lettersIn(text, lang)]))
        counts.set(piece, (counts.get(piece) ?? 0) + 1);
  const rarest = (pieces: readonly string[], own: number): number =>
    Math.min(...pieces.map((piece) => counts.get(piece) ?? 0)) - own;
  return {
    of: (spelling, lang) => {
      const text = spelling[0]?.[lang] ?? '';
      return {
        words: lang === 'en' ? rarest(wordsIn(text), spelling.length) : 0,
        letters: rarest(lettersIn(text, lang), spelling.length),
      };
    },
  };
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z\d]+/g) ?? [];
}

/** Three English letters, or two Chinese characters, side by side. */
function lettersIn(text: string, lang: Lang): readonly string[] {
  const letters = [...` ${text.toLowerCase()} `];
  const length = lang === 'en' ? 3 : 2;
  return letters.slice(length - 1).map((_, index) => letters.slice(index, index + length).join(''));
}

/** A value computed once, when first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A name without differences of width, capitals, spaces and joining words. */
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
