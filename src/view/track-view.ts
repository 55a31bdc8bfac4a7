import { orUndefined } from '../derive/result.js';
import type { Dataset } from '../model/dataset.js';
import { cutOffsOf, type ProgressMethod } from '../study/progress.js';
import type { TargetAssessment } from '../study/promises/assess.js';
import { statusByClass } from '../study/promises/judge.js';
import { targetStatuses } from '../study/promises/statuses.js';
import type { Bilingual } from '../words/lang.js';
import { listed, type Message, message } from '../words/message.js';
import { statusPhrases, trackingPhrases } from '../words/tracking.js';
import { figuresBehind, originNotes, rivalNotes } from './evidence-words.js';
import { formatRate } from './format.js';
import { citedSourcesNote, type Note } from './projection-notes.js';
import { noteOf } from './promised.js';

const methodPhrases = {
  eurostat: { zh: '欧盟统计局', en: 'Eurostat' },
  un: { zh: '联合国进展图', en: 'UN progress chart' },
  statcan: { zh: '加拿大统计局', en: 'Statistics Canada' },
} as const satisfies Record<string, Bilingual>;

const lensPhrases = {
  attainment: { zh: '达成度', en: 'attainment' },
  paceRatio: { zh: '进度比', en: 'pace ratio' },
} as const satisfies Record<string, Bilingual>;

const phrases = {
  trackFrom: { zh: '{share}以上{status}', en: '{status} from {share}' },
  trackBelow: { zh: '更低{status}', en: '{status} below that' },
  noteMethod: { zh: '方法：{method}，按{lens}判定：{classes}', en: 'Method: {method}, by {lens}: {classes}' },
  noteLenses: {
    zh: '进度比为实际年均除以计划年均；达成度为按现速到目标年走完的路程；路径差为最新值比计划路径；追赶为此后所需年均减实际年均，单位百分点',
    en:
      'Pace: growth so far over planned growth; attained: share of the way done by the target year at this pace; ' +
      'path gap: latest value against the path; catch-up: required less so far, in percentage points',
  },
  noteMomentum: {
    zh: '动向为最近两个有数据的年份之间的年均增速，与状态分开',
    en: 'Momentum is the yearly growth between the last two years with figures, apart from the status',
  },
} as const satisfies Record<string, Bilingual>;

/** Targets to list, and the method that classifies them. */
export interface TrackView {
  readonly method: ProgressMethod;
  readonly targets: readonly TargetAssessment[];
  /** Whether each target whose progress cannot be measured has a row of its own. */
  readonly isEach: boolean;
}

export function hasWay({ lenses }: TargetAssessment): boolean {
  return lenses !== undefined;
}

/** The target in the worst class that is still on its way, the one furthest below its path first. */
export function worstOf(targets: readonly TargetAssessment[]): TargetAssessment | undefined {
  const rank = ({ status }: TargetAssessment): number => targetStatuses.indexOf(status);
  const gap = ({ lenses, threshold }: TargetAssessment): number =>
    ((lenses && orUndefined(lenses.pathGap)) ?? 0) * threshold.direction;
  return targets
    .filter(({ verdict }) => verdict.classification !== undefined)
    .toSorted((a, b) => rank(b) - rank(a) || gap(a) - gap(b))[0];
}

/** Notes on method, lenses, carried-over levels, contradictions and sources, needed to read the classes. */
export function trackNotes(dataset: Dataset, { method, targets, isEach }: TrackView): readonly Note[] {
  const measured = targets.filter(hasWay);
  const figures = figuresBehind(isEach ? targets : measured);
  const explanations = [
    noteOf('method', methodWords(method)),
    noteOf('lenses', message(phrases.noteLenses)),
    noteOf('momentum', message(phrases.noteMomentum)),
    noteOf('status', message(trackingPhrases.noteTargetStatus)),
  ];
  return [
    ...(measured.length === 0 ? [] : explanations),
    ...originNotes(dataset, measured).map(([id, words]) => noteOf(id, words)),
    ...rivalNotes(dataset, measured).map((words) => noteOf('other-statements', words)),
    ...(figures.length === 0 ? [] : [citedSourcesNote(dataset, figures)]),
  ];
}

/** Name of the method, its cut-offs, and the lens that they apply to. */
function methodWords(method: ProgressMethod): Message {
  const { lens, cutOffs, below } = cutOffsOf(method);
  const status = (of: typeof below): Message => message(statusPhrases[statusByClass[of] ?? 'open']);
  const classes = listed([
    ...cutOffs.map((cut) => message(phrases.trackFrom, { share: formatRate(cut.from, 0), status: status(cut.status) })),
    message(phrases.trackBelow, { status: status(below) }),
  ]);
  return message(phrases.noteMethod, {
    method: message(methodPhrases[method]),
    lens: message(lensPhrases[lens]),
    classes: classes,
  });
}
