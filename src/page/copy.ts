import type { Lang } from '../lang/lang.js';
import { term } from '../lang/message.js';
import { element } from './element.js';

/** A button that copies words and says whether it could. */
export function copyButton(words: () => string, lang: Lang): HTMLElement {
  const status = element('output', { class: 'about' });
  const button = element('button', { type: 'button' }, term(lang, 'page-copy'));
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(words());
      status.textContent = term(lang, 'page-copied');
    } catch {
      status.textContent = term(lang, 'page-not-copied');
    }
  });
  return element('span', { class: 'copy' }, button, status);
}
