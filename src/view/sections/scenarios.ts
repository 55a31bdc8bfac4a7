import { compare } from '../../study/compare.js';
import { kindsPhrases } from '../../words/terms.js';
import { comparisonBlocks } from '../compare.js';
import type { SectionSpec } from './section.js';

/** Levels of the last year under the other scenarios. */
export const scenariosSection: SectionSpec = {
  id: 'scenarios',
  title: kindsPhrases.scenario,
  scopes: ['whole'],
  blocks: ({ dataset, request, projection }) => {
    const others = dataset.all('scenario').map(({ id }) => id);
    const scenarios = [...new Set([projection.scenario.id, ...others])];
    if (scenarios.length < 2 || projection.rows.length === 0) return [];
    const { scenario: _chosen, from: _first, ...rest } = request;
    return comparisonBlocks(dataset, compare(dataset, { ...rest, scenarios, years: [projection.to] }), undefined);
  },
};
