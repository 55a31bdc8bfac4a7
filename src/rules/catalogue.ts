import { builtInChecks } from './built-in.js';
import type { RuleText } from './rule.js';
import { rules } from './run.js';

/** Everything that validation checks: reading, schemas and values first, then the rules across the data. */
export const allChecks: readonly RuleText[] = [...builtInChecks, ...rules];
