import type { Bilingual, Lang } from '../lang/lang.js';
import { bracketed, type Message, message, say, term } from '../lang/message.js';
import type { Dataset } from '../model/dataset.js';
import { groupOf } from '../projection/observations.js';
import type { PlanPromise, PromiseReading } from '../projection/promise.js';
import { orUndefined } from '../projection/result.js';
import type { TargetAssessment } from '../projection/targets.js';
import { formatRate, moneyWords, spellQuantity } from './format.js';
import type { Note } from './projection-notes.js';
import { noteOf, otherStatements, promiseLine, sourceNote } from './promised.js';
import { isAssessable, type TargetsView, targetMoney } from './targets-view.js';

/** Scenario, periods, price basis, what plans imply, contradictions and sources: what the figures mean and rest on. */
export function targetNotes(dataset: Dataset, view: TargetsView): readonly Note[] {
  const { scenario, set, targets, isEach } = view;
  const shown = targets.filter(isAssessable);
  const bases = shown.flatMap(({ base }) => orUndefined(base) ?? []);
  const sources = (isEach ? targets : shown).flatMap(({ figure, latest, base }) => [
    figure,
    ...(base.ok ? [base.value.figure] : []),
    ...(latest ? [latest] : []),
  ]);
  return [
    ...(shown.length === 0
      ? []
      : [
          noteOf('scenario', message('note-scenario', { name: scenario.name, summary: scenario.summary })),
          noteOf('gap', message('note-target-gap')),
          noteOf('periods', message('note-target-periods')),
          ...otherReadings(dataset, shown),
          ...priceBasis(dataset, view),
          ...breakEven(dataset, shown),
          ...otherStatements(dataset, bases).map((words) => noteOf('other-statements', words)),
        ]),
    ...[...set].map(([id, rate]) => noteOf('set', message('note-set', { id, rate: rate.text }))),
    ...unusedSettings(dataset, view),
    ...targets.flatMap(({ figure, promise }) =>
      promise ? [noteOf('promise', promiseWords(promiseLine(dataset, figure), promise))] : [],
    ),
    ...(sources.length === 0 ? [] : [noteOf('source', sourceNote(dataset, sources))]),
  ];
}

/** Rates set for a subject of which nothing listed is projected. */
function unusedSettings(dataset: Dataset, { set, targets }: TargetsView): readonly Note[] {
  const moved = targets.filter(({ projected }) => projected.ok);
  const used = new Set(moved.flatMap(({ figure: { subject } }) => [subject.id, groupOf(dataset, subject)?.id]));
  return [...set.keys()]
    .filter((id) => !used.has(id))
    .map((id) => noteOf('set-unlisted', message('note-set-unlisted', { id })));
}

/** What needed growth and projection are when only the plan's own years count. */
function otherReadings(dataset: Dataset, targets: readonly TargetAssessment[]): readonly Note[] {
  const money = targetMoney(targets);
  return targets.flatMap(({ figure, readings: [, ...others] }) =>
    others.flatMap(({ first, periods, needed, projected }) =>
      needed.ok && projected.ok
        ? [
            noteOf(
              'reading',
              message('note-target-reading', {
                first,
                periods,
                target: promiseLine(dataset, figure),
                needed: formatRate(needed.value.value),
                projected: moneyWords(projected.value.value, money),
              }),
            ),
          ]
        : [],
    ),
  );
}

/** On which price basis the groups of the projected targets grow. */
function priceBasis(dataset: Dataset, { scenario, set, deflator, targets }: TargetsView): readonly Note[] {
  const ids = new Set(
    targets.flatMap(({ figure, projected }) => (projected.ok ? (groupOf(dataset, figure.subject)?.id ?? []) : [])),
  );
  return dataset.groups
    .filter(
      ({ id }) =>
        ids.has(id) && !set.has(id) && scenario.assumptions.some((item) => item.for === id && item.basis === 'real'),
    )
    .map(({ name }) =>
      noteOf(
        'price-basis',
        deflator
          ? message('note-deflator', { group: name, rate: formatRate(deflator.value) })
          : message('note-price-basis', { group: name }),
      ),
    );
}

/** Of verdicts that no change of prices was tried for: the one at which real growth would do. */
function breakEven(dataset: Dataset, targets: readonly TargetAssessment[]): readonly Note[] {
  const open = targets.filter(({ dependsOn }) => dependsOn.priceBasis === undefined);
  const items = (lang: Lang): string =>
    open
      .flatMap(({ figure, breakEvenDeflator }) =>
        breakEvenDeflator.ok
          ? [
              say(
                lang,
                message('tracking-item', {
                  name: promiseLine(dataset, figure),
                  value: formatRate(breakEvenDeflator.value),
                }),
              ),
            ]
          : [],
      )
      .join(term(lang, 'semicolon'));
  return items('zh') === ''
    ? []
    : [noteOf('break-even', message('note-break-even', { items: { zh: items('zh'), en: items('en') } }))];
}

function promiseWords(target: Bilingual, { growth, readings }: PlanPromise): Message {
  const bases = (lang: Lang): string =>
    readings.flatMap((reading) => impliedBase(reading, lang)).join(term(lang, 'semicolon'));
  const rate = { zh: spellQuantity(growth.quantity, 'zh'), en: spellQuantity(growth.quantity, 'en') };
  return message('note-promise', { target, rate, bases: { zh: bases('zh'), en: bases('en') } });
}

function impliedBase({ baseYear, periods, base, observed, distance }: PromiseReading, lang: Lang): readonly string[] {
  if (!base.ok) return [];
  const amount = moneyWords(base.value, { unit: '亿元', digits: 0 });
  const words = say(lang, message('promise-base', { year: baseYear, periods, amount }));
  if (!observed) return [words];
  const measured = spellQuantity(observed.quantity, lang);
  const share = distance === undefined ? measured : bracketed(lang, measured, formatRate(distance));
  return [say(lang, message('promise-observed', { base: words, observed: share }))];
}
