import { legible } from '../../words/legible.js';
import { type Reporter, sentence } from './reporter.js';

const commands = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** Workflow commands that GitHub Actions shows as annotations at the line. */
export const github: Reporter = (findings, { lang, display }) =>
  findings
    .map((located) => {
      const { finding, spot } = located;
      const properties = {
        file: display(spot.file),
        line: spot.start.line,
        endLine: spot.end.line,
        col: spot.start.column,
        endColumn: spot.end.column,
        title: `jiqun ${finding.rule}`,
      };
      const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
      return `::${commands[finding.severity]} ${list.join(',')}::${data(sentence(located, lang, '\n'))}\n`;
    })
    .join('');

function data(text: string): string {
  return legible(text).replaceAll('%', '%25').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
