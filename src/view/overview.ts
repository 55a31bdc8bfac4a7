import { type Block, notes, type Table } from '../document/blocks.js';
import type { Dataset } from '../model/dataset.js';
import { type EntityKind, entityKinds } from '../model/entities.js';
import { project } from '../study/project.js';
import type { Bilingual } from '../words/lang.js';
import { message, type Words } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { kindsPhrases } from '../words/terms.js';
import { chooseMoneyFormat, formatMoney, moneyUnitName } from './format.js';
import { groupTable } from './groups.js';
import { rowName } from './price-notes.js';

const phrases = {
  overviewVersion: { zh: '数据版本', en: 'Data version' },
  overviewScenario: { zh: '推算按情景“{scenario}”', en: 'Projected under the scenario "{scenario}"' },
} as const satisfies Record<string, Bilingual>;

/** The data set at a glance. */
export function overviewBlocks(dataset: Dataset): readonly Block[] {
  const { settings } = dataset;
  const { total, format } = endTotals(dataset);
  const scenario = dataset.get('scenario', settings.default_scenario).name;
  const facts = entityKinds.map((kind): [Words, Words] => [kindsPhrases[kind], String(listedOf(dataset, kind).length)]);
  const outlook: Table = {
    kind: 'table',
    columns: [
      {
        id: 'row',
        header: message(reportPhrases.projectUnit, { unit: moneyUnitName(format.unit) }),
        isKey: true,
      },
      { id: 'base', header: String(settings.base_year), align: 'right' },
      { id: 'horizon', header: `${settings.horizon}E`, align: 'right' },
    ],
    rows: total.map(({ name, level, prices, first, last }) => ({
      cells: [
        rowName({ name, level, prices }, settings.base_year),
        formatMoney(first, format),
        formatMoney(last, format),
      ],
      ...(level === 'total' && { tone: 'strong' as const }),
    })),
  };
  return [
    { kind: 'facts', rows: [[phrases.overviewVersion, settings.version], ...facts] },
    groupTable(dataset, dataset.groups),
    ...(total.length === 0 ? [] : [outlook, notes([message(phrases.overviewScenario, { scenario })])]),
  ];
}

/** Output of `jiqun --format json`. */
export function overviewOutput(dataset: Dataset) {
  const { id, title, version, base_year, horizon, default_scenario } = dataset.settings;
  const counts = Object.fromEntries(entityKinds.map((kind: EntityKind) => [kind, listedOf(dataset, kind).length]));
  const { total } = endTotals(dataset);
  return {
    schema: 'jiqun.overview/1',
    id,
    title,
    version,
    base_year,
    horizon,
    scenario: default_scenario,
    unit: '亿元',
    counts,
    totals: total.map(({ id: row, first, last }) => ({ id: row, base: first, horizon: last })),
  };
}

/** Entities that `list` shows of a kind: tasks of every programme, groups and clusters of this one. */
function listedOf(dataset: Dataset, kind: EntityKind) {
  return (kind === 'task' ? dataset.whole : dataset).all(kind);
}

function endTotals(dataset: Dataset) {
  const { rows } = project(dataset);
  const total = rows.map(({ id, name, level, prices, values }) => ({
    id,
    name,
    level,
    ...(prices && { prices }),
    first: values[0]?.value ?? 0,
    last: values.at(-1)?.value ?? 0,
  }));
  return { total, format: chooseMoneyFormat(total.map(({ last }) => last)) };
}
