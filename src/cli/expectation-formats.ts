import { join, relative } from 'node:path';
import type { Finding } from '../finding/finding.js';
import type { Spot } from '../finding/locate.js';
import { annotationLine } from '../finding/reporters/github.js';
import { junitXml } from '../finding/reporters/junit.js';
import type { Dataset } from '../model/dataset.js';
import { groupBy } from '../model/group-by.js';
import { type CheckedExpectation, expectationLine } from '../view/expectations.js';
import { say } from '../words/message.js';
import type { Context } from './context.js';
import { repositoryRoot } from './findings.js';

/** An expectation with its place, and the finding that it is if it is not met. */
interface PlacedExpectation extends CheckedExpectation {
  readonly finding: Finding | undefined;
  readonly spot: Spot | undefined;
}

/** Expectations for a CI server: a test case each, or an annotation for each that is not met. */
export async function renderExpectations(
  { lang, io }: Context,
  folder: string,
  dataset: Dataset,
  checked: readonly PlacedExpectation[],
  format: 'junit' | 'github',
): Promise<string> {
  const root = repositoryRoot(folder) ?? io.cwd;
  const display = (file: string): string => relative(root, join(folder, file)).replaceAll('\\', '/');
  if (format === 'github')
    return checked
      .flatMap(({ finding, spot, outcome }) => {
        if (outcome.isMet || !finding || !spot) return [];
        const { severity, rule } = finding;
        return [annotationLine({ severity, title: rule, spot, text: say(lang, finding.message), display })];
      })
      .join('');
  const suites = [...groupBy(checked, ({ stated }) => stated.file)].map(([file, items]) => ({
    name: display(file),
    cases: items.map((item) => {
      const name = `${item.spot?.start.line ?? 1}: ${say(lang, expectationLine(dataset, item))}`;
      if (item.outcome.isMet || !item.finding) return { name };
      const text = say(lang, item.finding.message);
      return {
        name,
        failure: { type: 'error', message: text, text: `${display(file)}:${item.spot?.start.line ?? 1}\n${text}` },
      };
    }),
  }));
  return junitXml(suites);
}
