import type { Bilingual, Lang } from '../words/lang.js';
import { say } from '../words/message.js';
import { copyButton } from './copy.js';
import { all, element } from './element.js';
import { type Drawn, printable } from './printable.js';
import { save } from './save.js';

const phrases = {
  pagePng: { zh: '下载图片（PNG）', en: 'Download as PNG' },
  pageSvg: { zh: '下载矢量图（SVG）', en: 'Download as SVG' },
  pageCopyCitation: { zh: '复制引用', en: 'Copy citation' },
} as const satisfies Record<string, Bilingual>;

/** Pixels of a downloaded picture for each of its own units. */
const sharpness = 2;

/** Buttons under a chart: the picture with its title and sources as a file, and how to cite it. */
export function addChartTools(figure: HTMLElement, lang: Lang): void {
  const picture = figure.querySelector<SVGSVGElement>('.picture svg');
  if (!picture) return;
  const [headline = '', ...more] = captionOf(figure);
  const notes = all(figure, ':scope > .source span').map(({ textContent }) => textContent);
  const drawn = (): Drawn => printable(picture, [headline, ...more], notes);
  const button = (words: Bilingual, act: () => void): HTMLElement => {
    const made = element('button', { type: 'button', class: 'plain' }, say(lang, words));
    made.addEventListener('click', act);
    return made;
  };
  const cited = (): string => `${figure.dataset['cited'] ?? ''}${addressOfPage()}`;
  figure.append(
    element(
      'div',
      { class: 'tools' },
      button(phrases.pagePng, () => void savePng(headline, drawn())),
      button(phrases.pageSvg, () => save(`${headline}.svg`, drawn().svg, 'image/svg+xml')),
      copyButton(cited, lang, say(lang, phrases.pageCopyCitation)),
    ),
  );
}

async function savePng(name: string, { svg, width, height }: Drawn): Promise<void> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = element('canvas', { width: width * sharpness, height: height * sharpness });
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => blob && save(`${name}.png`, blob, 'image/png'));
}

/** Headline and title, or the title alone. */
function captionOf(figure: HTMLElement): readonly string[] {
  const caption = figure.querySelector('figcaption');
  return [...(caption?.childNodes ?? [])].map(({ textContent }) => textContent?.trim() ?? '').filter(Boolean);
}

/** Where the page stands on the web, if it does. */
function addressOfPage(): string {
  return /^https?:$/.test(location.protocol) ? ` ${location.origin}${location.pathname}` : '';
}
