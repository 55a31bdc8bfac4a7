import { readingFiles } from './built-in-files.js';
import { fittingSchema } from './built-in-schema.js';
import { readingValues } from './built-in-values.js';
import { readingYaml } from './built-in-yaml.js';
import type { RuleText } from './rule.js';

/** What reading a data set checks before the rules, in the order in which it is checked. */
export const builtInChecks: readonly RuleText[] = [...readingFiles, ...readingYaml, ...fittingSchema, ...readingValues];
