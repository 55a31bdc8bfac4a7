import { type Chart, notes } from '../../document/blocks.js';
import { describedTable, type ResultColumn } from '../../document/columns.js';
import type { ComparedValue, ComparisonRow } from '../../study/compare.js';
import type { Bilingual } from '../../words/lang.js';
import { bracketed, message, together, type Words } from '../../words/message.js';
import { reportPhrases } from '../../words/report.js';
import { chooseMoneyFormat, formatMoney, formatRate, type MoneyFormat, moneyUnitName } from '../format.js';
import { withHeadline } from '../judgements/headline.js';
import { projectionChart } from '../pictures/projection.js';
import type { ReportView } from '../report-view.js';
import type { SectionSpec } from './section.js';

const phrases = {
  title: { zh: '推算', en: 'Where it leads' },
  perYear: { zh: '年均', en: 'Per year' },
  difference: { zh: '相差', en: 'Difference' },
  scenario: { zh: '“{name}”：{summary}', en: '"{name}": {summary}' },
  periods: {
    zh: '{base}—{to}年按{periods}个年度增长计，E为推算值',
    en: '{base} to {to} is read as {periods} years of growth; E marks a projection',
  },
} as const satisfies Record<string, Bilingual>;

/** Where the scenario leads beside the reference, as a table and a chart. */
export const outlookSection: SectionSpec = {
  id: 'outlook',
  title: phrases.title,
  scopes: ['whole'],
  blocks: (view) => {
    const { dataset, projection, comparison } = view;
    if (!comparison) return [];
    const chart = projectionChart(dataset, projection, {});
    const rows = comparison.rows.filter(({ level }) => level === 'group' || level === 'total');
    const money = chooseMoneyFormat(rows.flatMap(({ paths }) => paths.map(({ values }) => values.at(-1)?.value ?? 0)));
    return [
      describedTable({
        columns: columnsOf(view, money),
        items: rows,
        tone: ({ level }) => (level === 'total' ? 'strong' : undefined),
      }),
      ...(chart ? [withHeadline(view, drawn(chart), 'projection')] : []),
      notes(readingNotes(view), 3),
    ];
  },
};

/** The chart under an id of its own, with no table instead of it: that stands above. */
function drawn(chart: Chart): Chart {
  return { ...chart, id: 'outlook', instead: chart.instead.filter(({ kind }) => kind === 'lines') };
}

function columnsOf(view: ReportView, money: MoneyFormat): readonly ResultColumn<ComparisonRow>[] {
  const { projection, comparison } = view;
  const { baseYear, to } = projection;
  const [own, other] = comparison?.projections ?? [];
  const amount = (value: ComparedValue | undefined): Words => (value ? formatMoney(value.value, money) : '—');
  return [
    {
      id: 'row',
      head: message(reportPhrases.projectUnit, { unit: moneyUnitName(money.unit) }),
      isKey: true,
      screen: ({ name }) => name,
    },
    { id: 'base', head: String(baseYear), align: 'right', screen: ({ paths }) => amount(paths[0]?.values[0]) },
    ...[own, other].flatMap((path, index): readonly ResultColumn<ComparisonRow>[] =>
      path
        ? [
            {
              id: `level-${path.scenario.id}`,
              head: together`${to}E\n${path.scenario.name}`,
              align: 'right',
              screen: ({ paths }) => amount(lastOf(paths[index])),
            },
            {
              id: `growth-${path.scenario.id}`,
              head: phrases.perYear,
              align: 'right',
              screen: ({ paths }) => formatRate(lastOf(paths[index])?.growth ?? 0),
            },
          ]
        : [],
    ),
    {
      id: 'difference',
      head: phrases.difference,
      align: 'right',
      screen: ({ paths }) => differenceWords(lastOf(paths[1]), money),
    },
  ];
}

function lastOf(path: ComparisonRow['paths'][number] | undefined): ComparedValue | undefined {
  return path?.values.at(-1);
}

function differenceWords(value: ComparedValue | undefined, money: MoneyFormat): Words {
  if (!value) return '—';
  if (value.difference === 0) return '0';
  return bracketed(formatMoney(value.difference, money), formatRate(value.share ?? 0));
}

/** What the table and the chart must not be read without. */
function readingNotes({ projection, comparison }: ReportView): readonly Words[] {
  const { baseYear, to, periods } = projection;
  return [
    ...(comparison?.projections ?? []).map(({ scenario: { name, summary } }) =>
      message(phrases.scenario, { name, summary }),
    ),
    message(phrases.periods, { base: baseYear, to, periods }),
  ];
}
