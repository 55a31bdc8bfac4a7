/** A picture that stands alone. */
export interface Drawn {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const margin = 16;
const sizes = { title: 18, subtitle: 13, note: 11.5 } as const;
const colours = { paper: '#ffffff', ink: '#1f2328', quiet: '#57606a' } as const;
const namespace = 'http://www.w3.org/2000/svg';

/** A picture of the page with its title above and its sources below, in light colours, as a file of its own. */
export function printable(
  picture: SVGSVGElement,
  [title = '', ...more]: readonly string[],
  notes: readonly string[],
): Drawn {
  const { width, height } = picture.viewBox.baseVal;
  const copy = picture.cloneNode(true) as SVGSVGElement;
  // The rules for dark pages.
  copy.querySelector('style')?.remove();
  const family = picture.getAttribute('font-family') ?? 'sans-serif';
  const svg = document.createElementNS(namespace, 'svg');
  let y = margin;
  const write = (words: string, size: number, colour: string, weight = 400): void => {
    for (const line of linesOf(words, `${weight} ${size}px ${family}`, width - 2 * margin)) {
      y += size * 1.4;
      const text = document.createElementNS(namespace, 'text');
      for (const [name, value] of Object.entries({ x: margin, y: y - size * 0.3, 'font-size': size, fill: colour }))
        text.setAttribute(name, String(value));
      if (weight > 400) text.setAttribute('font-weight', 'bold');
      text.textContent = line;
      svg.append(text);
    }
  };
  write(title, sizes.title, colours.ink, 700);
  for (const line of more) write(line, sizes.subtitle, colours.quiet);
  copy.setAttribute('y', String(y + margin / 2));
  svg.append(copy);
  y += margin / 2 + height;
  for (const note of notes) write(note, sizes.note, colours.quiet);
  y += margin;
  const paper = document.createElementNS(namespace, 'rect');
  const frame = { width, height: Math.ceil(y) };
  for (const [name, value] of Object.entries({ ...frame, fill: colours.paper }))
    paper.setAttribute(name, String(value));
  svg.prepend(paper);
  for (const [name, value] of Object.entries({
    ...frame,
    viewBox: `0 0 ${frame.width} ${frame.height}`,
    'font-family': family,
  }))
    svg.setAttribute(name, String(value));
  return { svg: new XMLSerializer().serializeToString(svg), ...frame };
}

/** Words in lines of at most a width, broken between words or between Chinese characters. */
function linesOf(words: string, font: string, width: number): readonly string[] {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen || words === '') return words === '' ? [] : [words];
  pen.font = font;
  const lines: string[] = [''];
  for (const piece of words.match(/[\p{Script=Han}，。；：、（）“”]|[^\s\p{Script=Han}，。；：、（）“”]+|\s+/gu) ??
    []) {
    const line = lines.at(-1) ?? '';
    if (line === '' || pen.measureText(line + piece).width <= width) lines[lines.length - 1] = line + piece;
    else lines.push(piece.trimStart());
  }
  return lines;
}
