import type { Dataset } from '../model/dataset.js';
import { groupOf } from '../study/observations.js';
import type { PlanPromise, PromiseReading } from '../study/promise.js';
import type { TargetAssessment } from '../study/promises/assess.js';
import type { Bilingual } from '../words/lang.js';
import { bracketed, listed, type Message, message, type Words } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { termPhrases } from '../words/terms.js';
import { trackingPhrases } from '../words/tracking.js';
import { figuresBehind, historyWords, levelWords, originNotes, rivalNotes } from './evidence-words.js';
import { formatRate, moneyWords, spellQuantity } from './format.js';
import { citedSourcesNote, type Note } from './projection-notes.js';
import { noteOf, promiseLine } from './promised.js';
import { hasEvidence, type TargetsView } from './targets-view.js';
import { subjectName } from './words.js';

const phrases = {
  notePriceBasis: {
    zh: '价格基础：{group}沿用实际增速（不变价），营业收入为现价；未作价格平减',
    en: 'Price basis: {group} follow real growth while revenue is nominal; no deflator is applied',
  },
  noteDeflator: {
    zh: '价格：{group}的目标为实际增速，已加上每年{rate}的价格变动',
    en: 'Price basis: {group} follow real growth; a yearly change of prices of {rate} is added',
  },
  notePromise: {
    zh: '{target}，另写年均{rate}，隐含基数：{bases}',
    en: '{target}, together with {rate} a year, implies a base of {bases}',
  },
  promiseBase: { zh: '{year}年{amount}（{periods}次增长）', en: '{amount} in {year} ({periods} steps)' },
  promiseObserved: { zh: '{base}，公布数为{observed}', en: '{base}, where {observed} was published' },
  noteSetUnlisted: {
    zh: '为{id}设定的增速没有改变列出的任何一项',
    en: 'The rate set for {id} changes none of the targets listed',
  },
} as const satisfies Record<string, Bilingual>;

/** Notes on statuses and gaps, carried-over and derived levels, contradictions, revisions and sources. */
export function targetNotes(dataset: Dataset, view: TargetsView): readonly Note[] {
  const { scenario, set, targets, isEach } = view;
  const known = targets.filter(hasEvidence);
  const isProjected = known.some(({ gap }) => gap.ok && gap.value.of === 'projected');
  const explained =
    known.length === 0
      ? []
      : [
          noteOf('status', message(trackingPhrases.noteTargetStatus)),
          noteOf('gap', message(trackingPhrases.noteTargetGap)),
        ];
  const figures = figuresBehind(isEach ? targets : known);
  return [
    ...explained,
    ...(isProjected
      ? [noteOf('scenario', message(reportPhrases.noteScenario, { name: scenario.name, summary: scenario.summary }))]
      : []),
    ...(isProjected ? priceBasis(dataset, view) : []),
    ...originNotes(dataset, known).map(([id, words]) => noteOf(id, words)),
    ...rivalNotes(dataset, known).map((words) => noteOf('other-statements', words)),
    ...targets.flatMap((target) => historyWords(dataset, target) ?? []).map((words) => noteOf('history', words)),
    ...[...set].map(([id, rate]) =>
      noteOf('set', message(reportPhrases.noteSet, { id: subjectName(dataset, id), rate: rate.text })),
    ),
    ...unusedSettings(dataset, view),
    ...targets.flatMap(({ figure, promise }) =>
      promise ? [noteOf('promise', promiseWords(promiseLine(dataset, figure), promise))] : [],
    ),
    ...(figures.length === 0 ? [] : [citedSourcesNote(dataset, figures)]),
  ];
}

/** Note on rates set for subjects for which no listed target is projected. */
function unusedSettings(dataset: Dataset, { set, targets }: TargetsView): readonly Note[] {
  const moved = targets.filter(({ outlook }) => outlook.projected.ok);
  const used = new Set(moved.flatMap(({ figure: { subject } }) => [subject.id, groupOf(dataset, subject)?.id]));
  return [...set.keys()]
    .filter((id) => !used.has(id))
    .map((id) => noteOf('set-unlisted', message(phrases.noteSetUnlisted, { id: subjectName(dataset, id) })));
}

/** Notes on the price basis of the projected targets' groups. */
function priceBasis(dataset: Dataset, { scenario, set, deflator, targets }: TargetsView): readonly Note[] {
  const groupsOf = ({ figure, outlook }: TargetAssessment): readonly string[] =>
    outlook.projected.ok ? [groupOf(dataset, figure.subject)?.id ?? ''] : [];
  const ids = new Set(targets.flatMap(groupsOf));
  const isReal = (id: string): boolean => scenario.assumptions.some((item) => item.for === id && item.basis === 'real');
  return dataset.groups
    .filter(({ id }) => ids.has(id) && !set.has(id) && isReal(id))
    .map(({ name }) => {
      const words = deflator
        ? message(phrases.noteDeflator, { group: name, rate: formatRate(deflator.value) })
        : message(phrases.notePriceBasis, { group: name });
      return noteOf('price-basis', words);
    });
}

function promiseWords(target: Words, { growth, readings }: PlanPromise): Message {
  const bases = listed(
    readings.flatMap((reading) => impliedBase(reading, growth.quantity)),
    termPhrases.semicolon,
  );
  return message(phrases.notePromise, {
    target,
    rate: spellQuantity(growth.quantity),
    bases: bases,
  });
}

function impliedBase(
  { baseYear, periods, base, observed, distance }: PromiseReading,
  like: PlanPromise['growth']['quantity'],
): readonly Words[] {
  if (!base.ok) return [];
  const amount = moneyWords(base.value, { unit: '亿元', digits: 0 });
  const words = message(phrases.promiseBase, { year: baseYear, periods, amount });
  if (!observed) return [words];
  const measured = levelWords(observed, like);
  const share = distance === undefined ? measured : bracketed(measured, formatRate(distance));
  return [message(phrases.promiseObserved, { base: words, observed: share })];
}
