import { orUndefined } from '../derive/result.js';
import type { Block } from '../document/blocks.js';
import { spoken } from '../document/spoken.js';
import type { Dataset } from '../model/dataset.js';
import { blocksMarkup } from '../output/page/blocks.js';
import { keyFigureMarkup } from '../output/page/small-chart.js';
import type { Surroundings } from '../output/page/surroundings.js';
import { meanGrowth } from '../study/mean-growth.js';
import { project } from '../study/project.js';
import type { Projection, ProjectionRequest } from '../study/projection.js';
import { ProjectionError } from '../study/projection-error.js';
import { formatNumber, formatRate } from '../view/format.js';
import { keyFigures } from '../view/key-figures.js';
import { projectionBlocks } from '../view/projection.js';
import type { Bilingual, Lang } from '../words/lang.js';
import { message, say } from '../words/message.js';
import { pagePhrases } from '../words/page.js';
import { Controls } from './controls.js';
import { copyButton } from './copy.js';
import { element } from './element.js';
import { markScrollable } from './regions.js';
import { requestOf, type Setting } from './setting.js';
import { TableTools } from './table-tools.js';

const phrases = {
  pageLiveNoDeflator: {
    zh: '按不变价推算要先填价格年涨幅',
    en: 'Levels in the prices of the base year need the yearly change of prices',
  },
  pageLiveLevels: { zh: '{year}年推算水平', en: 'Projected for {year}' },
  pageLiveAgainst: { zh: '较报告{change}', en: '{change} against the report' },
  pageLiveBeside: { zh: '细线：“{name}”', en: 'Thin: "{name}"' },
  pageLiveDashed: { zh: '虚线：增速为假设', en: 'Dashed: assumed' },
  pageLiveScales: { zh: '各图刻度不同，都从0起', en: 'Each chart has a scale of its own, from 0' },
  pageLiveFrom: {
    zh: '由{year}年的数字推算，未用此后公布的数字',
    en: 'Projected from the figure of {year}; later figures are not used',
  },
  pageLiveLink: { zh: '复制此设定的链接', en: 'Copy link to this setting' },
  pageLiveDetails: { zh: '逐年数字与说明', en: 'Year by year, with notes' },
  pageLiveImpossible: { zh: '这组假设推算不出有限的数值', en: 'These assumptions lead to no finite figures' },
} as const satisfies Record<string, Bilingual>;

/** What the model is asked at first, and what of it is shown. */
export interface LiveStart {
  readonly initial: Setting;
  /** Ids of the rows that the first screen shows. */
  readonly rows: readonly string[];
  /** Scenario to compare with. */
  readonly beside?: string | undefined;
}

/** The interactive model in one language: key figures that follow its controls, and the whole table folded below. */
export class LivePanel {
  readonly #dataset: Dataset;
  readonly #lang: Lang;
  readonly #start: LiveStart;
  readonly #controls: Controls;
  readonly #title: Element | null;
  readonly #figures: HTMLElement;
  readonly #legend = element('p', { class: 'source' });
  readonly #trouble = element('p', { class: 'trouble', role: 'alert', hidden: true });
  readonly #details: HTMLElement;
  readonly #blocks = element('div', { class: 'results' });

  constructor(
    section: HTMLElement,
    dataset: Dataset,
    lang: Lang,
    start: LiveStart,
    choose: (setting: Setting) => void,
  ) {
    this.#dataset = dataset;
    this.#lang = lang;
    this.#start = start;
    const movable = start.rows.filter((id) => dataset.find('group', id) ?? dataset.find('cluster', id));
    this.#controls = new Controls(dataset, lang, { initial: start.initial, rows: movable }, choose);
    this.#title = section.querySelector('h2');
    this.#figures = section.querySelector<HTMLElement>('.key-figures') ?? element('ul', { class: 'key-figures' });
    this.#figures.setAttribute('aria-live', 'polite');
    const link = copyButton(() => location.href, lang, say(lang, phrases.pageLiveLink));
    const buttons = element('div', { class: 'buttons' }, this.#controls.restart, link);
    this.#details = element('details', {}, element('summary', {}, say(lang, phrases.pageLiveDetails)), this.#blocks);
    section.append(this.#trouble, this.#legend, this.#controls.element, buttons, this.#details);
  }

  /** Draws a setting in place of the one before. */
  show(setting: Setting): void {
    const projection = this.#project(setting);
    this.#controls.show(setting, meanRates(this.#dataset, setting));
    const isDrawn = typeof projection !== 'string';
    this.#trouble.hidden = isDrawn;
    this.#legend.hidden = this.#details.hidden = this.#figures.hidden = !isDrawn;
    if (isDrawn) this.#draw(projection, setting);
    else
      this.#trouble.textContent = say(
        this.#lang,
        projection === 'no-deflator' ? phrases.pageLiveNoDeflator : phrases.pageLiveImpossible,
      );
  }

  #project(setting: Setting): Projection | Failure {
    return projected(this.#dataset, requestOf(setting, this.#dataset, this.#start.rows));
  }

  #draw(projection: Projection, setting: Setting): void {
    const [lang, { rows, initial }] = [this.#lang, this.#start];
    const beside = this.#beside(setting);
    const before = this.#project(initial);
    const figures = keyFigures(projection, { ids: rows, beside });
    const old = typeof before === 'string' ? [] : before.rows;
    const items = figures.map((figure) => {
      const last = figure.points.at(-1)?.value ?? 0;
      const was = old.find(({ id }) => id === figure.id)?.values.at(-1)?.value ?? 0;
      return keyFigureMarkup(figure, lang, was > 0 ? this.#changeWords(last / was - 1) : '');
    });
    this.#figures.innerHTML = items.join('');
    if (this.#title) this.#title.textContent = say(lang, message(phrases.pageLiveLevels, { year: projection.to }));
    const legend = [
      ...(figures.some(({ points }) => points.some(({ isAssumed }) => isAssumed)) ? [phrases.pageLiveDashed] : []),
      ...(beside ? [message(phrases.pageLiveBeside, { name: beside.scenario.name })] : []),
    ];
    const isOfCluster = rows.some((id) => this.#dataset.find('cluster', id));
    if (isOfCluster) legend.unshift(message(phrases.pageLiveFrom, { year: projection.baseYear }));
    const scales = figures.length > 1 ? [element('span', { class: 'scales' }, say(lang, phrases.pageLiveScales))] : [];
    this.#legend.replaceChildren(...legend.flatMap((words) => [element('span', {}, say(lang, words)), ' ']), ...scales);
    this.#showBlocks(projection);
  }

  /** The scenario to compare with, under the other choices of the setting but without its rates. */
  #beside(setting: Setting): Projection | undefined {
    const { beside } = this.#start;
    if (beside === undefined || beside === setting.scenario) return undefined;
    const other = this.#project({ ...setting, scenario: beside, rates: new Map() });
    return typeof other === 'string' ? undefined : other;
  }

  #changeWords(change: number): string {
    if (formatNumber(Math.abs(change) * 100, 1) === '0.0') return '';
    const words = `${change > 0 ? '+' : ''}${formatRate(change)}`;
    return say(this.#lang, message(phrases.pageLiveAgainst, { change: words }));
  }

  /** Shows the same table and notes as the command line. */
  #showBlocks(projection: Projection): void {
    const lang = this.#lang;
    const around: Surroundings = {
      lang,
      title: say(lang, pagePhrases.pageLive),
      level: 2,
      picture: () => undefined,
      citation: () => '',
      citationMarks: () => '',
    };
    const blocks = spoken(projectionBlocks(this.#dataset, projection, { chart: false }), lang);
    const scrolled = this.#blocks.querySelector('.scroll')?.scrollLeft ?? 0;
    const isAll = this.#blocks.querySelector('.table')?.classList.contains('all') ?? false;
    this.#blocks.innerHTML = blocksMarkup(blocks satisfies readonly Block<string>[], around);
    for (const table of this.#blocks.querySelectorAll<HTMLElement>('.table')) {
      table.classList.toggle('all', isAll);
      new TableTools(table, lang);
    }
    for (const region of this.#blocks.querySelectorAll<HTMLElement>('.scroll')) {
      markScrollable(region);
      region.scrollLeft = scrolled;
    }
  }
}

type Failure = ProjectionError['code'] | 'not-finite' | 'nothing-to-project';

/** The projection, or the reason why there is none. */
function projected(dataset: Dataset, request: ProjectionRequest): Projection | Failure {
  try {
    const projection = project(dataset, request);
    if (projection.rows.length === 0) return 'nothing-to-project';
    return projection.rows.every(({ values }) => values.every(({ value }) => Number.isFinite(value)))
      ? projection
      : 'not-finite';
  } catch (error) {
    if (error instanceof ProjectionError) return error.code;
    throw error;
  }
}

/** Mean yearly growth of groups and clusters in the scenario itself, ignoring set rates, as a fraction. */
function meanRates(dataset: Dataset, setting: Setting): ReadonlyMap<string, number> {
  const projection = projected(dataset, { ...requestOf({ ...setting, rates: new Map() }, dataset), by: 'cluster' });
  if (typeof projection === 'string') return new Map();
  const own = projection.rows.filter(({ level }) => level === 'group' || level === 'cluster');
  return new Map(own.map((row) => [row.id, orUndefined(meanGrowth(row, projection)) ?? 0]));
}
