import { orUndefined } from '../derive/result.js';
import type { Block } from '../document/blocks.js';
import { spoken } from '../document/spoken.js';
import type { Dataset } from '../model/dataset.js';
import { blocksMarkup } from '../output/page/blocks.js';
import { markup } from '../output/page/markup.js';
import type { Surroundings } from '../output/page/surroundings.js';
import { meanGrowth } from '../study/mean-growth.js';
import { project } from '../study/project.js';
import type { Projection, ProjectionRequest, ProjectionRow } from '../study/projection.js';
import { ProjectionError } from '../study/projection-error.js';
import { chooseMoneyFormat, formatNumber, formatRate, moneyWords } from '../view/format.js';
import { rowName } from '../view/price-notes.js';
import { projectionBlocks } from '../view/projection.js';
import type { Bilingual, Lang } from '../words/lang.js';
import { message, say } from '../words/message.js';
import { pagePhrases } from '../words/page.js';
import { Controls } from './controls.js';
import { copyButton } from './copy.js';
import { element } from './element.js';
import { markScrollable } from './regions.js';
import { commandOf, requestOf, type Setting } from './setting.js';

const phrases = {
  pageLiveNoDeflator: {
    zh: '按不变价推算要先填价格年涨幅',
    en: 'Levels in the prices of the base year need the yearly change of prices',
  },
  pageLiveIn: { zh: '{name}，{year}年', en: '{name}, {year}' },
  pageLiveAgainst: { zh: '较报告{change}', en: '{change} against the report' },
  pageLiveCommand: { zh: '得出此表的命令', en: 'The command that prints this table' },
  pageLiveNotes: { zh: '如何读这些数字', en: 'How to read these figures' },
  pageLiveImpossible: { zh: '这组假设推算不出有限的数值', en: 'These assumptions lead to no finite figures' },
} as const satisfies Record<string, Bilingual>;

/** The interactive model in one language: its controls and results. */
export class LivePanel {
  readonly #dataset: Dataset;
  readonly #lang: Lang;
  readonly #initial: Setting;
  readonly #controls: Controls;
  readonly #headline = element('output', { class: 'headline' });
  readonly #chart = element('div', { class: 'chart' });
  readonly #table = element('div', { class: 'results' });
  readonly #notes = element('details');
  readonly #command = element('code', { class: 'command' });

  constructor(
    section: HTMLElement,
    dataset: Dataset,
    lang: Lang,
    initial: Setting,
    choose: (setting: Setting) => void,
  ) {
    this.#dataset = dataset;
    this.#lang = lang;
    this.#initial = initial;
    this.#controls = new Controls(dataset, lang, initial, choose);
    const command = element(
      'div',
      { class: 'line' },
      this.#command,
      copyButton(() => this.#command.textContent ?? '', lang),
    );
    const title = element('h3', {}, say(lang, phrases.pageLiveCommand));
    this.#notes.append(element('summary', {}, say(lang, phrases.pageLiveNotes)), element('div'));
    const panel = element(
      'div',
      { class: 'panel' },
      this.#controls.element,
      element('div', {}, this.#headline, this.#chart),
    );
    section.append(panel, this.#table, this.#notes, title, command);
    section.hidden = false;
  }

  /** Draws a setting in place of the one before. */
  show(setting: Setting): void {
    const projection = projected(this.#dataset, requestOf(setting, this.#dataset));
    this.#controls.show(setting, meanRates(this.#dataset, setting));
    this.#command.textContent = commandOf(setting, this.#lang);
    this.#notes.hidden = typeof projection === 'string';
    if (typeof projection === 'string') {
      const reason = say(
        this.#lang,
        projection === 'no-deflator' ? phrases.pageLiveNoDeflator : phrases.pageLiveImpossible,
      );
      this.#headline.replaceChildren();
      this.#chart.replaceChildren(element('p', { role: 'alert' }, reason));
      this.#table.replaceChildren();
      return;
    }
    this.#headline.innerHTML = this.#headlineMarkup(projection);
    this.#showBlocks(projection);
  }

  /** Shows the same blocks as the command line, each in its part of the panel. */
  #showBlocks(projection: Projection): void {
    const lang = this.#lang;
    const around: Surroundings = {
      lang,
      title: say(lang, pagePhrases.pageLive),
      level: 3,
      picture: () => undefined,
      citationMarks: () => '',
    };
    const blocks = spoken(projectionBlocks(this.#dataset, projection, { chart: 'lines' }), lang);
    const markupOf = (wanted: (kind: Block['kind']) => boolean): string =>
      blocksMarkup(
        blocks.filter(({ kind }) => wanted(kind)),
        around,
      );
    const scrolled = this.#table.querySelector('.scroll')?.scrollLeft ?? 0;
    this.#chart.innerHTML = markupOf((kind) => kind !== 'table' && kind !== 'notes');
    this.#table.innerHTML = markupOf((kind) => kind === 'table');
    const notes = this.#notes.lastElementChild;
    if (notes) notes.innerHTML = markupOf((kind) => kind === 'notes');
    for (const region of this.#table.querySelectorAll<HTMLElement>('.scroll')) {
      markScrollable(region);
      region.scrollLeft = scrolled;
    }
  }

  /** Last levels of the groups and the total, with their change from the report's setting. */
  #headlineMarkup({ rows, to, baseYear }: Projection): string {
    const lang = this.#lang;
    const initial = projected(this.#dataset, requestOf(this.#initial, this.#dataset));
    const before = typeof initial === 'string' ? [] : initial.rows;
    const shown = rows.filter(({ level }) => level === 'group' || level === 'total');
    const money = chooseMoneyFormat(shown.map(lastLevel));
    const items = shown.map((row) => {
      const old = before.find(({ id }) => id === row.id);
      const change = old && lastLevel(old) > 0 ? lastLevel(row) / lastLevel(old) - 1 : 0;
      const sign = change > 0 ? '+' : '';
      const against = say(lang, message(phrases.pageLiveAgainst, { change: `${sign}${formatRate(change)}` }));
      const label = say(lang, message(phrases.pageLiveIn, { name: say(lang, rowName(row, baseYear)), year: to }));
      const isChanged = formatNumber(Math.abs(change) * 100, 1) !== '0.0';
      return (
        `<span class="${row.level}"><span class="label">${markup(label)}</span> <b>` +
        `${markup(moneyWords(lastLevel(row), money)[lang])}</b> <span class="about">` +
        `${isChanged ? markup(against) : ''}</span></span>`
      );
    });
    return items.join(' ');
  }
}

function lastLevel({ values }: ProjectionRow): number {
  return values.at(-1)?.value ?? 0;
}

/** The projection, or the reason why there is none. */
function projected(
  dataset: Dataset,
  request: ProjectionRequest,
): Projection | ProjectionError['code'] | 'not-finite' | 'nothing-to-project' {
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
