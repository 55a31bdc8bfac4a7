import type { Dataset } from '../model/dataset.js';
import { project } from '../study/project.js';
import { readYearlyRate } from '../study/set-rate.js';
import { formatRate } from '../view/format.js';
import type { Bilingual, Lang } from '../words/lang.js';
import { capital, message, say } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { kindPhrases } from '../words/terms.js';
import { element } from './element.js';
import { RateControl } from './rate-control.js';
import { isSame, lastYears, type Setting } from './setting.js';

const pageLiveBasisPhrases = {
  nominal: { zh: '已公布年份用名义增速', en: 'Nominal growth where it is published' },
  real: { zh: '实际增速，如目标所述', en: 'Real growth, as the goals are worded' },
} as const satisfies Record<string, Bilingual>;

const phrases = {
  pageLiveGrowth: { zh: '拖动改变年增速', en: 'Move to change growth per year' },
  pageLiveMore: { zh: '更多假设', en: 'More assumptions' },
  pageLiveAdd: { zh: '另设一个集群的增速', en: 'Set the growth of a cluster' },
  pageLiveChoose: { zh: '选择集群', en: 'Choose a cluster' },
  pageLiveTo: { zh: '推算至', en: 'Project to' },
  pageLivePeriods: { zh: '年度增长次数', en: 'Yearly steps of growth' },
  pageLiveOf: { zh: '{count}（最多{most}）', en: '{count} of at most {most}' },
  pageLiveDeflator: { zh: '价格年涨幅（%），可不填', en: 'Yearly change of prices (%), optional' },
  pageLiveReal: { zh: '按{year}年价格', en: 'In prices of {year}' },
  pageLiveRestart: { zh: '恢复报告的假设', en: 'Reset' },
} as const satisfies Record<string, Bilingual>;

/** Fields for every assumption; reports each choice to `choose`, which decides what is shown. */
export class Controls {
  readonly element: HTMLElement;
  readonly #dataset: Dataset;
  readonly #lang: Lang;
  readonly #rows: readonly string[];
  readonly #restart: HTMLButtonElement;
  readonly #initial: Setting;
  readonly #choose: (setting: Setting) => void;
  #setting: Setting;
  readonly #rates = new Map<string, RateControl>();
  readonly #scenario: HTMLSelectElement;
  readonly #clusters: HTMLSelectElement;
  readonly #rateRows = element('div', { class: 'rates' });
  readonly #to: Slider;
  readonly #periods: Slider;
  readonly #bases: readonly HTMLInputElement[];
  readonly #deflator = element('input', { type: 'number', min: -99, max: 999, step: 0.1, inputmode: 'decimal' });
  readonly #isReal = element('input', { type: 'checkbox' });

  /** `rows` are the ids of groups or clusters whose growth is always shown. */
  constructor(
    dataset: Dataset,
    lang: Lang,
    { initial, rows }: { readonly initial: Setting; readonly rows: readonly string[] },
    choose: (setting: Setting) => void,
  ) {
    this.#dataset = dataset;
    this.#rows = rows;
    this.#initial = initial;
    this.#lang = lang;
    this.#setting = initial;
    this.#choose = choose;
    const scenarios = dataset.all('scenario').map(({ id, name }) => element('option', { value: id }, name[lang]));
    this.#scenario = element('select', { id: `${lang}-live-scenario` }, ...scenarios);
    this.#scenario.addEventListener('change', () => this.#change({ scenario: this.#scenario.value }));
    this.#clusters = this.#clusterSelect();
    const { first, last } = lastYears(dataset);
    this.#to = new Slider(`${lang}-live-to`, say(lang, phrases.pageLiveTo), (to) => this.#change({ to }));
    this.#to.limit(first, last);
    this.#periods = new Slider(`${lang}-live-periods`, say(lang, phrases.pageLivePeriods), (periods) =>
      this.#change({ periods }),
    );
    this.#bases = (['real', 'nominal'] as const).map((basis) => {
      const field = element('input', { type: 'radio', name: `${lang}-live-basis`, value: basis });
      field.addEventListener('change', () => this.#change({ basis }));
      return field;
    });
    this.#deflator.addEventListener('change', () => this.#changeDeflator());
    this.#isReal.addEventListener('change', () => this.#change({ isReal: this.#isReal.checked }));
    this.#restart = element('button', { type: 'button' }, say(lang, phrases.pageLiveRestart));
    this.#restart.addEventListener('click', () => choose(initial));
    this.element = this.#form();
  }

  /** The rates at once; everything else folded below. */
  #form(): HTMLElement {
    const lang = this.#lang;
    const [real, nominal] = this.#bases.map((field) =>
      element('label', {}, field, say(lang, pageLiveBasisPhrases[field.value as Setting['basis']])),
    );
    const growth = element('fieldset', {}, element('legend', {}, say(lang, phrases.pageLiveGrowth)), this.#rateRows);
    const add = element(
      'label',
      { class: 'field' },
      element('span', {}, say(lang, phrases.pageLiveAdd)),
      this.#clusters,
    );
    const basis = element(
      'fieldset',
      {},
      element('legend', {}, say(lang, reportPhrases.fieldBasis)),
      ...[real, nominal].flatMap((label) => label ?? []),
      ...this.#priceFields(),
    );
    const scenario = element(
      'label',
      { class: 'field', for: this.#scenario.id },
      element('span', {}, say(lang, capital(kindPhrases.scenario))),
      this.#scenario,
    );
    const more = element(
      'details',
      { class: 'more' },
      element('summary', {}, say(lang, phrases.pageLiveMore)),
      element(
        'div',
        { class: 'fields' },
        scenario,
        ...(this.#clusters.options.length > 1 ? [add] : []),
        this.#to.element,
        this.#periods.element,
        basis,
      ),
    );
    const form = element('form', { class: 'controls', autocomplete: 'off' }, growth, more);
    form.addEventListener('submit', (event) => event.preventDefault());
    return form;
  }

  #priceFields(): readonly HTMLElement[] {
    const { base_year: year } = this.#dataset.settings;
    const deflator = element('label', { class: 'beside' }, say(this.#lang, phrases.pageLiveDeflator), this.#deflator);
    return [deflator, element('label', {}, this.#isReal, say(this.#lang, message(phrases.pageLiveReal, { year })))];
  }

  /** Sets the change of prices; without a number, the scenario's applies, if it has one. */
  #changeDeflator(): void {
    const { deflator: _deflator, ...rest } = this.#setting;
    const written = `${this.#deflator.value}%`;
    this.#choose({ ...rest, ...(readYearlyRate(written) && { deflator: written }) });
  }

  /** List of clusters by group, limited to those with a figure of their own, for which a rate has an effect. */
  #clusterSelect(): HTMLSelectElement {
    const lang = this.#lang;
    const rows = project(this.#dataset, { by: 'cluster' }).rows.filter(({ level }) => level === 'cluster');
    const groups = this.#dataset.groups.flatMap((group) => {
      const options = rows
        .filter((row) => row.group === group.id)
        .map(({ id, name }) => element('option', { value: id }, name[lang]));
      return options.length === 0 ? [] : [element('optgroup', { label: group.name[lang] }, ...options)];
    });
    const select = element(
      'select',
      {},
      element('option', { value: '' }, say(lang, phrases.pageLiveChoose)),
      ...groups,
    );
    select.addEventListener('change', () => {
      const id = select.value;
      if (id === '') return;
      this.#setRate(id, this.#rates.get(id)?.written ?? formatRate(this.#means.get(id) ?? 0).replace('−', '-'));
      this.#rates.get(id)?.focus();
    });
    return select;
  }

  #means: ReadonlyMap<string, number> = new Map();

  /** The button that leads back to the report's own setting. */
  get restart(): HTMLElement {
    return this.#restart;
  }

  /** Shows a setting in the fields; `means` are the scenario's own mean rates, as fractions. */
  show(setting: Setting, means: ReadonlyMap<string, number> = this.#means): void {
    this.#setting = setting;
    this.#means = means;
    this.#restart.hidden = isSame(setting, this.#initial);
    const most = setting.to - this.#dataset.settings.base_year;
    const count = setting.periods ?? most;
    this.#scenario.value = setting.scenario;
    this.#clusters.value = '';
    this.#to.show(setting.to, String(setting.to));
    this.#periods.limit(0, most);
    this.#periods.show(count, say(this.#lang, message(phrases.pageLiveOf, { count, most })));
    for (const field of this.#bases) field.checked = field.value === setting.basis;
    this.#deflator.value = String(readYearlyRate(setting.deflator ?? '')?.value ?? '');
    this.#isReal.checked = setting.isReal;
    this.#showRates(setting.rates);
  }

  #showRates(rates: Setting['rates']): void {
    const wanted = [...this.#rows, ...[...rates.keys()].filter((id) => !this.#rows.includes(id))];
    for (const [id, control] of this.#rates) {
      if (wanted.includes(id)) continue;
      if (control.element.contains(document.activeElement)) this.#clusters.focus();
      control.element.remove();
      this.#rates.delete(id);
    }
    for (const id of wanted) {
      const control = this.#rates.get(id) ?? this.#addRate(id);
      control.show(rates.get(id), this.#means.get(id));
    }
  }

  #addRate(id: string): RateControl {
    const name = this.#dataset.find('group', id)?.name ?? this.#dataset.find('cluster', id)?.name;
    const control = new RateControl(`${this.#lang}-live-rate-${id}`, name?.[this.#lang] ?? id, this.#lang, (written) =>
      this.#setRate(id, written),
    );
    this.#rates.set(id, control);
    this.#rateRows.append(control.element);
    return control;
  }

  #setRate(id: string, written: string | undefined): void {
    const rates = new Map(this.#setting.rates);
    if (written === undefined) rates.delete(id);
    else rates.set(id, written);
    this.#change({ rates });
  }

  /** Changes the setting; when the last year moves, "all periods" stays "all", and a smaller number stays the same. */
  #change(part: Partial<Setting>): void {
    const { periods, ...rest } = { ...this.#setting, ...part };
    const most = rest.to - this.#dataset.settings.base_year;
    this.#choose({ ...rest, ...(periods !== undefined && periods < most && { periods }) });
  }
}

/** A slider for a whole number. */
class Slider {
  readonly element: HTMLElement;
  readonly #field: HTMLInputElement;
  readonly #value: HTMLOutputElement;

  constructor(id: string, label: string, choose: (value: number) => void) {
    this.#field = element('input', { type: 'range', id, step: 1 });
    this.#value = element('output', { for: id });
    this.#field.addEventListener('input', () => choose(this.#field.valueAsNumber));
    this.element = element(
      'div',
      { class: 'field slider' },
      element('label', { for: id }, label),
      this.#value,
      this.#field,
    );
  }

  limit(least: number, most: number): void {
    this.#field.min = String(least);
    this.#field.max = String(most);
  }

  show(value: number, words: string): void {
    this.#field.value = String(value);
    this.#field.setAttribute('aria-valuetext', words);
    this.#value.textContent = words;
  }
}
