import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { closest } from '../finding/closest.js';
import type { Finding } from '../finding/finding.js';
import { filePatterns, kindOfFile, kinds } from '../schema/kinds.js';
import { findingsPhrases } from '../words/findings.js';
import type { Bilingual } from '../words/lang.js';
import { type Message, message, reasonOf } from '../words/message.js';
import { formatNumber } from '../words/number.js';
import { reasonPhrases } from '../words/terms.js';

const phrases = {
  fileMissing: { zh: '找不到文件', en: 'The file does not exist.' },
  fileIsFolder: { zh: '这里应是文件，却是一个文件夹', en: 'This is a folder, and a file is expected here.' },
  fileUnreadable: { zh: '无法读取文件：{reason}', en: 'The file cannot be read: {reason}.' },
  fileBinary: { zh: '文件不是文本（第{offset}个字节为零）', en: 'The file is not text: byte {offset} is zero.' },
  fileEncoding: {
    zh: '文件不是UTF-8编码（第{offset}个字节起无法解读）',
    en: 'The file is not UTF-8: it cannot be decoded from byte {offset} on.',
  },
  fileTooLarge: {
    zh: '文件过大（{size} MB，上限{limit} MB）',
    en: 'The file is too large ({size} MB; the limit is {limit} MB).',
  },
  fileOutside: { zh: '链接指向数据文件夹之外', en: 'This is a link that leads out of the data folder.' },
  fileStray: { zh: '没有哪一类数据放在这个位置', en: 'No kind of data has its files here.' },
  fileExtension: { zh: '扩展名应为.yaml', en: 'The name must end in .yaml.' },
  fixFileLink: { zh: '修好或删去这个链接', en: 'Mend the link, or remove it.' },
  fixFileMissing: { zh: '补上这个文件', en: 'Add the file.' },
  fixFileIsFolder: { zh: '改名或移走这个文件夹', en: 'Rename the folder or move it away.' },
  fixFileUnreadable: { zh: '检查文件权限与链接', en: 'Check its permissions and links.' },
  fixFileText: { zh: '用UTF-8编码另存为文本', en: 'Save it as UTF-8 text.' },
  fixFileTooLarge: { zh: '把内容拆成几个文件', en: 'Split it into several files.' },
  fixFileOutside: { zh: '换成文件本身', en: 'Put the file itself here.' },
  fixFileStray: { zh: '移到下列之一：{folders}', en: 'Move it to one of: {folders}.' },
  fixFileExtension: { zh: '改名为{name}', en: 'Rename it to {name}.' },
} as const satisfies Record<string, Bilingual>;

/** Size above which files are refused: no plan is that long, and reading one would hang the terminal. */
export const largestBytes = 8 * 1024 * 1024;

export type FileReading =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly finding: Finding };

/**
 * The YAML files below a folder, sorted, relative to it. Hidden folders, links to folders and node_modules are passed
 * over.
 */
export function listFiles(folder: string): readonly string[] {
  const files: string[] = [];
  const walk = (relative: string): void => {
    for (const entry of readdirSync(join(folder, relative), { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = relative === '' ? entry.name : `${relative}/${entry.name}`;
      if (/\.ya?ml$/i.test(entry.name)) files.push(path);
      else if (entry.isDirectory()) walk(path);
    }
  };
  walk('');
  return files.sort();
}

/**
 * Reads one file of a data set. A link that leads out of its folder is not followed: data of a stranger could name any
 * file of the machine, and its first lines would be shown.
 */
export function readDataFile(folder: string, file: string): FileReading {
  if (!leadsOutside(folder, file)) return readText(folder, file);
  return {
    ok: false,
    finding: {
      rule: 'file/outside',
      severity: 'error',
      message: message(phrases.fileOutside),
      place: { file },
      related: [],
      suggestion: message(phrases.fixFileOutside),
    },
  };
}

function leadsOutside(folder: string, file: string): boolean {
  try {
    const path = join(folder, file);
    if (!lstatSync(path).isSymbolicLink()) return false;
    const inside = relative(realpathSync(folder), realpathSync(path));
    return inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
  } catch {
    // Reading the file tells why it cannot be found.
    return false;
  }
}

/** Reads one file as UTF-8 text, or says in a finding why that cannot be done. */
export function readText(folder: string, file: string): FileReading {
  const fail = (rule: string, text: Message, suggestion: Message): FileReading => ({
    ok: false,
    finding: { rule: `file/${rule}`, severity: 'error', message: text, place: { file }, related: [], suggestion },
  });
  try {
    const path = join(folder, file);
    const stats = statSync(path);
    if (stats.isDirectory()) return fail('is-folder', message(phrases.fileIsFolder), message(phrases.fixFileIsFolder));
    if (!stats.isFile())
      return fail(
        'unreadable',
        message(phrases.fileUnreadable, { reason: message(reasonPhrases.special) }),
        message(phrases.fixFileUnreadable),
      );
    if (stats.size > largestBytes) {
      const size = formatNumber(stats.size / 1024 / 1024, 1);
      return fail(
        'too-large',
        message(phrases.fileTooLarge, { size, limit: largestBytes / 1024 / 1024 }),
        message(phrases.fixFileTooLarge),
      );
    }
    const bytes = readFileSync(path);
    const zero = bytes.indexOf(0);
    if (zero !== -1)
      return fail('binary', message(phrases.fileBinary, { offset: zero + 1 }), message(phrases.fixFileText));
    const text = bytes.toString('utf8');
    const offset = text.includes('\uFFFD') ? firstBadByte(bytes) : undefined;
    if (offset !== undefined)
      return fail('encoding', message(phrases.fileEncoding, { offset: offset + 1 }), message(phrases.fixFileText));
    return { ok: true, text };
  } catch (error) {
    const isDenied = (error as NodeJS.ErrnoException).code === 'EACCES';
    const isDangling =
      !isDenied && (lstatSync(join(folder, file), { throwIfNoEntry: false })?.isSymbolicLink() ?? false);
    return fail(
      'unreadable',
      message(phrases.fileUnreadable, { reason: reasonOf(error) }),
      message(isDangling ? phrases.fixFileLink : phrases.fixFileUnreadable),
    );
  }
}

/** The name that a file would have with the right extension. */
export function yamlName(file: string): string {
  return file.replace(/\.ya?ml$/i, '.yaml');
}

/** The finding for a file that every data set needs and this one lacks. */
export function missingFinding(file: string): Finding {
  return {
    rule: 'file/missing',
    severity: 'error',
    message: message(phrases.fileMissing),
    place: { file },
    related: [],
    suggestion: message(phrases.fixFileMissing),
  };
}

/** The finding for a file where no kind of data has its files, or with a wrong extension. */
export function strayFinding(file: string): Finding {
  const renamed = yamlName(file);
  if (renamed !== file && kindOfFile(renamed)) {
    return {
      rule: 'file/extension',
      severity: 'error',
      message: message(phrases.fileExtension),
      place: { file },
      related: [],
      suggestion: message(phrases.fixFileExtension, { name: renamed.slice(renamed.lastIndexOf('/') + 1) }),
    };
  }
  const patterns = kinds.map((kind) => filePatterns[kind]);
  const near = closest(file.split('/')[0] ?? '', new Set(patterns.map((pattern) => pattern.split('/')[0] ?? '')));
  const suggestion =
    near === undefined
      ? message(phrases.fixFileStray, { folders: patterns })
      : message(findingsPhrases.tryWord, { word: patterns.find((pattern) => pattern.startsWith(near)) ?? near });
  return {
    rule: 'file/stray',
    severity: 'error',
    message: message(phrases.fileStray),
    place: { file },
    related: [],
    suggestion,
  };
}

/** The offset of the first byte that is not part of a UTF-8 character; undefined where all are. */
function firstBadByte(bytes: Buffer): number | undefined {
  const text = bytes.toString('utf8');
  let offset = 0;
  for (const character of text) {
    const size = Buffer.byteLength(character);
    if (character === '\uFFFD' && !bytes.subarray(offset, offset + size).equals(Buffer.from(character))) return offset;
    offset += size;
  }
  return undefined;
}
