import { differenceOf } from '../../derive/comparisons.js';
import { derived } from '../../derive/derived.js';
import { type Worked, worked } from '../../derive/estimate.js';
import { meanRateOver } from '../../derive/operations.js';
import { defined, type NotDefined, notDefined, orUndefined, type Result } from '../../derive/result.js';
import type { Dataset } from '../../model/dataset.js';
import type { Figure } from '../../model/figures.js';
import type { Quantity } from '../../model/quantity.js';
import type { GoalGrowth } from '../goal.js';
import { stepRates } from '../growth-fits.js';
import { type Lenses, type LensGraphs, lensGraphsOf, numbersOf } from '../lenses.js';
import { isSameSubject } from '../observations.js';
import type { ProgressMethod } from '../progress.js';
import type { PlanPromise } from '../promise.js';
import type { SetRate } from '../set-rate.js';
import { deflatorOf, type Outlook } from '../subject-growth.js';
import { levelOfThreshold, meets, type Threshold } from '../threshold.js';
import { type KnownCase, knownCase } from './cases.js';
import { type Evidence, isUndisputedMeasurement, levelOf } from './evidence.js';
import { gapOf, type TargetGap } from './gap.js';
import { baseAmong, bySureness, fallsShortLater, isFinal, judge, type OpenReason, type Verdict } from './judge.js';
import { type NeededFault, type NeededGrowth, neededFrom, plannedGrowth } from './needed.js';
import { goalFor, noOutlook, type OutlookFault, outlookOf, type TargetOutlook } from './outlook.js';
import { lowestRung, type Rung, rungRank } from './rungs.js';
import { type MissingFigure, missingFigure } from './settled.js';
import type { TargetStatus } from './statuses.js';
import { type PromisedTarget, promisedTargets } from './targets-list.js';

export interface TargetRequest {
  /** Id of a scenario; the data set's default when absent. It changes the projection, never the status. */
  readonly scenario?: string | undefined;
  readonly set?: ReadonlyMap<string, SetRate> | undefined;
  readonly deflator?: Quantity | undefined;
  /** Method whose cut-offs classify a promise that is not yet settled. */
  readonly method?: ProgressMethod | undefined;
  /** The least sure rung of evidence that is accepted. */
  readonly evidence?: Rung | undefined;
}

const ambition = { of: 'result', name: 'ambition' } as const;

/** Why a number of an assessment is missing. */
export type TargetFault = NotDefined | OutlookFault | OpenReason | NeededFault;

/** Where the latest movement points, apart from the status: a target that is met may be worsening. */
export interface Momentum {
  readonly kind: 'improving' | 'worsening' | 'unclear';
  readonly from: Evidence;
  readonly to: Evidence;
  readonly rate: Worked;
}

/** One promise with its status, numbers and history. */
export interface TargetAssessment extends PromisedTarget {
  readonly threshold: Threshold;
  readonly verdict: Verdict;
  readonly status: TargetStatus;
  readonly rung: Rung;
  /** The first year in which the promise can be judged. */
  readonly promisedFrom?: number | undefined;
  /** Why it is open. */
  readonly reason?: OpenReason | undefined;
  /** For a kept promise, the first year known to meet it. */
  readonly metIn?: number | undefined;
  readonly needed: Result<NeededGrowth, TargetFault>;
  /** Yearly growth from the base to the target, as a fraction. */
  readonly planned: Result<Worked, TargetFault>;
  readonly goal: Result<GoalGrowth, TargetFault>;
  /** Planned growth less the growth of the group's goal over the same years, as a fraction. */
  readonly ambition: Result<Worked, TargetFault>;
  readonly outlook: TargetOutlook;
  readonly gap: Result<TargetGap, TargetFault>;
  /** Where both a base and a later level are known. */
  readonly base?: Evidence | undefined;
  readonly latest?: Evidence | undefined;
  readonly lenses?: Lenses | undefined;
  /** Derivations of the lenses. */
  readonly lensGraphs?: LensGraphs | undefined;
  readonly momentum?: Momentum | undefined;
  /** Every statement of the promise and its status, the earliest first. */
  readonly history: readonly { readonly figure: Figure; readonly verdict: Verdict }[];
  readonly promise?: PlanPromise | undefined;
  /** For an unsettled promise, the figure that would settle it. */
  readonly settledBy?: MissingFigure | undefined;
  /** Levels of the same subject in other metrics, where none is known in the target's own. */
  readonly otherMetrics: readonly Figure[];
}

/** Every promise, in the order of the data, with its status and the growth still needed. */
export function assessTargets(dataset: Dataset, request: TargetRequest = {}): readonly TargetAssessment[] {
  const scenario = dataset.get('scenario', request.scenario ?? dataset.settings.default_scenario);
  const deflator = deflatorOf(dataset, scenario, request.deflator);
  const outlook: Outlook = { dataset, scenario, set: request.set ?? new Map(), ...(deflator && { deflator }) };
  const measured = levelsBySubject(dataset);
  return promisedTargets(dataset).map((target) =>
    assess(target, outlook, request, measured.get(target.figure.subject.id) ?? []),
  );
}

function levelsBySubject({ figures }: Dataset): ReadonlyMap<string, readonly Figure[]> {
  const found = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (figure.kind !== 'observation' || figure.isGrowth || figure.part !== undefined) continue;
    const { id } = figure.subject;
    found.set(id, [...(found.get(id) ?? []), figure]);
  }
  return found;
}

function assess(
  target: PromisedTarget,
  outlook: Outlook,
  { method = 'eurostat', evidence: lowest = 'bound' }: TargetRequest,
  stated: readonly Figure[],
): TargetAssessment {
  const { dataset } = outlook;
  const { figure, year } = target;
  const judged = (known: KnownCase, least: Rung): Verdict =>
    judge({
      ...known,
      isOwnYearOnly: target.measure === 'yearly-growth',
      year,
      method,
      lowest: least,
    });
  const known = knownCase(dataset, target);
  const verdict = judged(known, lowest);
  const accepted = known.evidence.filter(({ rung }) => rungRank(rung) <= rungRank(lowest));
  const way = wayOf(accepted, known, verdict, target);
  const isSettled = isFinal(verdict.status);
  const needed = isSettled ? notDefined('final' as const) : neededFrom(accepted, verdict, known.threshold, target);
  const goal = goalOf(target, outlook, way.base);
  const planned = plannedGrowth(target, known.threshold, way.base);
  const start = needed.ok && needed.value.bound === undefined ? needed.value.from : undefined;
  const path = isSettled
    ? noOutlook('final')
    : start
      ? pathOf(target, start, known.threshold, outlook)
      : noOutlook('no-level');
  const rung = verdict.status === 'open' && needed.ok ? openRung(needed.value) : verdict.rung;
  const others = accepted.length > 0 ? [] : stated.filter((item) => isOther(item, figure));
  return {
    ...target,
    threshold: known.threshold,
    promisedFrom: known.firstPlanYear,
    verdict,
    status: verdict.status,
    rung,
    reason: verdict.status === 'open' ? reasonOf(known, others, judged(known, 'bound'), target) : undefined,
    metIn: verdict.status === 'met' || verdict.status === 'met-late' ? verdict.deciding?.year : undefined,
    needed,
    planned,
    goal,
    ambition:
      planned.ok && goal.ok
        ? defined(worked(derived(differenceOf, [planned.value.derivation, goal.value.rate.derivation], ambition)))
        : planned.ok
          ? notOk(goal)
          : notOk(planned),
    outlook: path,
    gap: gapOf(target, verdict, known, path),
    ...way,
    momentum: target.measure === 'yearly-growth' ? undefined : momentumOf(known),
    history: target.editions.map((statement) => ({
      figure: statement,
      verdict: statement === figure ? verdict : judged(knownCase(dataset, { ...target, figure: statement }), lowest),
    })),
    promise: known.promise,
    settledBy: isSettled ? undefined : missingFigure(dataset, target, stated),
    otherMetrics: others,
  };
}

function notOk<Fault extends string>(result: Result<unknown, Fault>): Result<never, Fault | 'not-finite'> {
  return result.ok ? notDefined('not-finite') : result;
}

function openRung({ from, bound }: NeededGrowth): Rung {
  return lowestRung('path', from.rung, ...(bound === undefined ? [] : (['bound'] as const)));
}

/** Whether an item has the same subject, scope and city but another metric of the same kind. */
function isOther(item: Figure, figure: Figure): boolean {
  const dimension = figure.isGrowth ? 'money' : figure.quantity.dimension;
  return isSameSubject(item, figure) && item.metric !== figure.metric && item.quantity.dimension === dimension;
}

/** Progress so far, where a base and a later level are known; for a final status, up to the target's own year. */
function wayOf(
  evidence: readonly Evidence[],
  { firstPlanYear, impliedBase, threshold }: KnownCase,
  verdict: Verdict,
  { year, measure }: PromisedTarget,
): Pick<TargetAssessment, 'base' | 'latest' | 'lenses' | 'lensGraphs'> {
  const sound = evidence.filter((item) => !item.isDisputed && item.year < (year ?? Number.POSITIVE_INFINITY));
  const base = verdict.base ?? baseAmong(sound, firstPlanYear) ?? impliedBase;
  const own = verdict.latest ?? verdict.deciding;
  const latest =
    own ?? bySureness(sound.filter(({ bound }) => bound === undefined)).toSorted((a, b) => b.year - a.year)[0];
  if (!base || !latest || latest.year <= base.year || year === undefined || measure === 'yearly-growth')
    return { base, latest };
  // From a base that meets the target already there is no way to measure along, and a bound is not a point of one.
  if (meets(base.level.value, threshold) || base.bound !== undefined || latest.bound !== undefined)
    return { base, latest };
  const levels = { base: levelOf(base), level: levelOf(latest), target: levelOfThreshold(threshold) };
  const years = { baseYear: base.year, year: latest.year, targetYear: year };
  const lensGraphs = lensGraphsOf({ ...levels, ...years, direction: threshold.direction });
  return { base, latest, lenses: numbersOf(lensGraphs), lensGraphs };
}

function goalOf(
  { figure, year, measure }: PromisedTarget,
  outlook: Outlook,
  base: Evidence | undefined,
): TargetAssessment['goal'] {
  if (year === undefined) return notDefined('no-year');
  if (measure !== 'level') return notDefined('no-goal');
  return base ? goalFor(figure, outlook, base.year + 1, year) : notDefined('no-figure');
}

function pathOf(target: PromisedTarget, start: Evidence, threshold: Threshold, outlook: Outlook): TargetOutlook {
  const { figure, year, measure } = target;
  if (year === undefined) return noOutlook('no-year');
  return measure === 'level' ? outlookOf(figure, start, year, threshold, outlook) : noOutlook('growth-of-other-metric');
}

function momentumOf({ evidence, threshold: { direction } }: KnownCase): Momentum | undefined {
  const measured = new Map(evidence.filter(isUndisputedMeasurement).map((item) => [item.year, item]));
  const step = stepRates([...measured.values()].map(({ year, level }) => ({ year, level }))).at(-1);
  const rate = step && orUndefined(step.rate);
  const [from, to] = [step && measured.get(step.from), step && measured.get(step.year)];
  if (!rate || !from || !to) return undefined;
  const [worst, best] = direction === 1 ? [rate.low, rate.high] : [-rate.high, -rate.low];
  const span = { of: 'result', name: 'momentum', years: [from.year, to.year] } as const;
  const derivation = derived(meanRateOver(to.year - from.year), [levelOf(from), levelOf(to)], span);
  const kind = worst > 0 ? 'improving' : best < 0 ? 'worsening' : 'unclear';
  return { kind, from, to, rate: { ...rate, derivation } };
}

/** The reason why nothing settles a promise yet. */
function reasonOf(
  { evidence, threshold }: KnownCase,
  others: readonly Figure[],
  unlimited: Verdict,
  { year }: PromisedTarget,
): OpenReason {
  if (unlimited.status !== 'open') return 'evidence-refused';
  if (year === undefined) return 'no-year';
  const known = evidence.filter((item) => item.year <= year);
  if (known.length > 0 && known.every(({ isDisputed }) => isDisputed)) return 'disputed';
  if (fallsShortLater({ threshold, year }, evidence)) return 'own-year';
  if (known.some(({ bound }) => bound === undefined)) return 'one-figure';
  if (known.length > 0) return 'bound-only';
  return others.length > 0 ? 'other-metric' : 'no-figure';
}
