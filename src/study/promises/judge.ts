import { classifyRounded, type ProgressClass, type ProgressMethod, type RoundedClassification } from '../progress.js';
import { meets, type Threshold } from '../threshold.js';
import { decides, type Evidence } from './evidence.js';
import { lowestRung, type Rung, rungRank } from './rungs.js';
import type { TargetStatus } from './statuses.js';

/**
 * Why a promise is open. `no-year`: no document says when; `no-figure`: nothing of the kind was published before the
 * target's year; `other-metric`: only another metric was, and no bridge leads from it; `one-figure`: a base alone tells
 * no pace; `bound-only`: only one end is known, and it does not decide; `disputed`: figures exclude each other;
 * `own-year`: a later figure falls short, and the target's own year was not published; `evidence-refused`: judged only
 * by a lower rung.
 */
export type OpenReason =
  | 'no-year'
  | 'no-figure'
  | 'other-metric'
  | 'one-figure'
  | 'bound-only'
  | 'disputed'
  | 'own-year'
  | 'evidence-refused';

/** A promise's status, and the evidence for it. */
export interface Verdict {
  readonly status: TargetStatus;
  readonly rung: Rung;
  /** Only for an open promise. */
  readonly reason?: OpenReason | undefined;
  /** The deciding level: of the target's own year, or one that meets the target. */
  readonly deciding?: Evidence | undefined;
  /** Both ends of the progress so far. */
  readonly base?: Evidence | undefined;
  readonly latest?: Evidence | undefined;
  readonly classification?: RoundedClassification | undefined;
  /** Whether another status is possible within a figure's rounding. */
  readonly dependsOnRounding: boolean;
}

/** A promise to judge: its threshold, its year, its start, and the evidence. */
export interface Case {
  readonly threshold: Threshold;
  readonly year?: number | undefined;
  /** The first year in which the promise can be judged. */
  readonly firstPlanYear?: number | undefined;
  /** In the order of the years. */
  readonly evidence: readonly Evidence[];
  readonly method: ProgressMethod;
  /** Whether only the target's own year can decide, as for growth of a single year. */
  readonly isOwnYearOnly: boolean;
  /** The least sure rung that a reader accepts. */
  readonly lowest: Rung;
  /** The base that the plan's own level and rate imply. */
  readonly impliedBase?: Evidence | undefined;
}

/** Judges a promise by the surest rung that gives an answer; a lower one never overrides it. */
export function judge(asked: Case): Verdict {
  const settled = (evidence: readonly Evidence[]): Verdict | undefined =>
    inOwnYear(asked, evidence) ??
    (asked.isOwnYearOnly ? undefined : (metEarly(asked, evidence) ?? metLater(asked, evidence)));
  const moving = (evidence: readonly Evidence[], rung: Rung): Verdict | undefined =>
    asked.isOwnYearOnly
      ? undefined
      : onItsWay(asked, evidence, rungRank(rung) < rungRank('implied') ? undefined : asked.impliedBase);
  return (
    bySurestRung(asked, settled) ??
    bySurestRung(asked, moving) ?? { status: 'open', rung: 'open', dependsOnRounding: false }
  );
}

/** The answer of the surest rung that gives one, among those that are accepted. */
function bySurestRung(
  { evidence, lowest }: Case,
  ask: (evidence: readonly Evidence[], rung: Rung) => Verdict | undefined,
): Verdict | undefined {
  for (const rung of ['measured', 'derived', 'bridged', 'implied', 'bound'] as const) {
    if (rungRank(rung) > rungRank(lowest)) break;
    const found = ask(
      evidence.filter((item) => rungRank(item.rung) <= rungRank(rung)),
      rung,
    );
    if (found && rungRank(found.rung) <= rungRank(lowest)) return found;
  }
  return undefined;
}

/** The answer whether a level meets the target: over its whole interval, or for a rounded figure at its middle. */
interface Answer {
  readonly isMet: boolean;
  readonly dependsOnRounding: boolean;
}

function answerOf(evidence: Evidence, threshold: Threshold): Answer | undefined {
  const answer = decides(evidence, threshold);
  if (answer !== 'unknown') return { isMet: answer === 'yes', dependsOnRounding: false };
  if (evidence.bound !== undefined || evidence.isDisputed) return undefined;
  return { isMet: meets(evidence.level.value, threshold), dependsOnRounding: true };
}

function inOwnYear({ threshold, year, isOwnYearOnly }: Case, evidence: readonly Evidence[]): Verdict | undefined {
  for (const deciding of bySureness(evidence.filter((item) => item.year === year))) {
    const answer = answerOf(deciding, threshold);
    if (!answer) continue;
    const { dependsOnRounding, isMet } = answer;
    const own = { rung: deciding.rung, dependsOnRounding, deciding };
    if (isMet) return { ...own, status: 'met' };
    const later = isOwnYearOnly
      ? undefined
      : evidence.find((item) => item.year > (year ?? 0) && answerOf(item, threshold)?.isMet);
    return later ? { ...own, status: 'met-late', deciding: later, latest: deciding } : { ...own, status: 'missed' };
  }
  return undefined;
}

/** Whether the last telling level before the target's year already meets the target. */
function metEarly(
  { threshold, year = Number.POSITIVE_INFINITY }: Case,
  evidence: readonly Evidence[],
): Verdict | undefined {
  const before = bySureness(evidence.filter((item) => item.year < year)).toSorted((a, b) => b.year - a.year);
  const deciding = before.find((item) => answerOf(item, threshold) !== undefined);
  const answer = deciding && answerOf(deciding, threshold);
  if (!deciding || !answer?.isMet) return undefined;
  return { status: 'met', rung: pathRung(deciding), deciding, dependsOnRounding: answer.dependsOnRounding };
}

/** Whether a later level meets the target while nothing settles its own year. */
function metLater({ threshold, year }: Case, evidence: readonly Evidence[]): Verdict | undefined {
  if (year === undefined) return undefined;
  const deciding = evidence.find((item) => item.year > year && answerOf(item, threshold)?.isMet);
  return deciding && { status: 'met-late', rung: pathRung(deciding), deciding, dependsOnRounding: false };
}

/** The rung of a level that is not of the target's own year; a bound that suffices is still a bound. */
function pathRung({ bound, rung }: Evidence): Rung {
  return lowestRung('path', rung, ...(bound === undefined ? [] : (['bound'] as const)));
}

/** Whether a level after the target's year lies below it, while that year itself is not known. */
export function fallsShortLater(
  { threshold, year }: Pick<Case, 'threshold' | 'year'>,
  evidence: readonly Evidence[],
): boolean {
  return evidence.some((item) => year !== undefined && item.year > year && decides(item, threshold) === 'no');
}

/** The class of an open promise: its movement from the base to the latest level, against the planned path. */
function onItsWay(asked: Case, evidence: readonly Evidence[], impliedBase: Evidence | undefined): Verdict | undefined {
  const { threshold, year, method } = asked;
  if (year === undefined || fallsShortLater(asked, evidence)) return undefined;
  const sound = evidence.filter((item) => item.year < year && !item.isDisputed);
  const base = baseAmong(sound, asked.firstPlanYear) ?? impliedBase;
  const latest = base && latestAmong(sound.filter((item) => item.year > base.year));
  if (!latest) return undefined;
  const { level: target, direction, isStrict } = threshold;
  const way = {
    baseYear: base.year,
    base: base.level,
    year: latest.year,
    targetYear: year,
    target,
    direction,
    isStrict,
  };
  const classification = classifyRounded({ ...way, level: latest.level }, method);
  const status = statusByClass[classification.status];
  // Of a level known only to be at least so much, only the best class is sure.
  const isSure = latest.bound === undefined || (direction === 1 && (status === 'on-track' || status === 'met'));
  if (status === undefined || !isSure) return undefined;
  return {
    status: status === 'met' ? 'on-track' : status,
    rung: lowestRung('path', base.rung, latest.rung),
    base,
    latest,
    classification,
    dependsOnRounding: classification.dependsOnBaseRounding || classification.dependsOnLevelRounding,
  };
}

/** The base to measure from: the last level before the promise begins, else the earliest. A bound is no base. */
export function baseAmong(evidence: readonly Evidence[], firstPlanYear: number | undefined): Evidence | undefined {
  const levels = bySureness(evidence.filter(({ bound }) => bound === undefined)).toSorted((a, b) => a.year - b.year);
  const last = levels.findLast(({ year }) => firstPlanYear !== undefined && year < firstPlanYear)?.year;
  return levels.find(({ year }) => year === (last ?? levels[0]?.year));
}

/** The latest level; within one year the surest, a measurement before a bound. */
function latestAmong(evidence: readonly Evidence[]): Evidence | undefined {
  const measured = evidence.filter(({ bound }) => bound !== 'at-most');
  const last = Math.max(...measured.map(({ year }) => year));
  return bySureness(measured.filter(({ year }) => year === last))[0];
}

/** Evidence from the surest to the least sure; where equally sure, measurements before bounds. */
export function bySureness(evidence: readonly Evidence[]): readonly Evidence[] {
  const bounds = ({ bound }: Evidence): number => (bound === undefined ? 0 : 1);
  return evidence.toSorted((a, b) => rungRank(a.rung) - rungRank(b.rung) || bounds(a) - bounds(b));
}

/** The status for each class of any method; undefined where a series cannot be classified. */
export const statusByClass: Readonly<Record<ProgressClass, TargetStatus | undefined>> = {
  achieved: 'met',
  'on-track': 'on-track',
  'slightly-behind': 'slightly-behind',
  'acceleration-needed': 'slightly-behind',
  'far-behind': 'far-behind',
  stagnating: 'far-behind',
  'moving-away': 'moving-away',
  'not-assessable': undefined,
};

/** Whether a status is final: only a correction can still change it. */
export function isFinal(status: TargetStatus): boolean {
  return status === 'met' || status === 'met-late' || status === 'missed';
}
