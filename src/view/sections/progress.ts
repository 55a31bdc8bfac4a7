import type { Block } from '../../document/blocks.js';
import { describedTable, type ResultColumn } from '../../document/columns.js';
import type { Dataset } from '../../model/dataset.js';
import type { TargetAssessment } from '../../study/promises/assess.js';
import type { Bilingual } from '../../words/lang.js';
import { message, type Words } from '../../words/message.js';
import { firstOfEach, gapShare, isBehind, isKept, isWhole } from '../judgements/standing.js';
import { matterName, promiseWords, signedRate, toneOfStatus, yearWords } from '../promised.js';
import type { ReportView } from '../report-view.js';
import { datedStatus, levelWordsOf, levelYear, neededWords } from '../targets.js';
import type { SectionSpec } from './section.js';

/** Most promises of one table. */
const most = { whole: 3, focus: 6 } as const;

const phrases = {
  title: { zh: '进展', en: 'Progress' },
  behind: { zh: '未达到或落后', en: 'Missed or behind' },
  kept: { zh: '已达到或符合进度', en: 'Met or on track' },
  open: { zh: '还无法判断', en: 'Cannot be judged yet' },
  promise: { zh: '对象', en: 'Subject' },
  matter: { zh: '{subject}{matter}', en: '{subject}, {matter}' },
  target: { zh: '目标', en: 'Target' },
  by: { zh: '{year}{target}', en: '{target} by {year}' },
  in: { zh: '{year}{level}', en: '{level} in {year}' },
  level: { zh: '公布的水平', en: 'Published' },
  needed: { zh: '还须年均', en: 'Needed a year' },
  gap: { zh: '差距', en: 'Gap' },
  status: { zh: '状态', en: 'Status' },
} as const satisfies Record<string, Bilingual>;

/** The promises that stand out: behind, kept and, of one cluster or city, open. */
export const progressSection: SectionSpec = {
  id: 'progress',
  title: phrases.title,
  scopes: ['whole', 'cluster', 'city'],
  blocks: (view) => {
    const { scope, ownTargets } = view;
    const isPlan = scope === 'whole';
    const limit = isPlan ? most.whole : most.focus;
    const promised = isPlan ? ownTargets.filter(({ figure }) => figure.subject.kind === 'cluster') : ownTargets;
    const parts: readonly (readonly [Bilingual, readonly TargetAssessment[]])[] = [
      [phrases.behind, promised.filter(isBehind).toSorted((a, b) => gapShare(a) - gapShare(b))],
      [phrases.kept, bestOfEach(promised.filter(isKept))],
      [phrases.open, isPlan ? [] : promised.filter(({ status }) => status === 'open')],
    ];
    return parts.flatMap(([title, targets]) => tableOf(view, title, targets.slice(0, limit)));
  },
};

/** The promise of each subject that is passed furthest: those of whole clusters first. */
function bestOfEach(kept: readonly TargetAssessment[]): readonly TargetAssessment[] {
  const order = (target: TargetAssessment): number => (isWhole(target) ? 0 : 1);
  return firstOfEach(kept.toSorted((a, b) => order(a) - order(b) || gapShare(b) - gapShare(a)));
}

function tableOf({ dataset }: ReportView, title: Words, items: readonly TargetAssessment[]): readonly Block[] {
  if (items.length === 0) return [];
  const columns = columnsOf(
    dataset,
    items.some(({ needed }) => needed.ok),
  );
  return [describedTable({ title, items, columns, cites: ({ figure }) => [figure.cite] })];
}

/** The target and its year in words. */
function targetWords({ figure, year }: TargetAssessment): Words {
  const target = promiseWords(figure);
  return year === undefined ? target : message(phrases.by, { year: yearWords(year), target });
}

/** The published level and its year in words. */
function levelInYear(target: TargetAssessment): Words {
  const level = levelWordsOf(target);
  return level === '—' ? level : message(phrases.in, { year: levelYear(target), level });
}

function columnsOf(dataset: Dataset, hasNeeded: boolean): readonly ResultColumn<TargetAssessment>[] {
  return [
    {
      id: 'promise',
      head: phrases.promise,
      isKey: true,
      screen: ({ figure }) =>
        message(phrases.matter, { subject: figure.subject.name, matter: matterName(dataset, figure) }),
    },
    { id: 'target', head: phrases.target, screen: targetWords },
    { id: 'level', head: phrases.level, screen: levelInYear },
    ...(hasNeeded ? [{ id: 'needed', head: phrases.needed, align: 'right' as const, screen: neededWords }] : []),
    {
      id: 'gap',
      head: phrases.gap,
      align: 'right',
      screen: (target) => (gapShare(target) === 0 ? '—' : signedRate(gapShare(target))),
    },
    { id: 'status', head: phrases.status, screen: datedStatus, tone: ({ status }) => toneOfStatus(status) },
  ];
}
