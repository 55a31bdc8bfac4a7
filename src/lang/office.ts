import type { Bilingual } from './lang.js';

/** Words of workbooks and text documents. */
export const officeMessages = {
  'sheet-cover': { zh: '说明', en: 'About' },
  'sheet-assumptions': { zh: '假设', en: 'Assumptions' },
  'sheet-rates': { zh: '增速（公式）', en: 'Growth rates (formulas)' },
  'sheet-projection': { zh: '推算（公式）', en: 'Projection (formulas)' },
  'sheet-targets': { zh: '目标（公式）', en: 'Targets (formulas)' },
  'sheet-legend': {
    zh: '蓝字浅黄底的单元格是可改的假设，同一数字只写一处；增速、推算与目标三表由此用公式算出，下限与上限随之变动。金额单位为亿元',
    en:
      'Cells in blue on pale yellow are assumptions that can be changed, each figure in one place; the sheets of ' +
      'growth rates, projection and targets follow by formula, low and high ends included. Amounts in CNY 100 ' +
      'million (亿元)',
  },
  'sheet-row': { zh: '对象', en: 'Subject' },
  'sheet-reading': { zh: '读数', en: 'Reading' },
  'sheet-value': { zh: '数值', en: 'value' },
  'sheet-low': { zh: '下限', en: 'low' },
  'sheet-high': { zh: '上限', en: 'high' },
  'sheet-status': { zh: '依据', en: 'status' },
  'sheet-kind': { zh: '性质', en: 'Kind' },
  'sheet-token': { zh: '原文字样', en: 'Words of the document' },
  'sheet-figure': { zh: '数字', en: 'Figure' },
  'sheet-growth': { zh: '年增速', en: 'growth a year' },
  'sheet-unit': { zh: '单位', en: 'Unit' },
  'sheet-below': { zh: '下限距数值', en: 'Low end below value by' },
  'sheet-above': { zh: '上限距数值', en: 'High end above value by' },
  'sheet-cites': { zh: '依据', en: 'Evidence' },
  'sheet-target-level': { zh: '目标值', en: 'Target level' },
  'sheet-target-year': { zh: '目标年', en: 'Target year' },
  'sheet-base-level': { zh: '基数', en: 'Base level' },
  'sheet-base-year': { zh: '基年', en: 'Base year' },
  'sheet-periods': { zh: '期数', en: 'Periods' },
  'sheet-needed': { zh: '所需年均增速', en: 'Growth needed' },
  'sheet-projected': { zh: '推算值', en: 'Projected' },
  'sheet-gap': { zh: '差额', en: 'Gap' },
  'sheet-gap-share': { zh: '差额占目标', en: 'Gap, share of target' },
  'sheet-for-targets': { zh: '用于目标', en: 'for targets' },
  'sheet-meets': { zh: '推算值达到目标', en: 'Projected meets target' },
  'sheet-verdict': { zh: '判定', en: 'Verdict' },
  'word-table': { zh: '表', en: 'Table ' },
  'word-figure': { zh: '图', en: 'Figure ' },
  'word-references': { zh: '引用文献', en: 'Documents cited' },
} as const satisfies Record<string, Bilingual>;
