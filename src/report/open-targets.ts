import type { Dataset } from '../model/dataset.js';
import type { Figure } from '../model/figures.js';
import type { TargetAssessment } from '../projection/promises/assess.js';
import type { Bilingual, Lang } from '../words/lang.js';
import { header, message, say, term } from '../words/message.js';
import { termPhrases } from '../words/terms.js';
import { trackingPhrases } from '../words/tracking.js';
import { type Block, notes, type Table } from './blocks.js';
import { faultKey, matterName, promiseCell } from './promised.js';

const phrases = {
  targetsOpen: {
    zh: '待定的目标（{count}项）及缺少的数据',
    en: 'Open targets ({count}) and the figure that is missing',
  },
  trackingColumnPromise: { zh: '对象\n指标\n目标', en: 'Subject\nmetric\ntarget' },
  trackingColumnCount: { zh: '项数', en: 'Count' },
  trackingColumnMissing: { zh: '缺少的数据', en: 'Missing figure' },
  trackingColumnWhere: { zh: '可查处', en: 'Where to look' },
  trackingColumnReason: { zh: '原因', en: 'Why' },
  trackingMissing: { zh: '{year}年{metric}', en: '{metric}, {year}' },
  trackingMissingUndated: { zh: '{metric}（文件未写年份）', en: '{metric} (no year in the document)' },
  noteListEach: { zh: '逐项见--status open或--cluster', en: 'See each of them with --status open or --cluster' },
} as const satisfies Record<string, Bilingual>;

/** What nothing published settles, with the figure that would: by subject, or each with where to look. */
export function openBlocks(
  dataset: Dataset,
  targets: readonly TargetAssessment[],
  isEach: boolean,
  lang: Lang,
): readonly Block[] {
  if (targets.length === 0) return [];
  const title = say(lang, message(phrases.targetsOpen, { count: targets.length }));
  if (isEach) return [eachTable(dataset, targets, title, lang)];
  return [subjectTable(dataset, targets, title, lang), notes([term(lang, phrases.noteListEach)])];
}

/** The missing figure: metric, scope and year. */
export function missingWords(dataset: Dataset, { figure, settledBy }: TargetAssessment, lang: Lang): string {
  const metric = matterName(dataset, figure, lang);
  return settledBy?.year === undefined
    ? say(lang, message(phrases.trackingMissingUndated, { metric }))
    : say(lang, message(phrases.trackingMissing, { metric, year: settledBy.year }));
}

/** Documents that have stated the metric before, or the bodies that answer for the plan. */
function whereWords({ settledBy }: TargetAssessment, lang: Lang): string {
  const names = [...(settledBy?.sources ?? []), ...(settledBy?.agencies ?? [])].map(({ name }) => name[lang]);
  return names.length === 0 ? '—' : names.slice(0, 3).join(term(lang, termPhrases.semicolon));
}

function eachTable(dataset: Dataset, targets: readonly TargetAssessment[], title: string, lang: Lang): Table {
  return {
    kind: 'table',
    title,
    isSpaced: true,
    columns: [
      { id: 'subject', header: header(lang, phrases.trackingColumnPromise), isKey: true },
      { id: 'reason', header: header(lang, phrases.trackingColumnReason) },
      { id: 'missing', header: header(lang, phrases.trackingColumnMissing) },
      { id: 'where', header: header(lang, phrases.trackingColumnWhere) },
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
      {
        id: 'subject',
        header: (header(lang, trackingPhrases.trackingColumnSubject).split('\n')[0] ?? '').trim(),
        isKey: true,
      },
      { id: 'count', header: header(lang, phrases.trackingColumnCount), align: 'right' },
      { id: 'missing', header: header(lang, phrases.trackingColumnMissing) },
    ],
    rows: [...bySubject].map(([subject, items]) => ({
      cells: [
        subject.name[lang],
        String(items.length),
        items.map((target) => missingWords(dataset, target, lang)).join(term(lang, termPhrases.semicolon)),
      ],
    })),
  };
}
