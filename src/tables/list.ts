import { agencies } from './agencies.js';
import { clusterOverlaps, clusterPoints, clusters, industries } from './clusters.js';
import { conflicts } from './conflicts.js';
import { entryCriteria, growth, observations, targets } from './figures.js';
import { findings } from './findings.js';
import { layout } from './layout.js';
import { planAgencies, plans } from './plans.js';
import { groups, programmes } from './programmes.js';
import { projections } from './projections.js';
import { areaCities, areas, cities, regions } from './regions.js';
import { assumptions, scenarios } from './scenarios.js';
import { series } from './series.js';
import { citations, sources } from './sources.js';
import type { TidyTable } from './table.js';

/** Every table that can be exported, in the order in which a package lists them. */
export const tables: readonly TidyTable[] = [
  programmes,
  groups,
  clusters,
  industries,
  layout,
  clusterPoints,
  clusterOverlaps,
  plans,
  planAgencies,
  observations,
  targets,
  growth,
  entryCriteria,
  series,
  scenarios,
  assumptions,
  projections,
  conflicts,
  findings,
  citations,
  sources,
  agencies,
  regions,
  cities,
  areas,
  areaCities,
];
