import { main } from './main.js';

export { main };

/** Runs the command line of this process. A closed pipe ends it quietly. */
export async function run(): Promise<void> {
  const { stdout, stderr, env } = process;
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit();
    });
  }
  process.exitCode = await main(process.argv.slice(2), { stdout, stderr, env, cwd: process.cwd() });
  // Waiting for V8's background work would take longer than most commands; what is not yet written keeps the process alive.
  if (stdout.writableLength === 0 && stderr.writableLength === 0) process.exit();
}
