import type { Related } from '../../finding/finding.js';
import type { Dataset } from '../../model/dataset.js';
import { firstDay, isInCalendar, lastDay, yearsOfPeriod } from '../../model/dates.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { rulesPhrases } from '../../words/rules.js';
import type { Rule } from '../rule.js';
import { editionsOf, type PlacedEdition } from './editions.js';

const phrases = {
  editionDate: {
    zh: '{plan}版的印发日期写作{issued}，文件给出的是{date}',
    en: 'The edition {plan} is dated {issued}, and its document says {date}.',
  },
  relatedNumber: { zh: '文号', en: 'the document number' },
} as const satisfies Record<string, Bilingual>;

/** An edition's date of issue is the one that its own document gives. */
export const editionDate: Rule = {
  id: 'edition-date',
  severity: 'warning',
  what: {
    zh: '一版计划的印发日期与其文件的日期、文号的年份和引证一致。',
    en: 'The date of issue of an edition is that of its document, its document number and its citation.',
  },
  why: {
    zh: '印发日期错一位，事后印发的计划就像是事先定的，目标也就像是预先作出的承诺。',
    en:
      'With one wrong digit a plan issued after the fact seems to have been made in advance, and what was known a ' +
      'promise.',
  },
  fix: {
    zh: '查对文件，改正印发日期。',
    en: 'Check the document; correct the date of issue.',
  },
  example: {
    file: 'clusters/pillar/automobiles.yaml',
    good: 'issued: 2023-12-29',
    bad: 'issued: 2022-12-29',
  },
  *check({ dataset }) {
    for (const placed of editionsOf(dataset)) {
      const { edition, file, path } = placed;
      const { id: plan, issued } = edition;
      const [first, ...others] = contradictions(placed, dataset);
      if (issued === undefined || !first || isReportedLate(placed)) continue;
      yield {
        message: message(phrases.editionDate, { plan, issued, date: first.date }),
        place: { file, path: [...path, 'issued'] },
        related: [first, ...others].map(({ related }) => related),
        suggestion: message(rulesPhrases.fixEditionDate, { date: first.date }),
      };
    }
  },
};

/** A statement of another date of issue than the edition's. */
interface Contradiction {
  readonly date: string;
  readonly related: Related;
}

/** Everything that speaks against an edition's date of issue, the most exact first. */
export function contradictions({ edition, file, path }: PlacedEdition, dataset: Dataset): readonly Contradiction[] {
  const { issued, number, cite } = edition;
  if (issued === undefined || !isInCalendar(issued)) return [];
  const source = dataset.find('source', cite.source);
  const isItsOwn = source?.value.kind === 'policy' && number !== undefined && source.value.number === number;
  const year = /[〔[](\d{4})[\]〕]/.exec(number ?? '')?.[1];
  const cited = dateIn(cite.find);
  const given: readonly Contradiction[] = [
    ...(isItsOwn
      ? [
          {
            date: source.value.date,
            related: { message: message(rulesPhrases.relatedDocument), place: { file: source.file, path: ['date'] } },
          },
        ]
      : []),
    ...(cited === undefined
      ? []
      : [
          {
            date: cited,
            related: {
              message: message(rulesPhrases.relatedCitation),
              place: { file, path: [...path, 'cite', 'find'] },
            },
          },
        ]),
    ...(year === undefined
      ? []
      : [
          {
            date: year,
            related: { message: message(phrases.relatedNumber), place: { file, path: [...path, 'number'] } },
          },
        ]),
  ];
  return given.filter(({ date }) => lastDay(date) < firstDay(issued) || lastDay(issued) < firstDay(date));
}

/** Whether edition-late shows the same date already. */
function isReportedLate({ edition: { issued, period, acknowledge = [] } }: PlacedEdition): boolean {
  return isLate(issued, period) && !acknowledge.some(({ rule }) => rule === 'edition-late');
}

/** Whether an edition was issued after its period began. */
export function isLate(issued: string | undefined, period: string): boolean {
  return issued !== undefined && firstDay(issued) > `${yearsOfPeriod(period).first}-01-01`;
}

/** The date that a text gives: 2023年12月 is 2023-12. */
function dateIn(text: string): string | undefined {
  const [, year, month, day] = /(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?/.exec(text.normalize('NFKC')) ?? [];
  if (year === undefined || month === undefined) return undefined;
  return [year, month.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined).join('-');
}
