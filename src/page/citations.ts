import { all, element } from './element.js';

/** Time for the pointer to move from a mark to its card, in milliseconds. */
const grace = 200;

/** Shows a card with the citation beside a mark while the pointer or the focus is on it, until Escape. */
export function showCitations(edition: HTMLElement): void {
  const marks = all<HTMLAnchorElement>(edition, '.cites a');
  if (marks.length === 0) return;
  const card = element('div', { class: 'card', role: 'tooltip', id: `${edition.id}-card`, popover: 'manual' });
  edition.append(card);
  let open: HTMLAnchorElement | undefined;
  let closing = 0;

  const hide = (): void => {
    clearTimeout(closing);
    open?.removeAttribute('aria-describedby');
    open = undefined;
    if (card.matches(':popover-open')) card.hidePopover();
  };
  const show = (mark: HTMLAnchorElement): void => {
    clearTimeout(closing);
    if (open === mark) return;
    hide();
    open = mark;
    card.replaceChildren(...contentOf(mark));
    mark.setAttribute('aria-describedby', card.id);
    card.showPopover();
    place(card, mark);
  };
  const hideSoon = (): void => {
    clearTimeout(closing);
    closing = window.setTimeout(() => {
      if (open !== document.activeElement) hide();
    }, grace);
  };

  for (const mark of marks) {
    mark.addEventListener('pointerenter', () => show(mark));
    mark.addEventListener('pointerleave', hideSoon);
    mark.addEventListener('focus', () => show(mark));
    mark.addEventListener('blur', hide);
    mark.addEventListener('click', hide);
  }
  card.addEventListener('pointerenter', () => clearTimeout(closing));
  card.addEventListener('pointerleave', hideSoon);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
  document.addEventListener('scroll', () => open && place(card, open), { capture: true, passive: true });
}

/** The document and the words cited from it, copied from the list of references. */
function contentOf(mark: HTMLAnchorElement): readonly HTMLElement[] {
  const reference = document.getElementById(mark.hash.slice(1));
  const document_ = reference?.querySelector<HTMLElement>('.document');
  const passages = (mark.dataset['passages'] ?? '')
    .split(' ')
    .flatMap((id) => document.getElementById(id)?.querySelector<HTMLElement>('.passage') ?? []);
  const about = document_ ? [element('p', { class: 'document' }, ...copyOf(document_))] : [];
  return [...about, element('ul', {}, ...passages.map((passage) => element('li', {}, ...copyOf(passage))))];
}

/** A copy with links as plain words: a card disappears, so its links cannot be reached. */
function copyOf(part: HTMLElement): readonly Node[] {
  const copy = part.cloneNode(true) as HTMLElement;
  for (const link of all(copy, 'a')) link.replaceWith(...link.childNodes);
  return [...copy.childNodes];
}

/** Puts the card below its mark, or above where there is no room, within the window. */
function place(card: HTMLElement, mark: HTMLElement): void {
  const margin = 8;
  const at = mark.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const left = Math.max(margin, Math.min(at.left - margin, document.documentElement.clientWidth - width - margin));
  const below = at.bottom + margin;
  const top = below + height > window.innerHeight && at.top > height + margin ? at.top - height - margin : below;
  card.style.translate = `${left}px ${top}px`;
}
