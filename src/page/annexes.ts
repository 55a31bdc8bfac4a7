import type { Bilingual, Lang } from '../words/lang.js';
import { say } from '../words/message.js';
import { all, element } from './element.js';

const phrases = {
  pageOpenAll: { zh: '全部展开', en: 'Open all' },
  pageCloseAll: { zh: '全部收起', en: 'Close all' },
  pageCaveats: { zh: '显示各条的前提', en: 'Show caveats' },
  pageNoCaveats: { zh: '收起前提', en: 'Hide caveats' },
} as const satisfies Record<string, Bilingual>;

/** Opens whatever is folded around a part of the page, and a folded part itself. */
export function openAround(part: HTMLElement): void {
  for (const folded of [...all<HTMLDetailsElement>(part, ':scope > details'), ...around(part)]) folded.open = true;
}

function around(part: HTMLElement): readonly HTMLDetailsElement[] {
  const folded = part.parentElement?.closest('details');
  return folded ? [folded, ...around(folded)] : [];
}

/** A button that opens and closes all annexes, and one for the caveats of judgements, which a phone has no room for. */
export function addOpeners(edition: HTMLElement, lang: Lang): void {
  const annexes = all<HTMLDetailsElement>(edition, '.annex > details');
  const isOpen = (): boolean => annexes.every(({ open }) => open);
  const opener = toggle(lang, isOpen, [phrases.pageOpenAll, phrases.pageCloseAll], (isWanted) => {
    for (const annex of annexes) annex.open = isWanted;
  });
  edition.querySelector('.annexes > .about')?.after(opener);
  for (const list of all(edition, '.judgements')) {
    if (!list.querySelector('small')) continue;
    const isShown = (): boolean => list.classList.contains('whole');
    const words = [phrases.pageCaveats, phrases.pageNoCaveats] as const;
    const more = toggle(lang, isShown, words, (isWanted) => list.classList.toggle('whole', isWanted));
    more.classList.add('caveats');
    list.before(more);
  }
}

/** A button between two states, named after the one that it leads to. */
function toggle(
  lang: Lang,
  isOn: () => boolean,
  [on, off]: readonly [Bilingual, Bilingual],
  change: (isWanted: boolean) => void,
): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'plain' });
  const name = (): void => {
    button.textContent = say(lang, isOn() ? off : on);
  };
  button.addEventListener('click', () => {
    change(!isOn());
    name();
  });
  name();
  return button;
}
