import type { Bilingual, Lang } from '../words/lang.js';
import { say } from '../words/message.js';
import { element } from './element.js';

const phrases = {
  pageCopied: { zh: '已复制', en: 'Copied' },
  pageNotCopied: {
    zh: '浏览器不允许复制，请选取后自行复制',
    en: 'The browser does not allow copying; select the text and copy it',
  },
} as const satisfies Record<string, Bilingual>;

/** A button that copies words and says whether it succeeded, and if not, shows the words to be copied by hand. */
export function copyButton(words: () => string, lang: Lang, label: string): HTMLElement {
  const status = element('output', { class: 'about' });
  const button = element('button', { type: 'button', class: 'plain' }, label);
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(words());
      status.textContent = say(lang, phrases.pageCopied);
    } catch {
      status.replaceChildren(say(lang, phrases.pageNotCopied), element('code', {}, words()));
    }
  });
  return element('span', { class: 'copy' }, button, status);
}
