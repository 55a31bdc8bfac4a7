import { type FindingPaint, plainFindingPaint } from '../finding/pretty.js';
import { type Paint, plainPaint } from '../output/text/paint.js';

const same = (text: string): string => text;

/** Colours of documents by meaning. */
export async function documentPaint(hasColour: boolean): Promise<Paint> {
  if (!hasColour) return plainPaint;
  const chalk = await colours();
  const ofTone = { good: chalk.green, bad: chalk.red, open: chalk.yellow, neutral: same } as const;
  return {
    title: chalk.bold.cyan,
    strong: chalk.bold,
    faint: chalk.gray,
    tone: (tone, text) => ofTone[tone](text),
  };
}

/** Colours of findings by meaning. */
export async function findingPaint(hasColour: boolean): Promise<FindingPaint> {
  if (!hasColour) return plainFindingPaint;
  const chalk = await colours();
  const ofSeverity = { error: chalk.bold.red, warning: chalk.bold.yellow, note: chalk.bold.blue };
  return {
    severity: (severity, text) => ofSeverity[severity](text),
    strong: chalk.bold,
    faint: chalk.gray,
    mark: chalk.red,
  };
}

async function colours() {
  const { Chalk } = await import('chalk');
  return new Chalk({ level: 1 });
}
