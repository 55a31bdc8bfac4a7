import type { Lang } from '../lang/lang.js';
import { header, message, say, term } from '../lang/message.js';
import type { Dataset } from '../model/dataset.js';
import type { Figure } from '../model/figures.js';
import type { TargetAssessment } from '../projection/promises/assess.js';
import { type Block, notes, type Table } from './blocks.js';
import { faultKey, matterName, promiseCell } from './promised.js';

/** What nothing published settles, with the figure that would: by subject, or each with where to look. */
export function openBlocks(
  dataset: Dataset,
  targets: readonly TargetAssessment[],
  isEach: boolean,
  lang: Lang,
): readonly Block[] {
  if (targets.length === 0) return [];
  const title = say(lang, message('targets-open', { count: targets.length }));
  if (isEach) return [eachTable(dataset, targets, title, lang)];
  return [subjectTable(dataset, targets, title, lang), notes([term(lang, 'note-list-each')])];
}

/** The missing figure: metric, scope and year. */
export function missingWords(dataset: Dataset, { figure, settledBy }: TargetAssessment, lang: Lang): string {
  const metric = matterName(dataset, figure, lang);
  return settledBy?.year === undefined
    ? say(lang, message('tracking-missing-undated', { metric }))
    : say(lang, message('tracking-missing', { metric, year: settledBy.year }));
}

/** Documents that have stated the metric before, or the bodies that answer for the plan. */
function whereWords({ settledBy }: TargetAssessment, lang: Lang): string {
  const names = [...(settledBy?.sources ?? []), ...(settledBy?.agencies ?? [])].map(({ name }) => name[lang]);
  return names.length === 0 ? '—' : names.slice(0, 3).join(term(lang, 'semicolon'));
}

function eachTable(dataset: Dataset, targets: readonly TargetAssessment[], title: string, lang: Lang): Table {
  return {
    kind: 'table',
    title,
    isSpaced: true,
    columns: [
      { id: 'subject', header: header(lang, 'tracking-column-promise'), isKey: true },
      { id: 'reason', header: header(lang, 'tracking-column-reason') },
      { id: 'missing', header: header(lang, 'tracking-column-missing') },
      { id: 'where', header: header(lang, 'tracking-column-where') },
    ],
    rows: targets.map((target) => ({
      cells: [
        promiseCell(dataset, target.figure, lang),
        target.reason === undefined ? '—' : term(lang, faultKey(target.reason)),
        missingWords(dataset, target, lang),
        whereWords(target, lang),
      ],
    })),
  };
}

function subjectTable(dataset: Dataset, targets: readonly TargetAssessment[], title: string, lang: Lang): Table {
  const bySubject = new Map<Figure['subject'], TargetAssessment[]>();
  for (const target of targets) {
    const { subject } = target.figure;
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), target]);
  }
  return {
    kind: 'table',
    title,
    columns: [
      { id: 'subject', header: (header(lang, 'tracking-column-subject').split('\n')[0] ?? '').trim(), isKey: true },
      { id: 'count', header: header(lang, 'tracking-column-count'), align: 'right' },
      { id: 'missing', header: header(lang, 'tracking-column-missing') },
    ],
    rows: [...bySubject].map(([subject, items]) => ({
      cells: [
        subject.name[lang],
        String(items.length),
        items.map((target) => missingWords(dataset, target, lang)).join(term(lang, 'semicolon')),
      ],
    })),
  };
}
