export interface ExampleFont {
  readonly family: string;
  readonly characters: string;
  /** Format of its table of characters. */
  readonly format: 4 | 12;
}

/** A font file with a name and characters and no shapes. */
export function fontOf(font: ExampleFont): Uint8Array {
  return Uint8Array.from(fontBytes(font, 0));
}

/** A collection of such fonts. */
export function collectionOf(fonts: readonly ExampleFont[]): Uint8Array {
  const bytes = [...long(0x74746366), ...long(0x00010000), ...long(fonts.length)];
  let start = bytes.length + 4 * fonts.length;
  const faces = fonts.map((font) => {
    const face = { start, bytes: fontBytes(font, start) };
    start += face.bytes.length;
    return face;
  });
  return Uint8Array.from([
    ...bytes,
    ...faces.flatMap((face) => long(face.start)),
    ...faces.flatMap((face) => face.bytes),
  ]);
}

function fontBytes({ family, characters, format }: ExampleFont, offset: number): readonly number[] {
  const codes = [...characters].map((sign) => sign.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const table = format === 4 ? segments(codes) : groups(codes);
  const cmap = [...short(0), ...short(1), ...short(3), ...short(format === 4 ? 1 : 10), ...long(12), ...table];
  const text = [...family].flatMap((sign) => short(sign.charCodeAt(0)));
  const name = [
    ...short(0),
    ...short(1),
    ...short(18),
    ...short(3),
    ...short(1),
    ...short(0x409),
    ...short(1),
    ...short(text.length),
    ...short(0),
    ...text,
  ];
  const start = offset + 12 + 2 * 16;
  return [
    ...long(0x00010000),
    ...short(2),
    ...[0, 0, 0].flatMap(short),
    ...record('cmap', start, cmap.length),
    ...record('name', start + cmap.length, name.length),
    ...cmap,
    ...name,
  ];
}

function record(tag: string, start: number, length: number): readonly number[] {
  return [...[...tag].map((sign) => sign.charCodeAt(0)), ...long(0), ...long(start), ...long(length)];
}

/** A segment for each character, its glyph by its place, and the last segment that the format asks for. */
function segments(codes: readonly number[]): readonly number[] {
  const all = [...codes, 0xffff];
  const shifts = [...codes.map((code, index) => index + 1 - code), 1];
  const body = [
    ...all.flatMap(short),
    ...short(0),
    ...all.flatMap(short),
    ...shifts.flatMap((shift) => short(shift & 0xffff)),
    ...all.flatMap(() => short(0)),
  ];
  return [
    ...short(4),
    ...short(14 + body.length),
    ...short(0),
    ...short(2 * all.length),
    ...[0, 0, 0].flatMap(short),
    ...body,
  ];
}

function groups(codes: readonly number[]): readonly number[] {
  const body = codes.flatMap((code, index) => [...long(code), ...long(code), ...long(index + 1)]);
  return [...short(12), ...short(0), ...long(16 + body.length), ...long(0), ...long(codes.length), ...body];
}

function short(value: number): readonly number[] {
  return [(value >> 8) & 0xff, value & 0xff];
}

function long(value: number): readonly number[] {
  return [...short(value >>> 16), ...short(value & 0xffff)];
}
