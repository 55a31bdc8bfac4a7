import type { Result } from '../derive/result.js';
import type { Dataset } from '../model/dataset.js';
import type { Lenses } from '../study/lenses.js';
import type { TargetAssessment } from '../study/promises/assess.js';
import { intervalOutput, promiseOutput, resultOutput } from './promised.js';
import { countsOutput, editionsOutput, evidenceOutput } from './targets-output.js';
import { type TrackView, trackNotes, worstOf } from './track-view.js';

/** Output of `track --format json`: the rows of `targets` with their lenses; shares and rates as fractions. */
export function trackOutput(dataset: Dataset, view: TrackView) {
  const { method, targets } = view;
  const worst = worstOf(targets);
  return {
    schema: 'jiqun.track/2',
    method,
    ...countsOutput(targets),
    ...(worst && { worst: targets.indexOf(worst) }),
    targets: targets.map((target) => trackedOutput(dataset, target)),
    notes: trackNotes(dataset, view),
  };
}

function trackedOutput(dataset: Dataset, target: TargetAssessment) {
  const { verdict, base, latest, lenses, momentum } = target;
  const { classification, deciding, dependsOnRounding } = verdict;
  return {
    ...promiseOutput(dataset, target),
    ...editionsOutput(target),
    ...(deciding && { deciding: evidenceOutput(deciding) }),
    ...(base && { base: evidenceOutput(base) }),
    ...(latest && { latest: evidenceOutput(latest) }),
    depends_on_rounding: dependsOnRounding,
    ...(lenses && { lenses: lensesOutput(lenses) }),
    ...(classification && {
      classification: {
        class: classification.status,
        judged_by: classification.judgedBy,
        depends_on: {
          base_rounding: classification.dependsOnBaseRounding,
          latest_rounding: classification.dependsOnLevelRounding,
        },
      },
    }),
    ...(momentum && {
      momentum: {
        kind: momentum.kind,
        from: momentum.from.year,
        to: momentum.to.year,
        rate: intervalOutput(momentum.rate),
      },
    }),
  };
}

function lensesOutput({ planned, pace, required, paceRatio, attainment, pathGap, catchUp }: Lenses) {
  const print = (result: Result<number>) => resultOutput(result, (value) => ({ value }));
  return {
    planned: print(planned),
    pace: print(pace),
    required: print(required),
    pace_ratio: print(paceRatio),
    attainment: print(attainment),
    path_gap: print(pathGap),
    catch_up: print(catchUp),
  };
}
