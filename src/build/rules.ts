import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../rules/', import.meta.url));

/** The file of the list of rules. */
export const ruleListFile = join(folder, 'generated/list.ts');

/** The folders of rules in the order in which `explain` lists them: what other rules rest on comes first. */
const topics = ['structure', 'time', 'quantities', 'growth', 'evidence', 'places', 'wording'];

/** The text of the list of rules: every file of a topic that exports one, in the order of the alphabet. */
export function generateRuleList(): string {
  const found = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() && entry.name !== 'generated' ? entry.name : [],
  );
  const unknown = found.filter((name) => !topics.includes(name));
  if (unknown.length > 0) throw new Error(`src/build/rules.ts has no place for the rules of ${unknown.join(', ')}`);
  const rules = topics.flatMap((topic) =>
    readdirSync(join(folder, topic))
      .sort()
      .flatMap((file) => {
        const [, name] = /^export const (\w+): Rule = \{$/m.exec(readFileSync(join(folder, topic, file), 'utf8')) ?? [];
        return name === undefined ? [] : [{ name, path: `../${topic}/${file.replace(/\.ts$/, '.js')}` }];
      }),
  );
  return [
    '// Generated from the folders of src/rules/ by `npm run generate`. Do not edit.',
    ...rules.map(({ name, path }) => `import { ${name} } from '${path}';`),
    "import type { Rule } from '../rule.js';",
    '',
    '/** Every rule; those that others rest on come first. */',
    `export const list: readonly Rule[] = [\n${rules.map(({ name }) => `  ${name},\n`).join('')}];`,
    '',
  ].join('\n');
}
