import { project } from '../../study/project.js';
import { grownRows, rowElasticities, sensitivityOf } from '../../study/sensitivity.js';
import type { Bilingual } from '../../words/lang.js';
import { withHeadline } from '../judgements/headline.js';
import { sensitivityChart } from '../pictures/sensitivity.js';
import type { SectionSpec } from './section.js';

const phrases = {
  briefSensitivity: { zh: '敏感性分析', en: 'Which assumption matters' },
} as const satisfies Record<string, Bilingual>;

/** Sensitivity of the projection to its assumptions. */
export const sensitivitySection: SectionSpec = {
  id: 'sensitivity',
  title: phrases.briefSensitivity,
  scopes: ['whole', 'cluster'],
  blocks: (view) => {
    const { dataset, points } = view;
    const id = view.cluster?.id ?? 'total';
    const { from: _first, ...rest } = view.request;
    const request = { ...rest, by: 'cluster' as const };
    const projection = project(dataset, request);
    const rows = grownRows(projection, id);
    const sensitivity = rows.length === 0 ? undefined : sensitivityOf(dataset, { ...request, id, points });
    if (!sensitivity?.ok) return [];
    const elasticities = rowElasticities(rows);
    const study = { id, projection, rows, points, sensitivity: sensitivity.value, elasticities };
    const chart = sensitivityChart(dataset, study, undefined);
    return [id === 'total' ? withHeadline(view, chart, 'sensitivity') : chart];
  },
};
