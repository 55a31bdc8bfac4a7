import { Chalk } from 'chalk';
import type { FindingPaint } from '../finding/pretty.js';
import type { Paint } from '../report/terminal.js';

/** What colours mean in documents. */
export function documentPaint(hasColour: boolean): Paint {
  const chalk = new Chalk({ level: hasColour ? 1 : 0 });
  return { title: chalk.bold.cyan, strong: chalk.bold, faint: chalk.gray };
}

/** What colours mean in findings. */
export function findingPaint(hasColour: boolean): FindingPaint {
  const chalk = new Chalk({ level: hasColour ? 1 : 0 });
  const ofSeverity = { error: chalk.bold.red, warning: chalk.bold.yellow, note: chalk.bold.blue };
  return { severity: (severity, text) => ofSeverity[severity](text), strong: chalk.bold, faint: chalk.gray, mark: chalk.red };
}
