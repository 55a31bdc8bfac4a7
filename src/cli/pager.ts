/** Exit codes of a shell that finds no such program, or may not run it. */
const notRun: ReadonlySet<number | null> = new Set([126, 127]);

/**
 * Shows text through the pager that the environment names (JIQUN_PAGER, PAGER), or else less, which leaves what fits on
 * the screen where it is; whether there is one.
 */
export async function showInPager(
  text: string,
  env: { readonly [name: string]: string | undefined },
): Promise<boolean> {
  const command = env['JIQUN_PAGER'] ?? env['PAGER'] ?? 'less';
  if (command.trim() === '') return false;
  const { spawnSync } = await import('node:child_process');
  const { error, status } = spawnSync(command, {
    shell: true,
    input: text,
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { LESS: 'FRX', LESSCHARSET: 'utf-8', ...env },
  });
  // A pager that is left before the end of the text closes its input: that is no error.
  const isClosed = (error as NodeJS.ErrnoException | undefined)?.code === 'EPIPE';
  return (error === undefined || isClosed) && !notRun.has(status);
}
