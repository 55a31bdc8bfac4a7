import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FontFace } from '../output/png.js';
import type { Bilingual } from '../words/lang.js';
import { message, reasonOf } from '../words/message.js';
import type { Context } from './context.js';
import { CliError, exitCodes } from './errors.js';
import { readRegularFile } from './input-file.js';

const phrases = {
  errorFontGlyphs: {
    zh: '没有字体含有这些字（共{count}个）：{characters}',
    en: 'No font has these characters ({count} in all): {characters}',
  },
  fixFont: {
    zh: '安装含中文的字体（如Noto Sans CJK，Debian与Ubuntu的包名为fonts-noto-cjk），或用--font FILE指定；SVG不需要字体',
    en:
      'Install a font with Chinese characters, such as Noto Sans CJK (package fonts-noto-cjk in Debian and ' +
      'Ubuntu), or name one with --font FILE. SVG needs none.',
  },
  errorFontUnreadable: { zh: '无法读取字体{path}：{reason}', en: 'The font {path} cannot be read: {reason}.' },
  errorFontFormat: { zh: '{path}不是TrueType或OpenType字体', en: '{path} is no TrueType or OpenType font.' },
  fixFontFormat: { zh: '请给出.ttf、.otf、.ttc或.otc文件', en: 'Give a .ttf, .otf, .ttc or .otc file.' },
} as const satisfies Record<string, Bilingual>;

interface Font {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly faces: readonly FontFace[];
}

type ReadFontFaces = (bytes: Uint8Array) => readonly FontFace[] | undefined;

/** Font files with glyphs for all characters of a text, and the family for text that names none of theirs. */
export interface ChosenFonts {
  readonly files: readonly Uint8Array[];
  readonly family: string;
}

/**
 * Chooses fonts that together have every character: those of --font or JIQUN_FONT, or else the first sufficient fonts
 * of the machine, beginning with the usual ones for Chinese. Fails with the characters missing from all of them.
 */
export function chooseFonts(
  context: Context,
  named: readonly string[],
  characters: ReadonlySet<string>,
  readFaces: ReadFontFaces,
): ChosenFonts {
  const { env, cwd } = context.io;
  const asked = named.length > 0 ? named : (env['JIQUN_FONT'] ?? '').split(delimiter).filter((path) => path !== '');
  const isNamed = asked.length > 0;
  const missing = new Set(characters);
  const chosen: Font[] = [];
  for (const path of isNamed ? asked.map((file) => resolve(cwd, file)) : machineFonts(env)) {
    if (missing.size === 0 && !isNamed) break;
    const font = readFont(path, readFaces, isNamed);
    const found = [...missing].filter((sign) => font?.faces.some((face) => face.has(sign.codePointAt(0) ?? 0)));
    for (const sign of found) missing.delete(sign);
    if (font && (isNamed || found.length > 0)) chosen.push(font);
  }
  if (missing.size === 0) {
    const files = chosen.flatMap(({ path, bytes }) => [bytes, ...(isNamed ? [] : boldOf(path))]);
    return { files, family: familyOf(chosen[0]?.faces ?? []) ?? 'sans-serif' };
  }
  const shown = [...missing].slice(0, 20).join(' ') + (missing.size > 20 ? ' …' : '');
  throw new CliError(
    exitCodes.input,
    message(phrases.errorFontGlyphs, { characters: shown, count: missing.size }),
    message(phrases.fixFont),
  );
}

/** Bytes of the PNG renderer, from beside the bundle or from its package. */
export function drawingProgram(): Uint8Array {
  const bundled = fileURLToPath(new URL('resvg.wasm', import.meta.url));
  return readFileSync(
    existsSync(bundled) ? bundled : createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'),
  );
}

/** Reads a font file and its faces; an unreadable font is an error if the user named it, and else skipped. */
function readFont(path: string, readFaces: ReadFontFaces, isNamed: boolean): Font | undefined {
  let bytes: Uint8Array;
  try {
    bytes = readRegularFile(path);
  } catch (error) {
    if (!isNamed) return undefined;
    throw new CliError(exitCodes.input, message(phrases.errorFontUnreadable, { path, reason: reasonOf(error) }));
  }
  const faces = readFaces(bytes);
  if (!faces && isNamed)
    throw new CliError(exitCodes.input, message(phrases.errorFontFormat, { path }), message(phrases.fixFontFormat));
  return faces && { path, bytes, faces };
}

/** Family of the face for mainland Chinese if a file has several faces, or else of the first. */
function familyOf(faces: readonly FontFace[]): string | undefined {
  return (faces.find(({ families }) => families.some((name) => /\b(?:SC|GB|CN)\b/.test(name))) ?? faces[0])
    ?.families[0];
}

/** Bytes of the bold face that goes with a regular one, found by usual file names. */
function boldOf(path: string): readonly Uint8Array[] {
  const bold = [path.replace(/Regular/, 'Bold'), path.replace(/(\.\w+)$/, 'bd$1'), path.replace(/(\.\w+)$/, '-Bold$1')];
  const file = bold.find((name) => name !== path && existsSync(name));
  return file === undefined ? [] : [readFileSync(file)];
}

/** Usual sans-serif fonts, those with Chinese characters first, by the names of their files. */
const usual = [
  /^(?:NotoSans(?:CJK|SC)|SourceHanSans)(?:sc|SC|CN)?[-_]?(?:Regular|VF)/,
  /^(?:PingFang|Hiragino Sans GB|STHeiti)/,
  /^(?:msyh|Deng|simhei)\./i,
  /^(?:wqy|DroidSansFallback)/,
  /^(?:Arial|Helvetica|LiberationSans-Regular|DejaVuSans)\./i,
];

/** Font files of the machine: the usual ones first, then the others by name. */
function machineFonts(env: Context['io']['env']): readonly string[] {
  const rank = (path: string): number => {
    const at = usual.findIndex((pattern) => pattern.test(basename(path)));
    return at === -1 ? usual.length : at;
  };
  const files = fontFolders(env).flatMap(fontFiles);
  return files.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

function fontFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ttf|otf|ttc|otc)$/i.test(name))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function fontFolders({ HOME = '', XDG_DATA_HOME, WINDIR, LOCALAPPDATA }: Context['io']['env']): readonly string[] {
  if (WINDIR !== undefined)
    return [
      join(WINDIR, 'Fonts'),
      ...(LOCALAPPDATA === undefined ? [] : [join(LOCALAPPDATA, 'Microsoft', 'Windows', 'Fonts')]),
    ];
  const own =
    HOME === ''
      ? []
      : [
          join(HOME, '.fonts'),
          join(XDG_DATA_HOME ?? join(HOME, '.local', 'share'), 'fonts'),
          join(HOME, 'Library', 'Fonts'),
        ];
  return ['/usr/share/fonts', '/usr/local/share/fonts', '/System/Library/Fonts', '/Library/Fonts', ...own];
}
