import { initWasm, Resvg } from '@resvg/resvg-wasm';

export { type FontFace, readFontFaces } from './png/font-faces.js';

export interface PngOptions {
  /** Pixels of the image for each of the SVG's own. */
  readonly scale: number;
  /** Font files, read whole. */
  readonly fonts: readonly Uint8Array[];
  /** Font family for text whose own families are not among the fonts. */
  readonly family: string;
  /** The renderer, compiled to WebAssembly; loaded once in a process. */
  readonly program: () => Uint8Array;
}

let loading: Promise<void> | undefined;

/** Renders an SVG as PNG. Characters missing from all fonts are left out: see `charactersOf`. */
export async function renderPng(svg: string, { scale, fonts, family, program }: PngOptions): Promise<Uint8Array> {
  loading ??= initWasm(program());
  await loading;
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontBuffers: [...fonts], defaultFontFamily: family, sansSerifFamily: family },
  });
  try {
    const image = drawing.render();
    const png = image.asPng();
    image.free();
    return png;
  } finally {
    drawing.free();
  }
}

const entities: { readonly [entity: string]: string } = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** Characters in the drawn texts of an SVG, each once; without those of its title and description. */
export function charactersOf(svg: string): ReadonlySet<string> {
  const texts = [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text = '']) =>
    text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity),
  );
  return new Set([...texts.join('')].filter((sign) => sign.trim() !== ''));
}
