import { orUndefined } from '../derive/result.js';
import type { Lang } from '../lang/lang.js';
import { type Message, message, say, term } from '../lang/message.js';
import type { Dataset } from '../model/dataset.js';
import { cutOffsOf, type ProgressMethod } from '../projection/progress.js';
import type { TargetAssessment } from '../projection/promises/assess.js';
import { statusByClass, targetStatuses } from '../projection/promises/judge.js';
import { figuresBehind, inBoth, originNotes, rivalNotes } from './evidence-words.js';
import { formatRate } from './format.js';
import { citedSourcesNote, type Note } from './projection-notes.js';
import { noteOf } from './promised.js';

/** The targets listed, and whose cut-offs classify them. */
export interface TrackView {
  readonly method: ProgressMethod;
  readonly targets: readonly TargetAssessment[];
  /** Whether each target whose way cannot be measured has a row of its own. */
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
    .filter(({ judgement }) => judgement.classification !== undefined)
    .toSorted((a, b) => rank(b) - rank(a) || gap(a) - gap(b))[0];
}

/** Method and lenses, what was carried over, contradictions and sources: how the classes are to be read. */
export function trackNotes(dataset: Dataset, { method, targets, isEach }: TrackView): readonly Note[] {
  const measured = targets.filter(hasWay);
  const figures = figuresBehind(isEach ? targets : measured);
  const explanations = [
    noteOf('method', methodWords(method)),
    noteOf('lenses', message('note-lenses')),
    noteOf('momentum', message('note-momentum')),
    noteOf('status', message('note-target-status')),
  ];
  return [
    ...(measured.length === 0 ? [] : explanations),
    ...originNotes(dataset, measured).map(([id, words]) => noteOf(id, words)),
    ...rivalNotes(dataset, measured).map((words) => noteOf('other-statements', words)),
    ...(figures.length === 0 ? [] : [citedSourcesNote(dataset, figures)]),
  ];
}

/** Whose cut-offs, on which lens. */
function methodWords(method: ProgressMethod): Message {
  const { lens, cutOffs, below } = cutOffsOf(method);
  const status = (of: typeof below): Message => message(`status-${statusByClass[of] ?? 'open'}`);
  const classes = (lang: Lang): string =>
    [
      ...cutOffs.map((cut) =>
        say(lang, message('track-from', { share: formatRate(cut.from, 0), status: status(cut.status) })),
      ),
      say(lang, message('track-below', { status: status(below) })),
    ].join(term(lang, 'comma'));
  return message('note-method', {
    method: message(`method-${method}`),
    lens: message(`lens-${lens}`),
    classes: inBoth(classes),
  });
}
