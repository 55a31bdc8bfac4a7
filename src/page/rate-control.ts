import { readYearlyRate } from '../study/set-rate.js';
import { formatRate } from '../view/format.js';
import type { Bilingual, Lang } from '../words/lang.js';
import { message, say } from '../words/message.js';
import { round } from '../words/number.js';
import { element } from './element.js';

const phrases = {
  pageLiveRate: { zh: '{name}，年增速（%）', en: '{name}, growth per year (%)' },
  pageLiveAsScenario: { zh: '随情景，年均{rate}', en: 'as in the scenario, {rate} a year' },
  pageLiveSet: { zh: '自设', en: 'set here' },
  pageLiveUndo: { zh: '改回情景', en: 'Back to the scenario' },
} as const satisfies Record<string, Bilingual>;

/** Range of the slider in per cent; the field beside it accepts rates outside it. */
const slowest = -5;
const fastest = 25;

/** Control for the yearly growth of a group or cluster: by slider, by typing, or as in the scenario. */
export class RateControl {
  readonly element: HTMLElement;
  readonly #lang: Lang;
  readonly #slider: HTMLInputElement;
  readonly #field: HTMLInputElement;
  readonly #state = element('span', { class: 'about' });
  readonly #undo: HTMLButtonElement;
  #written: string | undefined;

  constructor(id: string, name: string, lang: Lang, choose: (written: string | undefined) => void) {
    this.#lang = lang;
    this.#slider = element('input', { type: 'range', id, min: slowest, max: fastest, step: 0.1 });
    const label = say(lang, message(phrases.pageLiveRate, { name }));
    this.#field = element('input', {
      type: 'number',
      min: -99,
      max: 999,
      step: 0.1,
      'aria-label': label,
      inputmode: 'decimal',
    });
    this.#undo = element('button', { type: 'button', class: 'plain' }, say(lang, phrases.pageLiveUndo));
    this.#slider.addEventListener('input', () => choose(`${this.#slider.valueAsNumber}%`));
    this.#field.addEventListener('change', () => {
      const written = `${this.#field.value}%`;
      if (readYearlyRate(written)) choose(written);
      else this.#showNumber();
    });
    this.#undo.addEventListener('click', () => {
      this.#slider.focus();
      choose(undefined);
    });
    const amount = element('span', { class: 'number' }, this.#field, '%');
    const state = element('span', { class: 'state' }, this.#state, ' ', this.#undo);
    this.element = element('div', { class: 'rate' }, element('label', { for: id }, name), amount, this.#slider, state);
  }

  get written(): string | undefined {
    return this.#written;
  }

  focus(): void {
    this.#slider.focus();
  }

  /** Shows a rate that is set, or else the scenario's mean, a fraction. */
  show(written: string | undefined, mean = 0): void {
    this.#written = written;
    const words = written ?? say(this.#lang, message(phrases.pageLiveAsScenario, { rate: formatRate(mean) }));
    this.element.classList.toggle('set', written !== undefined);
    this.#state.textContent = written === undefined ? words : say(this.#lang, phrases.pageLiveSet);
    this.#undo.hidden = written === undefined;
    this.#slider.value = String(round(readYearlyRate(written ?? '')?.value ?? mean * 100, 1));
    this.#slider.setAttribute('aria-valuetext', words);
    this.#showNumber(mean);
  }

  #showNumber(mean = 0): void {
    const rate = readYearlyRate(this.#written ?? '')?.value;
    this.#field.value = rate === undefined ? round(mean * 100, 1).toFixed(1) : String(rate);
  }
}
