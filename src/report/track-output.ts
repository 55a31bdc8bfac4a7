import type { Dataset } from '../model/dataset.js';
import type { Lenses } from '../projection/progress.js';
import { orUndefined, type Result } from '../projection/result.js';
import type { TrackedSeries, Tracking } from '../projection/track.js';
import type { Records } from './blocks.js';
import type { Note } from './projection-notes.js';
import {
  intervalOutput,
  measuredOutput,
  promiseColumns,
  promiseOutput,
  promiseRecord,
  resultOutput,
} from './promised.js';
import { baseOutput } from './targets-output.js';

/** Output of `track --format json`: levels in the base unit of the target, shares and rates as fractions, what is missing as the code of its reason. */
export function trackOutput(dataset: Dataset, { method, counts, worst, series }: Tracking, notes: readonly Note[]) {
  return {
    schema: 'jiqun.track/1',
    method,
    counts,
    ...(worst && { worst: series.indexOf(worst) }),
    series: series.map((item) => seriesOutput(dataset, item)),
    notes,
  };
}

function seriesOutput(
  dataset: Dataset,
  {
    figure,
    threshold,
    base,
    latest,
    lenses,
    status,
    reason,
    classification,
    dependsOnStatement,
    momentum,
    points,
  }: TrackedSeries,
) {
  return {
    ...promiseOutput(dataset, figure, threshold),
    status,
    ...(reason !== undefined && { reason }),
    points,
    ...(base && { base: baseOutput(base, dataset) }),
    ...(latest && { latest: measuredOutput(latest, dataset) }),
    ...(lenses && { lenses: lensesOutput(lenses) }),
    ...(classification && {
      judged_by: classification.judgedBy,
      depends_on: {
        base_rounding: classification.dependsOnBaseRounding,
        latest_rounding: classification.dependsOnLevelRounding,
        base_statement: dependsOnStatement ?? false,
      },
    }),
    ...(momentum && {
      momentum: { kind: momentum.kind, from: momentum.from, to: momentum.year, rate: intervalOutput(momentum.rate) },
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

const columns = [
  ...promiseColumns,
  'method',
  'status',
  'reason',
  'judged_by',
  'base_year',
  'base_text',
  'base_value',
  'latest_year',
  'latest_text',
  'latest_value',
  'planned',
  'pace',
  'required',
  'pace_ratio',
  'attainment',
  'path_gap',
  'catch_up',
  'momentum',
  'momentum_rate',
  'depends_on_base_rounding',
  'depends_on_latest_rounding',
  'depends_on_base_statement',
  'source',
  'find',
];

/** One row a series. */
export function trackRecords(dataset: Dataset, { method, series }: Tracking): Records {
  return {
    columns,
    rows: series.map(
      ({ figure, threshold, status, reason, classification, base, latest, lenses, momentum, dependsOnStatement }) => {
        const lens = (name: keyof Lenses): number | null => (lenses && orUndefined(lenses[name])) ?? null;
        return [
          ...promiseRecord(dataset, figure, threshold),
          method,
          status,
          reason ?? null,
          classification?.judgedBy ?? null,
          base?.year ?? null,
          base?.figure.quantity.text ?? null,
          base?.level.value ?? null,
          latest?.year ?? null,
          latest?.quantity.text ?? null,
          latest ? latest.quantity.interval(dataset.bands).value : null,
          ...(['planned', 'pace', 'required', 'paceRatio', 'attainment', 'pathGap', 'catchUp'] as const).map(lens),
          momentum?.kind ?? null,
          momentum?.rate.value ?? null,
          classification ? String(classification.dependsOnBaseRounding) : null,
          classification ? String(classification.dependsOnLevelRounding) : null,
          dependsOnStatement === undefined ? null : String(dependsOnStatement),
          figure.cite.source,
          figure.cite.find,
        ];
      },
    ),
  };
}
