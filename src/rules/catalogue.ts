import { builtInChecks } from './built-in.js';
import { auditingCitations } from './built-in-audit.js';
import type { RuleText } from './rule.js';
import { rules } from './run.js';

/** Everything that validation checks: reading, schemas and values first, then the rules across the data. */
export const validationChecks: readonly RuleText[] = [...builtInChecks, ...rules];

/** Everything that is checked, by validation or by an audit. */
export const allChecks: readonly RuleText[] = [...validationChecks, ...auditingCitations];
