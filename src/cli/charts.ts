import type { Chart } from '../document/blocks.js';
import type { Dataset } from '../model/dataset.js';
import { project } from '../study/project.js';
import { assessTargets } from '../study/promises/assess.js';
import { citiesChart } from '../view/pictures/cities.js';
import { clustersChart } from '../view/pictures/clusters.js';
import { hasOutline, mapChart } from '../view/pictures/map.js';
import { projectionChart } from '../view/pictures/projection.js';
import { schemesChart } from '../view/pictures/schemes.js';
import { sensitivityChart } from '../view/pictures/sensitivity.js';
import { targetsChart } from '../view/pictures/targets.js';
import type { Bilingual } from '../words/lang.js';
import { message } from '../words/message.js';
import type { ChartKind, ChartOptions } from './chart-options.js';
import { usageError } from './errors.js';
import { projected, requestFrom } from './growth-options.js';
import { findEntity } from './lookup.js';
import { studyOf, withoutFigure } from './study.js';

const phrases = {
  errorNoOutline: { zh: '没有这些城市的轮廓', en: 'There are no outlines of these cities.' },
  fixNoOutline: { zh: '用方格图：--map grid', en: 'Draw squares: --map grid' },
} as const satisfies Record<string, Bilingual>;

/** A chart of a kind under the options; undefined if the data have nothing to draw. */
export function chartOf(dataset: Dataset, kind: ChartKind, options: ChartOptions): Chart | undefined {
  const cluster = options.cluster === undefined ? undefined : findEntity(dataset, options.cluster, ['cluster']).id;
  switch (kind) {
    case 'projection':
      return projectionOf(dataset, cluster, options);
    case 'clusters':
      return clustersChart(dataset);
    case 'targets': {
      const { scenario = dataset.settings.default_scenario, set = new Map() } = requestFrom(dataset, options);
      const assessed = assessTargets(dataset, { scenario, set });
      const targets = assessed.filter(
        ({ figure: { subject } }) => cluster === undefined || (subject.kind === 'cluster' && subject.id === cluster),
      );
      return targetsChart(dataset, { targets, scenario: dataset.get('scenario', scenario) });
    }
    case 'sensitivity':
      return sensitivityChart(dataset, studyOf(dataset, cluster ?? 'total', options, 0.01), undefined);
    case 'cities':
      return citiesChart(dataset);
    case 'map':
      return mapOf(dataset, options);
    case 'schemes':
      return schemesChart(dataset);
    default:
      return kind satisfies never;
  }
}

function mapOf(dataset: Dataset, { map = 'grid' }: ChartOptions): Chart | undefined {
  if (map === 'outline' && !hasOutline(dataset))
    throw usageError(message(phrases.errorNoOutline), message(phrases.fixNoOutline));
  return mapChart(dataset, map);
}

function projectionOf(dataset: Dataset, cluster: string | undefined, options: ChartOptions): Chart | undefined {
  if (cluster === undefined) return projectionChart(dataset, projectedFrom(dataset, options), {});
  const projection = projectedFrom(dataset, { ...options, by: 'cluster' });
  const chart = projectionChart(dataset, projection, { cluster });
  if (chart) return chart;
  const known = projection.rows.filter(({ level }) => level === 'cluster').map(({ id }) => id);
  throw withoutFigure(dataset, cluster, known);
}

function projectedFrom(dataset: Dataset, options: ChartOptions) {
  return projected(() => project(dataset, requestFrom(dataset, options)));
}
