import { all } from './element.js';

/** Marks in the contents which section is being read. */
export function followReading(edition: HTMLElement): void {
  const links = all<HTMLAnchorElement>(edition, 'nav a');
  const nav = edition.querySelector('nav');
  let current: HTMLAnchorElement | undefined;
  const update = (): void => {
    if (edition.hidden) return;
    const shown = links.filter((link) => document.getElementById(link.hash.slice(1))?.hidden === false);
    const isAtEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
    const top = (link: HTMLAnchorElement): number =>
      document.getElementById(link.hash.slice(1))?.getBoundingClientRect().top ?? 0;
    const reading =
      isAtEnd && window.scrollY > 0
        ? shown.at(-1)
        : (shown.findLast((link) => top(link) < window.innerHeight / 3) ?? shown[0]);
    if (reading === current || !reading) return;
    current?.removeAttribute('aria-current');
    reading.setAttribute('aria-current', 'true');
    current = reading;
    if (nav && nav.scrollWidth > nav.clientWidth)
      nav.scrollLeft = reading.offsetLeft - (nav.clientWidth - reading.offsetWidth) / 2;
  };
  let isWaiting = false;
  const soon = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      update();
    });
  };
  window.addEventListener('scroll', soon, { passive: true });
  window.addEventListener('resize', soon);
  new MutationObserver(soon).observe(edition, { attributes: true, attributeFilter: ['hidden'] });
  update();
}
