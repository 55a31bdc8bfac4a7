import { readingFiles } from './built-in-files.js';
import { fittingSchema } from './built-in-schema.js';
import { readingValues } from './built-in-values.js';
import { readingYaml } from './built-in-yaml.js';
import type { RuleText } from './rule.js';

/** Checks made while reading a data set, before the rules, in their order. */
export const builtInChecks: readonly RuleText[] = [...readingFiles, ...readingYaml, ...fittingSchema, ...readingValues];
