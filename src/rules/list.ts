import { fileName } from './file-name.js';
import { groupFolder } from './group-folder.js';
import { groupOrder } from './group-order.js';
import { groupSize } from './group-size.js';
import { metricUnit } from './metric-unit.js';
import type { Rule } from './rule.js';
import { ruleSetting } from './rule-setting.js';
import { scenarioUncovered } from './scenario-uncovered.js';
import { unknownReference } from './unknown-reference.js';

/** The rules: references and files first, then time, quantities, growth, places, language and evidence. */
export const list: readonly Rule[] = [unknownReference, fileName, groupFolder, groupOrder, groupSize, metricUnit, scenarioUncovered, ruleSetting];
