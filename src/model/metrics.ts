import type { DataFiles } from '../schema/generated/types.js';
import type { Bilingual } from '../words/lang.js';
import type { Dimension } from './units.js';

export type Metric = NonNullable<DataFiles['series']>['metric'];

interface MetricText {
  readonly name: Bilingual;
  readonly dimension: Dimension;
  /** Whether the metric is counted on a day, not summed over a period. */
  readonly isStock?: boolean;
  /** Whether its level may be below zero. */
  readonly mayBeNegative?: boolean;
}

/** Name and units of each metric. */
export const metrics: Readonly<Record<Metric, MetricText>> = {
  revenue: { name: { zh: '营业收入', en: 'revenue' }, dimension: 'money' },
  main_business_revenue: { name: { zh: '主营业务收入', en: 'main business revenue' }, dimension: 'money' },
  gross_output: { name: { zh: '总产值', en: 'gross output' }, dimension: 'money' },
  sales_output: { name: { zh: '销售产值', en: 'sales output' }, dimension: 'money' },
  value_added: { name: { zh: '增加值', en: 'value added' }, dimension: 'money' },
  software_revenue: { name: { zh: '软件业务收入', en: 'software revenue' }, dimension: 'money' },
  scale: { name: { zh: '规模', en: 'scale' }, dimension: 'money' },
  gdp: { name: { zh: '地区生产总值', en: 'GDP' }, dimension: 'money' },
  profit: { name: { zh: '利润总额', en: 'profit' }, dimension: 'money', mayBeNegative: true },
  investment: { name: { zh: '投资', en: 'investment' }, dimension: 'money' },
  output_volume: { name: { zh: '产量', en: 'output volume' }, dimension: 'count' },
  capacity: { name: { zh: '产能', en: 'capacity' }, dimension: 'count', isStock: true },
  stock: { name: { zh: '保有量', en: 'stock' }, dimension: 'count', isStock: true },
  enterprises: { name: { zh: '企业数', en: 'enterprises' }, dimension: 'count', isStock: true },
  patents: { name: { zh: '专利数', en: 'patents' }, dimension: 'count', isStock: true },
  platforms: { name: { zh: '平台数', en: 'platforms' }, dimension: 'count', isStock: true },
  projects: { name: { zh: '项目数', en: 'projects' }, dimension: 'count', isStock: true },
  products: { name: { zh: '产品数', en: 'products' }, dimension: 'count', isStock: true },
  clusters: { name: { zh: '集群数', en: 'clusters' }, dimension: 'count', isStock: true },
  users: { name: { zh: '用户数', en: 'users' }, dimension: 'count', isStock: true },
  share: { name: { zh: '比重', en: 'share' }, dimension: 'rate' },
  rd_intensity: { name: { zh: '研发投入强度', en: 'R&D intensity' }, dimension: 'rate' },
};

/** The least possible level of a metric. */
export function floorOf(metric: Metric): number {
  return metrics[metric].mayBeNegative ? Number.NEGATIVE_INFINITY : 0;
}
