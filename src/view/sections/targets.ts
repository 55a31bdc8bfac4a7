import { deflatorOf } from '../../study/subject-growth.js';
import type { Bilingual } from '../../words/lang.js';
import { withHeadline } from '../judgements/headline.js';
import { targetsChart } from '../pictures/targets.js';
import { isListed } from '../selection.js';
import { targetsDocument } from '../targets.js';
import type { SectionSpec } from './section.js';

const phrases = {
  briefTargets: { zh: '目标', en: 'Targets' },
} as const satisfies Record<string, Bilingual>;

/** Promises, and whether the scenario reaches them. */
export const targetsSection: SectionSpec = {
  id: 'targets',
  title: phrases.briefTargets,
  scopes: ['whole', 'cluster'],
  blocks: (view) => {
    const { dataset, request, projection } = view;
    const { scenario, set } = projection;
    const cluster = view.cluster;
    const deflator = deflatorOf(dataset, scenario, request.deflator)?.estimate;
    const targets = view.targets.filter((target) => isListed(dataset, cluster ? { cluster: cluster.id } : {}, target));
    if (targets.length === 0) return [];
    const chart = targetsChart(dataset, { targets, scenario });
    const blocks = targetsDocument(dataset, { scenario, set, targets, isEach: cluster !== undefined, deflator }).blocks;
    return [...(chart ? [withHeadline(view, { ...chart, instead: [] }, 'targets')] : []), ...blocks];
  },
};
