import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Bilingual, joined } from '../words/lang.js';
import { message } from '../words/message.js';
import { CliError, exitCodes } from './errors.js';

const phrases = {
  errorNoOffice: {
    zh: '写PDF要用LibreOffice，本机没有找到（soffice）',
    en: 'PDF is written through LibreOffice (soffice), which is not on this machine.',
  },
  fixNoOffice: {
    zh: joined(
      '安装LibreOffice Writer（Debian与Ubuntu的包名为libreoffice-writer），并把soffice所在目录加入PATH，',
      '或用环境变量JIQUN_SOFFICE指明；或改写.docx，用Word另存为PDF',
    ),
    en:
      'Install LibreOffice Writer (package libreoffice-writer in Debian and Ubuntu) with soffice in PATH or named by ' +
      'JIQUN_SOFFICE, or write .docx and let Word save it as PDF.',
  },
  errorOffice: { zh: 'LibreOffice没有写出PDF：{reason}', en: 'LibreOffice wrote no PDF: {reason}.' },
  officeSlow: { zh: '{seconds}秒内没有完成', en: 'it did not end within {seconds} seconds' },
  officeCode: { zh: '退出码{code}', en: 'exit code {code}' },
  fixOffice: {
    zh: '可先用--output brief.docx写出Word文件，再用LibreOffice打开查看',
    en: 'Write the Word file with --output brief.docx and open it in LibreOffice to see why.',
  },
} as const satisfies Record<string, Bilingual>;

type Environment = { readonly [name: string]: string | undefined };

/**
 * LibreOffice's program: that of JIQUN_SOFFICE, in PATH, or where its installers put it; undefined if there is none.
 */
export function findOffice(env: Environment): string | undefined {
  const own = env['JIQUN_SOFFICE'];
  if (own !== undefined && own !== '') return existsSync(own) ? own : undefined;
  const name = env['WINDIR'] === undefined ? 'soffice' : 'soffice.exe';
  const folders = [
    ...(env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== ''),
    '/usr/lib/libreoffice/program',
    '/Applications/LibreOffice.app/Contents/MacOS',
    join(env['PROGRAMFILES'] ?? 'C:\\Program Files', 'LibreOffice', 'program'),
  ];
  return folders.map((folder) => join(folder, name)).find(existsSync);
}

/** LibreOffice's program; fails with what to install if there is none. */
export function requireOffice(env: Environment): string {
  const office = findOffice(env);
  if (office === undefined)
    throw new CliError(exitCodes.input, message(phrases.errorNoOffice), message(phrases.fixNoOffice));
  return office;
}

/** How a file is converted. */
export interface Conversion {
  readonly env: Environment;
  /** Date of the file. */
  readonly date: Date;
  /** Configuration of fontconfig, where the machine has it. */
  readonly fonts: string;
  /** Time that LibreOffice may take, in seconds; a whole report takes ten. */
  readonly patience?: number;
}

/**
 * A Word file as PDF, with the pages that LibreOffice lays out. LibreOffice runs in a folder of its own, with a
 * profile of its own, so that it neither meets a running LibreOffice nor changes its settings.
 * Fails if LibreOffice ends with an error or does not end in time.
 */
export async function wordToPdf(
  office: string,
  word: Uint8Array,
  { env, date, fonts, patience = 120 }: Conversion,
): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'jiqun-pdf-'));
  try {
    const source = join(folder, 'report.docx');
    writeFileSync(source, word);
    writeFileSync(join(folder, 'fonts.conf'), fonts);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    await run(
      office,
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--convert-to',
        'pdf:writer_pdf_Export',
        '--outdir',
        folder,
        source,
      ],
      { env: { ...env, FONTCONFIG_FILE: join(folder, 'fonts.conf') }, patience },
    );
    const made = join(folder, 'report.pdf');
    if (!existsSync(made)) throw officeError(message(phrases.officeCode, { code: 0 }));
    return settled(readFileSync(made), date);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The PDF with the date of the data, and ids from its content, in the place of the clock's: the same fonts and the same
 * LibreOffice give the same bytes. All keep their length, since a PDF counts its bytes.
 */
function settled(pdf: Buffer, date: Date): Uint8Array {
  const stamp = date.toISOString().replace(/[-:T]/g, '').slice(0, 14);
  const dated = pdf.toString('latin1').replace(/(\/(?:CreationDate|ModDate)\(D:)\d{14}/g, `$1${stamp}`);
  const blank = dated.replace(ids, (id) => '0'.repeat(id.length));
  const own = createHash('sha256').update(blank, 'latin1').digest('hex').slice(0, 32).toUpperCase();
  return new Uint8Array(Buffer.from(dated.replace(ids, own), 'latin1'));
}

/** Ids of the trailer: 32 hexadecimal digits each. */
const ids = /(?<=\/ID \[ ?<|\/ID \[ ?<[0-9A-F]{32}>\s*<|\/DocChecksum \/)[0-9A-F]{32}/g;

/** Runs a program to its end, or ends it with its children when its time is over. */
function run(
  program: string,
  args: readonly string[],
  { env, patience }: { readonly env: Environment; readonly patience: number },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const isGroup = process.platform !== 'win32';
    const child = spawn(program, args, { env: { ...env }, stdio: 'ignore', detached: isGroup });
    const end = (): void => {
      if (child.pid !== undefined && isGroup) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    };
    const timer = setTimeout(() => {
      end();
      reject(officeError(message(phrases.officeSlow, { seconds: patience })));
    }, patience * 1000);
    const onInterrupt = (): void => {
      end();
      process.exit(130);
    };
    process.once('SIGINT', onInterrupt);
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(officeError(error.message));
    });
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      process.off('SIGINT', onInterrupt);
      if (code === 0) resolve();
      else reject(officeError(message(phrases.officeCode, { code: String(code ?? signal) })));
    });
  });
}

function officeError(reason: string | ReturnType<typeof message>): CliError {
  return new CliError(exitCodes.input, message(phrases.errorOffice, { reason }), message(phrases.fixOffice));
}
