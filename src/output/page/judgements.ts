import type { JudgementItem, JudgementList } from '../../document/blocks.js';
import { tonePhrases, toneSigns } from '../../document/tones.js';
import type { Lang } from '../../words/lang.js';
import { say } from '../../words/message.js';
import { attributes, markup } from './markup.js';

/** Ranked judgements, each with the sign and the word of its tone, its caveat smaller below. */
export function judgementsMarkup({ items }: JudgementList<string>, lang: Lang): string {
  // Browsers leave out the numbers of a list that are drawn by a style, so each carries its own.
  const rows = items.map((item, index) => itemMarkup(item, index + 1, lang));
  return `<ol class="judgements">${rows.join('')}</ol>`;
}

function itemMarkup({ sentence, caveat, tone }: JudgementItem<string>, rank: number, lang: Lang): string {
  const mark =
    `<span class="tone"><span aria-hidden="true">${toneSigns[tone]}</span> <span class="word">` +
    `${markup(say(lang, tonePhrases[tone]))}</span></span>`;
  const more = caveat === undefined ? '' : `<small>${markup(caveat)}</small>`;
  return `<li${attributes({ class: tone, value: rank })}><p>${mark} ${markup(sentence)}</p>${more}</li>`;
}
