import type { Conflict } from '../../../evidence/conflicts.js';
import type { Bilingual } from '../../../words/lang.js';
import { distinct, listed, message, type Words } from '../../../words/message.js';
import { metricName, timeWords } from '../../figures.js';
import { spellQuantity } from '../../format.js';
import type { JudgementRule } from '../judgement.js';

const phrases = {
  what: {
    zh: '不同文件对同一事项给出不能同时成立的数字',
    en: 'Documents that give figures of one matter which cannot both be true.',
  },
  why: {
    zh: '引用其中任何一个之前，要知道另一个的存在',
    en: 'Whoever quotes one of them must know of the other.',
  },
  limit: { zh: '互相矛盾的处数', en: 'number of contradictions' },
  sentence: {
    zh: '文件之间有{count}处数字不能同时成立，例如{subject}{year}年的{metric}：{sides}',
    en: '{count} contradictions between documents, such as {metric} of {subject} in {year}: {sides}',
  },
  one: {
    zh: '文件之间有{count}处数字不能同时成立：{subject}{year}年的{metric}，{sides}',
    en: '{count} contradiction between documents: {metric} of {subject} in {year}, {sides}',
  },
  chosen: { zh: '本报告采用{text}', en: 'this report takes {text}' },
  or: { zh: '或', en: ' or ' },
  undecided: { zh: '数据未写明采用哪一个', en: 'the data do not say which one counts' },
} as const satisfies Record<string, Bilingual>;

/** Where documents cannot both be true. */
export const contradictedFigures: JudgementRule = {
  id: 'contradictions',
  question: 'certainty',
  what: phrases.what,
  why: phrases.why,
  limit: { value: 1, what: phrases.limit },
  weight: 1,
  scopes: ['whole', 'cluster', 'city'],
  judge: ({ conflicts }, limit) => {
    const found = conflicts.filter(({ verdict }) => verdict === 'contradiction');
    const [example] = found.toSorted((a, b) => order(a) - order(b));
    const [side] = example?.sides ?? [];
    if (!example || !side) return undefined;
    const sides = distinct(example.sides.map(({ quantity }) => spellQuantity(quantity)));
    return {
      sentence: message(found.length === 1 ? phrases.one : phrases.sentence, {
        count: found.length,
        subject: side.subject.name,
        year: timeWords(side),
        metric: metricName(side),
        sides: listed(sides, phrases.or),
      }),
      caveat: choiceWords(example),
      tone: 'open',
      strength: found.length / limit,
      figures: [{ id: 'contradictions', value: found.length, unit: '处' }],
    };
  },
};

/** Disagreements about the plan itself before those about the province, the latest years first. */
function order({ sides: [side] }: Conflict): number {
  return (side?.subject.kind === 'series' ? 10_000 : 0) - (side?.year ?? 0);
}

function choiceWords({ choice }: Conflict): Words {
  return choice ? message(phrases.chosen, { text: spellQuantity(choice.figure.quantity) }) : phrases.undecided;
}
