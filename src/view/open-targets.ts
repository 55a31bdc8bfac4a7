import type { Block, Table } from '../document/blocks.js';
import type { Dataset } from '../model/dataset.js';
import type { Figure } from '../model/figures.js';
import type { TargetAssessment } from '../study/promises/assess.js';
import type { Bilingual } from '../words/lang.js';
import { capital, listed, message, type Words } from '../words/message.js';
import { termPhrases } from '../words/terms.js';
import { faultKey, matterName, promiseCell } from './promised.js';

const phrases = {
  targetsOpen: {
    zh: '待定的目标（{count}项）及缺少的数据',
    en: 'Open targets ({count}) and the figure that is missing',
  },
  trackingColumnPromise: { zh: '对象\n指标\n目标', en: 'Subject\nmetric\ntarget' },
  trackingColumnSubjectOnly: { zh: '对象', en: 'Subject' },
  trackingColumnCount: { zh: '项数', en: 'Count' },
  trackingColumnMissing: { zh: '缺少的数据', en: 'Missing figure' },
  trackingColumnWhere: { zh: '可查处', en: 'Where to look' },
  trackingColumnReason: { zh: '原因', en: 'Why' },
  trackingMissing: { zh: '{year}年{metric}', en: '{metric}, {year}' },
  trackingMissingUndated: { zh: '{metric}（文件未写年份）', en: '{metric} (no year in the document)' },
} as const satisfies Record<string, Bilingual>;

/** Open targets with the figures that would settle them: by subject, or each with where to look. */
export function openBlocks(dataset: Dataset, targets: readonly TargetAssessment[], isEach: boolean): readonly Block[] {
  if (targets.length === 0) return [];
  const title = message(phrases.targetsOpen, { count: targets.length });
  return [isEach ? eachTable(dataset, targets, title) : subjectTable(dataset, targets, title)];
}

/** Metric, scope and year of the missing figure. */
function missingWords(dataset: Dataset, { figure, settledBy }: TargetAssessment): Words {
  const metric = matterName(dataset, figure);
  return settledBy?.year === undefined
    ? message(phrases.trackingMissingUndated, { metric })
    : message(phrases.trackingMissing, { metric, year: settledBy.year });
}

/** Documents that stated the metric before, or else the bodies responsible for the plan. */
function whereWords({ settledBy }: TargetAssessment): Words {
  const names = [...(settledBy?.sources ?? []), ...(settledBy?.agencies ?? [])].map(({ name }) => name);
  return names.length === 0 ? '—' : listed(names.slice(0, 3), termPhrases.semicolon);
}

function eachTable(dataset: Dataset, targets: readonly TargetAssessment[], title: Words): Table {
  return {
    kind: 'table',
    title,
    isSpaced: true,
    columns: [
      { id: 'subject', header: capital(phrases.trackingColumnPromise), isKey: true },
      { id: 'reason', header: capital(phrases.trackingColumnReason) },
      { id: 'missing', header: capital(phrases.trackingColumnMissing) },
      { id: 'where', header: capital(phrases.trackingColumnWhere) },
    ],
    rows: targets.map((target) => ({
      cells: [
        promiseCell(dataset, target.figure),
        target.reason === undefined ? '—' : faultKey(target.reason),
        missingWords(dataset, target),
        whereWords(target),
      ],
    })),
  };
}

function subjectTable(dataset: Dataset, targets: readonly TargetAssessment[], title: Words): Table {
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
        header: capital(phrases.trackingColumnSubjectOnly),
        isKey: true,
      },
      { id: 'count', header: capital(phrases.trackingColumnCount), align: 'right' },
      { id: 'missing', header: capital(phrases.trackingColumnMissing) },
    ],
    rows: [...bySubject].map(([subject, items]) => ({
      cells: [
        subject.name,
        String(items.length),
        listed(
          items.map((target) => missingWords(dataset, target)),
          termPhrases.semicolon,
        ),
      ],
    })),
  };
}
