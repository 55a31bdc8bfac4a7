/** A face of a font file: its families, and whether it has a character. */
export interface FontFace {
  readonly families: readonly string[];
  has(codePoint: number): boolean;
}

/** Faces of a TrueType or OpenType file or collection; undefined for other bytes, such as those of a WOFF file. */
export function readFontFaces(bytes: Uint8Array): readonly FontFace[] | undefined {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return faceOffsets(view)?.map((offset) => readFace(view, offset));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const collection = 0x74746366;
/** First four bytes of files with one face: TrueType, OpenType with PostScript outlines, and Apple's TrueType. */
const versions = [0x00010000, 0x4f54544f, 0x74727565];

function faceOffsets(view: DataView): readonly number[] | undefined {
  const version = view.getUint32(0);
  if (version === collection)
    return Array.from({ length: view.getUint32(8) }, (_face, index) => view.getUint32(12 + 4 * index));
  return versions.includes(version) ? [0] : undefined;
}

function readFace(view: DataView, offset: number): FontFace {
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(offset + 4); index++) {
    const record = offset + 12 + 16 * index;
    tables.set(
      String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(record + at))),
      view.getUint32(record + 8),
    );
  }
  const [names, characters] = [tables.get('name'), tables.get('cmap')];
  return {
    families: names === undefined ? [] : familiesOf(view, names),
    has: characters === undefined ? () => false : charactersOf(view, characters),
  };
}

const familyNames = [16, 1];
const unicodePlatforms = [0, 3];

/** Unicode names of a face's family, the typographic one first. */
function familiesOf(view: DataView, table: number): readonly string[] {
  const storage = table + view.getUint16(table + 4);
  const found: (readonly [order: number, name: string])[] = [];
  for (let index = 0; index < view.getUint16(table + 2); index++) {
    const record = table + 6 + 12 * index;
    const order = familyNames.indexOf(view.getUint16(record + 6));
    if (order === -1 || !unicodePlatforms.includes(view.getUint16(record))) continue;
    const [length, start] = [view.getUint16(record + 8), storage + view.getUint16(record + 10)];
    found.push([
      order,
      String.fromCharCode(...Array.from({ length: length / 2 }, (_unit, at) => view.getUint16(start + 2 * at))),
    ]);
  }
  return [...new Set(found.sort(([a], [b]) => a - b).map(([, name]) => name))];
}

/**
 * Whether a face has a glyph, by its table of the whole of Unicode (format 12) or else of its first plane (format 4).
 */
function charactersOf(view: DataView, table: number): FontFace['has'] {
  const formats = new Map<number, number>();
  for (let index = 0; index < view.getUint16(table + 2); index++) {
    const record = table + 4 + 8 * index;
    const start = table + view.getUint32(record + 4);
    if (unicodePlatforms.includes(view.getUint16(record))) formats.set(view.getUint16(start), start);
  }
  const [whole, first] = [formats.get(12), formats.get(4)];
  if (whole !== undefined) return (codePoint) => hasInGroups(view, whole, codePoint);
  return first === undefined ? () => false : (codePoint) => hasInSegments(view, first, codePoint);
}

function hasInGroups(view: DataView, table: number, codePoint: number): boolean {
  let [low, high] = [0, view.getUint32(table + 12) - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const group = table + 16 + 12 * middle;
    if (codePoint < view.getUint32(group)) high = middle - 1;
    else if (codePoint > view.getUint32(group + 4)) low = middle + 1;
    else return view.getUint32(group + 8) + codePoint - view.getUint32(group) !== 0;
  }
  return false;
}

function hasInSegments(view: DataView, table: number, codePoint: number): boolean {
  const size = view.getUint16(table + 6);
  for (let at = 0; at < size; at += 2) {
    if (codePoint > view.getUint16(table + 14 + at)) continue;
    const start = view.getUint16(table + 16 + size + at);
    if (codePoint < start) return false;
    const place = table + 16 + 3 * size + at;
    const shift = view.getUint16(place);
    const glyph = shift === 0 ? codePoint : view.getUint16(place + shift + 2 * (codePoint - start));
    return glyph !== 0 && ((glyph + view.getUint16(table + 16 + 2 * size + at)) & 0xffff) !== 0;
  }
  return false;
}
