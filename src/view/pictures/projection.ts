import type { Chart } from '../../document/blocks.js';
import type { Level, PathsPicture } from '../../document/picture.js';
import type { Dataset } from '../../model/dataset.js';
import type { Figure } from '../../model/figures.js';
import { metrics } from '../../model/metrics.js';
import type { MoneyUnit } from '../../model/units.js';
import { levelsOf } from '../../study/observations.js';
import type { Projection, ProjectionRow } from '../../study/projection.js';
import type { Bilingual } from '../../words/lang.js';
import { listed, message, sameWords, type Words } from '../../words/message.js';
import { termPhrases } from '../../words/terms.js';
import { chooseMoneyFormat, formatMoney, inUnit, type MoneyFormat, moneyUnitName } from '../format.js';
import { rowName } from '../price-notes.js';
import { isAssumedStep, needsPanels, projectionLines } from '../projection-chart.js';
import { sourcesOf } from '../projection-notes.js';
import { scenarioLine, sourceLine } from './footnotes.js';
import { shortMoney } from './money.js';

const phrases = {
  pictureProjection: { zh: '{name}{metric}，{from}—{to}年', en: '{name}: {metric}, {from} to {to}' },
  pictureProjectionAlt: { zh: '折线图，{unit}。{paths}。', en: 'Lines by year, {unit}. {paths}.' },
  pictureOwnScales: { zh: '{unit}，各图刻度不同', en: '{unit}; each panel has a scale of its own' },
  picturePath: { zh: '{name}：{from}年{first}，{to}年{last}', en: '{name}: {first} in {from}, {last} in {to}' },
  pictureKnown: { zh: '增速已公布', en: 'growth is published' },
  pictureAssumed: { zh: '增速为假设', en: 'growth is assumed' },
  pictureRange: { zh: '四舍五入留下的区间', en: 'range left by rounding' },
  pictureObserved: { zh: '文件中的数字', en: 'stated in a document' },
  pictureTarget: { zh: '目标', en: 'target' },
} as const satisfies Record<string, Bilingual>;

export interface ProjectionChartView {
  /** Id of the only cluster to draw, in a projection by cluster; if absent, the groups and their total. */
  readonly cluster?: string;
  readonly unit?: MoneyUnit;
}

/**
 * Levels by year with their ranges, what documents state for these years, and the targets of a cluster; undefined where
 * the cluster has no row.
 */
export function projectionChart(
  dataset: Dataset,
  projection: Projection,
  { cluster, unit }: ProjectionChartView,
): Chart | undefined {
  const rows = projection.rows.filter(({ id, level }) =>
    cluster === undefined ? level === 'group' || level === 'total' : level === 'cluster' && id === cluster,
  );
  const [row] = rows;
  if (!row) return undefined;
  const stated = rows.flatMap((item) => levelsOfRow(dataset, item).filter(isWithin(projection)));
  const promised = cluster === undefined ? [] : targetsOf(dataset, row).filter(isWithin(projection));
  const levels = [
    ...rows.flatMap(({ values }) => values.map(({ value }) => value)),
    ...[...stated, ...promised].map(({ figure }) => figure.quantity.value),
  ];
  const money = chooseMoneyFormat(levels, unit);
  const years = Array.from({ length: projection.to - projection.from + 1 }, (_year, index) => projection.from + index);
  const { title: name } = dataset.settings;
  const span = { from: projection.from, to: projection.to };
  const isSplit = needsPanels(rows.map(({ values }) => Math.max(...values.map(({ value }) => value))));
  const unitName = moneyUnitName(money.unit);
  const picture: PathsPicture = {
    kind: 'paths',
    isSplit,
    unit: isSplit ? message(phrases.pictureOwnScales, { unit: unitName }) : unitName,
    years: years.map((year) => ({ year, label: statusOf(rows, year) === 'projected' ? `${year}E` : String(year) })),
    paths: rows.map((item) => pathOf(item, projection, money)),
    observations: unrepeated(stated.map((item) => levelOf(item, money))),
    targets: unrepeated(promised.map((item) => levelOf(item, money))),
    words: {
      known: phrases.pictureKnown,
      assumed: phrases.pictureAssumed,
      range: phrases.pictureRange,
      observed: phrases.pictureObserved,
      target: phrases.pictureTarget,
    },
  };
  const sources = [
    ...sourcesOf(dataset, { ...projection, rows }).map(({ id }) => id),
    ...[...stated, ...promised].map(({ figure }) => figure.cite.source),
  ];
  return {
    kind: 'chart',
    id: cluster === undefined ? 'projection' : `projection-${cluster}`,
    title: message(phrases.pictureProjection, {
      name: cluster === undefined ? name : row.name,
      metric: metrics[row.metric].name,
      ...span,
    }),
    alt: altOf(picture),
    picture,
    footnotes: [scenarioLine(projection.scenario), sourceLine(dataset, sources)],
    instead: [projectionLines({ ...projection, rows: cluster === undefined ? rows : [row] }, years, money)],
  };
}

/** A figure of a row, under the row's id. */
interface RowFigure {
  readonly path: string;
  readonly figure: Figure & { readonly year: number };
}

const isWithin =
  ({ from, to }: Projection) =>
  ({ figure }: RowFigure): boolean =>
    figure.year >= from && figure.year <= to;

function isWhole({ metric, scope, city, part }: Figure, row: ProjectionRow): boolean {
  return metric === row.metric && scope === undefined && city === undefined && part === undefined;
}

/** Figures for a row's own metric; for the total, those of the programme as a whole. */
function levelsOfRow(dataset: Dataset, row: ProjectionRow): readonly RowFigure[] {
  const programmes = new Set(dataset.all('group').flatMap(({ parent }) => parent ?? []));
  const isOwn = ({ subject }: Figure): boolean =>
    row.level === 'total'
      ? subject.kind === 'programme' && programmes.has(subject.id)
      : subject.kind === row.level && subject.id === row.id;
  return levelsOf(dataset)
    .filter((figure) => isOwn(figure) && isWhole(figure, row))
    .flatMap((figure) => withYear(row.id, figure));
}

function targetsOf(dataset: Dataset, row: ProjectionRow): readonly RowFigure[] {
  return dataset.figures
    .filter(
      (figure) =>
        figure.kind === 'target' &&
        !figure.isGrowth &&
        figure.subject.kind === row.level &&
        figure.subject.id === row.id &&
        isWhole(figure, row),
    )
    .flatMap((figure) => withYear(row.id, figure));
}

function withYear(path: string, figure: Figure): readonly RowFigure[] {
  const { year } = figure;
  return year === undefined ? [] : [{ path, figure: { ...figure, year } }];
}

function levelOf({ path, figure: { year, quantity } }: RowFigure, money: MoneyFormat): Level {
  return { path, year, value: inUnit(quantity.value, money.unit), text: shortMoney(quantity, money) };
}

/** Levels with one mark where several documents state the same. */
function unrepeated(levels: readonly Level[]): readonly Level[] {
  return levels.filter(
    (level, index) =>
      levels.findIndex(
        ({ path, year, text }) => path === level.path && year === level.year && sameWords(text, level.text),
      ) === index,
  );
}

function pathOf(row: ProjectionRow, projection: Projection, money: MoneyFormat): PathsPicture['paths'][number] {
  const isKnown = (value: number): boolean => Number.isFinite(value);
  return {
    id: row.id,
    name: rowName(row, projection.baseYear),
    points: row.values.map(({ year, value, low, high, status }) => ({
      year,
      value: inUnit(value, money.unit),
      ...(isKnown(low) &&
        isKnown(high) &&
        high > low && { low: inUnit(low, money.unit), high: inUnit(high, money.unit) }),
      text: formatMoney(value, money) + (status === 'projected' ? 'E' : ''),
      isAssumed: isAssumedStep(projection.rows, row, year),
    })),
  };
}

function statusOf(rows: readonly ProjectionRow[], year: number) {
  return rows.at(-1)?.values.find((value) => value.year === year)?.status;
}

function altOf({ paths, unit }: PathsPicture): Words {
  const words = paths.flatMap(({ name, points: [first, ...others] }) => {
    const last = others.at(-1) ?? first;
    return first && last
      ? [message(phrases.picturePath, { name, from: first.year, first: first.text, to: last.year, last: last.text })]
      : [];
  });
  return message(phrases.pictureProjectionAlt, { unit, paths: listed(words, termPhrases.semicolon) });
}
