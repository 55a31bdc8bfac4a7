import { cliPhrases } from '../words/cli.js';
import { langOfLocale } from '../words/lang.js';
import { message, reasonOf, say } from '../words/message.js';
import { exitCodes } from './errors.js';
import { main } from './main.js';
import { showInPager } from './pager.js';

export { main };

/** Runs the command line of this process. A closed pipe ends it quietly; output that cannot be written is an error. */
export async function run(): Promise<void> {
  const { stdout, stderr, env } = process;
  stderr.on('error', () => process.exit());
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    const lang = langOfLocale(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG']);
    stderr.write(
      `${say(lang, cliPhrases.errorPrefix)}` +
        `${say(lang, message(cliPhrases.errorWrite, { path: 'stdout', reason: reasonOf(error) }))}\n`,
    );
    process.exit(exitCodes.usage);
  });
  const page = (text: string): Promise<boolean> => showInPager(text, env);
  const io = { stdout, stderr, env, cwd: currentFolder(), stdin: readStdin, page };
  process.exitCode = await main(process.argv.slice(2), io);
  await new Promise((resolve) => stdout.write('', resolve));
  // Exits without waiting for V8's background work, which would take longer than most commands; unwritten output keeps
  // the process alive.
  if (stdout.writableLength === 0 && stderr.writableLength === 0) process.exit();
}

/** The current folder; where it was deleted, the one that it was, so that commands say that a path is missing. */
function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    return process.env['PWD'] ?? '/';
  }
}

async function readStdin(most: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > most) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}
