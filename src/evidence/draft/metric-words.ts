import { type Metric, metrics } from '../../model/metrics.js';
import type { Quantity } from '../../model/quantity.js';

/** Names of metrics in documents; a more specific name stands before the one that it contains. */
const words: readonly (readonly [RegExp, Metric])[] = [
  [/主营业务收入|主营收入/g, 'main_business_revenue'],
  [/软件业务收入|软件和信息技术服务业(?:务)?收入/g, 'software_revenue'],
  [/营业收入|营收|业务收入/g, 'revenue'],
  [/销售产值/g, 'sales_output'],
  [/(?<!销售|生产)总?产值/g, 'gross_output'],
  [/增加值/g, 'value_added'],
  [/规模(?!以上|化)/g, 'scale'],
  [/生产总值|GDP/g, 'gdp'],
  [/利润/g, 'profit'],
  [/(?:研发|R&D)[^，,。；;]{0,8}(?:强度|比重|占比)/g, 'rd_intensity'],
  [/投资/g, 'investment'],
  [/产量/g, 'output_volume'],
  [/产能/g, 'capacity'],
  [/保有量/g, 'stock'],
  [/比重|占比|占(?=[^，,。；;]{2,16}$)/g, 'share'],
];

/** Metrics of counts, by the words behind the count. */
const counted: readonly (readonly [RegExp, Metric])[] = [
  [/企业|厂商|公司/, 'enterprises'],
  [/平台|中心|基地|实验室|园区|研究院/, 'platforms'],
  [/项目/, 'projects'],
  [/专利/, 'patents'],
  [/产品/, 'products'],
  [/产业集群|集群/, 'clusters'],
  [/用户/, 'users'],
];

/** The metric that words before a figure name last; only what can be measured in the figure's unit. */
export function metricBefore(before: string, { dimension }: Quantity, isGrowth: boolean): Metric | undefined {
  const found = words.flatMap(([form, metric], rank) => {
    const isFit = isGrowth ? metrics[metric].dimension !== 'rate' : metrics[metric].dimension === dimension;
    const last = isFit ? [...before.matchAll(form)].at(-1) : undefined;
    return last ? [{ metric, rank, end: last.index + last[0].length }] : [];
  });
  return found.sort((a, b) => b.end - a.end || a.rank - b.rank)[0]?.metric;
}

/** The metric that the words directly behind a figure name: 产值 behind 1000亿元, 企业 behind 500家. */
export function metricAfter(after: string, { dimension }: Quantity): Metric | undefined {
  const [phrase = ''] = /^[^，,。；;：:、（(\n]{0,16}/.exec(after) ?? [];
  if (dimension === 'count') {
    const heads = counted.flatMap(([form, metric]) => {
      const match = form.exec(phrase);
      return match ? [{ metric, at: match.index }] : [];
    });
    return heads.sort((a, b) => a.at - b.at)[0]?.metric;
  }
  return words.find(
    ([form, metric]) => metrics[metric].dimension === dimension && new RegExp(`^的?(?:${form.source})`).test(phrase),
  )?.[1];
}
