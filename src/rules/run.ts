import type { Finding } from '../finding/finding.js';
import { message } from '../lang/message.js';
import { fileName } from './file-name.js';
import { groupFolder } from './group-folder.js';
import { groupOrder } from './group-order.js';
import { groupSize } from './group-size.js';
import { metricUnit } from './metric-unit.js';
import type { Rule, RuleContext } from './rule.js';
import { scenarioUncovered } from './scenario-uncovered.js';
import { unknownReference } from './unknown-reference.js';

export const rules: readonly Rule[] = [unknownReference, fileName, groupFolder, groupOrder, groupSize, metricUnit, scenarioUncovered];

/** Runs every rule; one that crashes becomes a finding and the rest go on. */
export function runRules(context: RuleContext, list: readonly Rule[] = rules): readonly Finding[] {
  return list.flatMap((rule) => {
    try {
      return [...rule.check(context)].map((report): Finding => ({ related: [], ...report, rule: rule.id, severity: rule.severity }));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return [
        {
          rule: 'rule-crashed',
          severity: 'error',
          message: message('rule-crashed', { rule: rule.id, reason }),
          place: { file: 'dataset.yaml', path: [] },
          related: [],
          suggestion: message('fix-rule-crashed'),
        } satisfies Finding,
      ];
    }
  });
}
