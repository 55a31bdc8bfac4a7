// Runs the commands that must start fast and loads the renderers, so that V8 has compiled what they use, and keeps its code.
const { readdirSync, writeFileSync } = require('node:fs');
const { basename, join, resolve } = require('node:path');

const folder = resolve(process.argv[2]);
const { loadBundle, scripts } = require(join(folder, 'boot.cjs'));
const { main } = loadBundle(folder, 'cli');

const io = { stdout: { write() {} }, stderr: { write() {} }, env: {}, cwd: resolve(folder, '..') };
const commands = [['--version'], ['--help'], ['validate'], ['project']];

(async () => {
  for (const command of commands) await main(command, io);
  for (const file of readdirSync(folder))
    if (file.endsWith('.cjs') && file !== 'boot.cjs') loadBundle(folder, basename(file, '.cjs'));
  for (const [name, script] of scripts) writeFileSync(join(folder, `${name}.cache`), script.createCachedData());
})();
