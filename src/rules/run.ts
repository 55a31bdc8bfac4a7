import type { Finding, Severity } from '../finding/finding.js';
import type { Settings } from '../model/entities.js';
import type { Bilingual } from '../words/lang.js';
import { message } from '../words/message.js';
import { list } from './generated/list.js';
import { isConfigurable, type Rule, type RuleContext } from './rule.js';

const phrases = {
  ruleCrashed: { zh: '规则“{rule}”自身出错：{reason}', en: 'The rule "{rule}" itself failed: {reason}.' },
  fixRuleCrashed: {
    zh: '这是程序缺陷，请报告；其余规则已照常检查',
    en: 'This is a bug; please report it. The other rules were checked.',
  },
} as const satisfies Record<string, Bilingual>;

/** Settings of one run, which override those of `dataset.yaml`. */
export interface RunSettings {
  /** Severities by id of the rule; `off` disables the rule. */
  readonly severities?: ReadonlyMap<string, Severity | 'off'>;
  /** Look only for what makes the data unusable: enough for a command that works with them. */
  readonly onlyErrors?: boolean;
}

/** Every rule, in the order in which they are listed. */
export const rules: readonly Rule[] = list;

export interface RulesRun {
  readonly findings: readonly Finding[];
  /** Ids of the rules that ran to their end and that no finding unsettles. */
  readonly judged: ReadonlySet<string>;
}

/** Runs every rule; one that crashes becomes a finding and the rest go on. */
export function runRules(
  data: Omit<RuleContext, 'rules' | 'claims'> & Partial<Pick<RuleContext, 'claims'>>,
  asked: readonly Rule[] = rules,
  run: RunSettings = {},
): RulesRun {
  const context: RuleContext = { claims: [], ...data, rules: asked };
  const settings = context.dataset.settings.rules ?? {};
  const findings: Finding[] = [];
  const judged = new Set<string>();
  const unsettled = new Set<string>();
  for (const rule of asked) {
    const severity = run.severities?.get(rule.id) ?? severityOf(rule, settings);
    if (severity === 'off' || (run.onlyErrors && severity !== 'error')) continue;
    try {
      for (const { unsettles = [], ...report } of [...rule.check(context, limitOf(rule, settings))]) {
        findings.push({ related: [], ...report, rule: rule.id, severity });
        for (const id of unsettles) unsettled.add(id);
      }
      judged.add(rule.id);
    } catch (error) {
      findings.push(crash(rule, error));
    }
  }
  return { findings, judged: new Set([...judged].filter((id) => !unsettled.has(id))) };
}

type RuleSettings = NonNullable<Settings['rules']>;

/** The severity that the data set gives a rule; an error stays one. */
function severityOf(rule: Rule, settings: RuleSettings): Severity | 'off' {
  return (isConfigurable(rule) && settings[rule.id]?.severity) || rule.severity;
}

/** The limit that the data set gives a rule, kept within its bounds. */
function limitOf({ id, limit }: Rule, settings: RuleSettings): number {
  if (!limit) return Number.NaN;
  return Math.min(limit.maximum, Math.max(limit.minimum, settings[id]?.limit ?? limit.default));
}

function crash(rule: Rule, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    rule: 'rule-crashed',
    severity: 'error',
    message: message(phrases.ruleCrashed, { rule: rule.id, reason }),
    place: { file: 'dataset.yaml', path: [] },
    related: [],
    suggestion: message(phrases.fixRuleCrashed),
  };
}
