import { suggestWord } from '../finding/closest.js';
import type { Severity } from '../finding/finding.js';
import { cliPhrases } from '../words/cli.js';
import { message } from '../words/message.js';
import { rulesPhrases } from '../words/rules.js';
import { usageError } from './errors.js';
import { choice } from './options.js';

const levels = ['error', 'warning', 'note', 'off'] as const satisfies readonly (Severity | 'off')[];

/** The ids of --rule; an id that is no check of `validate` is an error. */
export async function knownChecks(asked: readonly string[]): Promise<readonly string[]> {
  if (asked.length === 0) return asked;
  const { validationChecks } = await import('../rules/catalogue.js');
  const ids = validationChecks.map(({ id }) => id);
  for (const id of asked)
    if (!ids.includes(id)) throw usageError(message(cliPhrases.errorUnknownCheck, { name: id }), suggestWord(id, ids));
  return asked;
}

/** Each --severity RULE=LEVEL; the rule must allow its severity to be set. */
export async function readSeverities(asked: readonly string[]): Promise<ReadonlyMap<string, Severity | 'off'>> {
  const severities = new Map<string, Severity | 'off'>();
  if (asked.length === 0) return severities;
  const [{ rules }, { isConfigurable }] = await Promise.all([import('../rules/run.js'), import('../rules/rule.js')]);
  const readLevel = choice('--severity', levels);
  for (const item of asked) {
    const [id = '', level = ''] = item.split('=');
    const rule = rules.find((candidate) => candidate.id === id);
    if (!rule)
      throw usageError(
        message(cliPhrases.errorUnknownCheck, { name: id }),
        suggestWord(
          id,
          rules.filter(isConfigurable).map((candidate) => candidate.id),
        ),
      );
    if (!isConfigurable(rule)) throw usageError(message(rulesPhrases.ruleSettingError, { check: id }));
    severities.set(id, readLevel(level));
  }
  return severities;
}
