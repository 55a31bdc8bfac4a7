import { cliPhrases } from '../words/cli.js';
import type { Bilingual } from '../words/lang.js';
import { message, together } from '../words/message.js';
import type { Context } from './context.js';
import { type ExitCode, exitCodes } from './errors.js';

const phrases = {
  watchWaiting: { zh: '正在监视{folder}，按Ctrl-C结束', en: 'Watching {folder}; end with Ctrl-C' },
} as const satisfies Record<string, Bilingual>;

/** Milliseconds to wait for more saved files, so that files saved together are checked once. */
const settleTime = 30;

/** Runs a check now, and again whenever a file below the folder is saved, until the user interrupts. */
export async function watchFolder(context: Context, folder: string, check: () => Promise<unknown>): Promise<ExitCode> {
  const { watch } = await import('chokidar');
  const { stdout, interrupt } = context.io;
  const run = async (): Promise<void> => {
    if (stdout.isTTY) stdout.write('\u001b[2J\u001b[3J\u001b[H');
    await check();
    context.hint(message(phrases.watchWaiting, { folder: context.displayPath(folder) }));
  };
  await run();
  const watcher = watch(folder, {
    ignoreInitial: true,
    ignored: (path) => /(?:^|[\\/])(?:\.[^\\/.]|node_modules)/.test(path.slice(folder.length)),
  });
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running
        .then(run)
        .catch((error: unknown) => context.hint(together`${cliPhrases.errorPrefix}${String(error)}`));
    }, settleTime);
  });
  await interrupted(interrupt);
  clearTimeout(timer);
  await watcher.close();
  await running;
  return exitCodes.ok;
}

function interrupted(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) resolve();
    else if (signal) signal.addEventListener('abort', () => resolve(), { once: true });
    else process.once('SIGINT', () => resolve());
  });
}
