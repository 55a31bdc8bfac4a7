import type { Dataset } from '../../model/dataset.js';
import { firstDay, lastDay } from '../../model/dates.js';
import type { Entity } from '../../model/entities.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { rulesPhrases } from '../../words/rules.js';
import type { Rule, RuleFinding } from '../rule.js';

const phrases = {
  schemeDateLate: {
    zh: '日期{date}晚于所引文件（{source}）',
    en: 'The date {date} is later than the document that is cited ({source}).',
  },
  schemeDateOrder: { zh: '{date}排在{before}之后', en: '{date} stands behind {before}.' },
  fixSchemeDates: {
    zh: '查对原文的日期；events按先后排列',
    en: 'Check the date in the document; events stand in the order of time.',
  },
} as const satisfies Record<string, Bilingual>;

export const schemeDates: Rule = {
  id: 'scheme-dates',
  severity: 'warning',
  what: {
    zh: '链长制的各个日期按先后排列，且不晚于所引文件的日期。',
    en: 'The dates of a scheme stand in the order of time, and none is later than the document that tells of it.',
  },
  why: {
    zh: '日期抄错，谁先谁后、时间线就全错。',
    en: 'A wrong date changes who was first, and the whole time line.',
  },
  fix: {
    zh: '查对原文的日期，或把events按先后排好。',
    en: 'Check the date in the document, or put the events in the order of time.',
  },
  example: { file: 'schemes/zhejiang.yaml', good: 'date: 2019-08\n', bad: 'date: 2029-08\n' },
  *check({ dataset }) {
    for (const scheme of dataset.all('scheme')) {
      yield* laterThanSource(dataset, scheme);
      yield* outOfOrder(scheme);
    }
  },
};

function* laterThanSource(dataset: Dataset, { value, file }: Entity<'scheme'>): Iterable<RuleFinding> {
  const { launch, events = [] } = value;
  const placed = [
    { event: launch, path: ['launch', 'date'] },
    ...events.map((event, index) => ({ event, path: ['events', index, 'date'] })),
  ];
  for (const { event, path } of placed) {
    const source = dataset.find('source', event.cite.source);
    if (!source || firstDay(event.date) <= lastDay(source.value.date)) continue;
    yield {
      message: message(phrases.schemeDateLate, { date: event.date, source: source.value.date }),
      place: { file, path },
      related: [{ message: message(rulesPhrases.relatedDocument), place: { file: source.file, path: ['date'] } }],
      suggestion: message(phrases.fixSchemeDates),
    };
  }
}

function* outOfOrder({ value, file }: Entity<'scheme'>): Iterable<RuleFinding> {
  const { events = [] } = value;
  for (const [index, { date }] of events.entries()) {
    const before = events[index - 1];
    if (!before || lastDay(date) >= firstDay(before.date)) continue;
    yield {
      message: message(phrases.schemeDateOrder, { date, before: before.date }),
      place: { file, path: ['events', index, 'date'] },
      suggestion: message(phrases.fixSchemeDates),
    };
  }
}
