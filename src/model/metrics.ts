import type { Bilingual } from '../lang/lang.js';
import type { DataFiles } from '../schema/generated/types.js';
import type { Dimension } from './units.js';

export type Metric = DataFiles['series']['metric'];

/** What each metric is called and what it is measured in. */
export const metrics: Readonly<Record<Metric, { readonly name: Bilingual; readonly dimension: Dimension }>> = {
  revenue: { name: { zh: '营业收入', en: 'revenue' }, dimension: 'money' },
  main_business_revenue: { name: { zh: '主营业务收入', en: 'main business revenue' }, dimension: 'money' },
  gross_output: { name: { zh: '总产值', en: 'gross output' }, dimension: 'money' },
  value_added: { name: { zh: '增加值', en: 'value added' }, dimension: 'money' },
  software_revenue: { name: { zh: '软件业务收入', en: 'software revenue' }, dimension: 'money' },
  scale: { name: { zh: '规模', en: 'scale' }, dimension: 'money' },
  gdp: { name: { zh: '地区生产总值', en: 'GDP' }, dimension: 'money' },
};
