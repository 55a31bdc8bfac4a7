import type { Chart } from '../../document/blocks.js';
import type { ReportView } from '../report-view.js';
import { judgementsOf } from './list.js';

/** A chart under the headline of the judgement that stands over charts of its kind. */
export function withHeadline(view: ReportView, chart: Chart, kind: string): Chart {
  const headline = judgementsOf(view).find((judgement) => judgement.headline?.chart === kind)?.headline?.text;
  return headline === undefined ? chart : { ...chart, headline };
}
