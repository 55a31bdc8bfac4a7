import { endOfYear, lastDay, yearsOfPeriod } from '../../model/dates.js';
import type { Figure } from '../../model/figures.js';
import { metrics } from '../../model/metrics.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { rulesPhrases } from '../../words/rules.js';
import type { Rule } from '../rule.js';
import { figureWords, placeOf } from '../words.js';

const phrases = {
  observationAfterSource: {
    zh: '{figure}，文件却发表于{date}，当时这段时间尚未结束',
    en: '{figure}: but the document is dated {date}, before that time was over.',
  },
  fixObservationAfterSource: {
    zh: '查对年份与文件日期；预计数标注status: E',
    en: 'Check the year and the date of the document; mark an expected figure with status: E.',
  },
} as const satisfies Record<string, Bilingual>;

/** A measured figure cannot be older than what it measures. */
export const observationAfterSource: Rule = {
  id: 'observation-after-source',
  severity: 'warning',
  what: {
    zh: '实际数所属的时间在文件发表时已经结束，预计数另行标明。',
    en: 'What was measured was over when the document appeared; expected figures are marked as such.',
  },
  why: {
    zh: '年份或来源抄错一位，增速和进度就全错。',
    en: 'One wrong digit in a year or a wrong source spoils every growth rate and every judgement of progress.',
  },
  fix: {
    zh: '查对年份和文件日期；发表时还是预计的数字，status写E。',
    en: 'Check the year and the date of the document; mark what was only expected with the status E.',
  },
  example: {
    file: 'clusters/pillar/software.yaml',
    good: '  - metric: software_revenue\n    year: 2019\n    amount: 11875亿元',
    bad: '  - metric: software_revenue\n    year: 2029\n    amount: 11875亿元',
  },
  *check({ dataset }) {
    for (const figure of dataset.figures) {
      if (figure.kind !== 'observation' && figure.kind !== 'total') continue;
      const source = dataset.find('source', figure.cite.source);
      const end = metrics[figure.metric].isStock ? startOf(figure) : endOf(figure);
      if (!source || end === undefined || isExpected(figure) || end <= lastDay(source.value.date)) continue;
      yield {
        message: message(phrases.observationAfterSource, { figure: figureWords(figure), date: source.value.date }),
        place: figure.year === undefined ? placeOf(figure) : { file: figure.file, path: [...figure.path, 'year'] },
        related: [{ message: message(rulesPhrases.relatedDocument), place: { file: source.file, path: ['date'] } }],
        suggestion: message(phrases.fixObservationAfterSource),
      };
    }
  },
};

function isExpected({ status }: Figure): boolean {
  return status === 'E' || status === 'F';
}

/** The first day that a figure can be measured: a count of what exists, on any day of its year. */
function startOf({ year }: Figure): string | undefined {
  return year === undefined ? undefined : `${year}-01-01`;
}

function endOf({ year, part, period }: Figure): string | undefined {
  if (year !== undefined) return endOfYear(year, part);
  return period === undefined ? undefined : endOfYear(yearsOfPeriod(period).last);
}
