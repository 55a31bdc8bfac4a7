import { builtInChecks } from './built-in.js';
import { auditingCitations } from './built-in-audit.js';
import type { RuleText } from './rule.js';
import { rules } from './run.js';

/** Everything that is checked: by validation in reading, schemas and values, then by the rules across the data, and by an audit. */
export const allChecks: readonly RuleText[] = [...builtInChecks, ...rules, ...auditingCitations];
