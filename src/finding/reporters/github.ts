import { legible } from '../../words/legible.js';
import type { Severity } from '../finding.js';
import type { Spot } from '../locate.js';
import { type Reporter, sentence } from './reporter.js';

const commands = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** Workflow commands that GitHub Actions shows as annotations at the line. */
export const github: Reporter = (findings, { lang, display }) =>
  findings
    .map((located) =>
      annotationLine({
        severity: located.finding.severity,
        spot: located.spot,
        title: located.finding.rule,
        text: sentence(located, lang, '\n'),
        display,
      }),
    )
    .join('');

/** One annotation at a place. */
export interface Annotation {
  readonly severity: Severity;
  readonly spot: Spot;
  readonly title: string;
  readonly text: string;
  readonly display: (file: string) => string;
}

/** The workflow command of an annotation. */
export function annotationLine({ severity, spot, title, text, display }: Annotation): string {
  const properties = {
    file: display(spot.file),
    line: spot.start.line,
    endLine: spot.end.line,
    col: spot.start.column,
    endColumn: spot.end.column,
    title: `jiqun ${title}`,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${commands[severity]} ${list.join(',')}::${data(text)}\n`;
}

function data(text: string): string {
  return legible(text).replaceAll('%', '%25').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
