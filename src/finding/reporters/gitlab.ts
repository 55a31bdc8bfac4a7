import { jsonText } from '../../words/legible.js';
import { fingerprints, type Reporter, sentence } from './reporter.js';

const severities = { error: 'major', warning: 'minor', note: 'info' } as const;

/** GitLab's Code Quality report (the subset of the Code Climate format that it reads). */
export const gitlab: Reporter = (findings, context) => {
  const marks = fingerprints(findings, context);
  const issues = findings.map((located, index) => ({
    description: sentence(located, context.lang),
    check_name: located.finding.rule,
    fingerprint: marks[index],
    severity: severities[located.finding.severity],
    location: {
      path: context.display(located.spot.file),
      positions: {
        begin: { line: located.spot.start.line, column: located.spot.start.column },
        end: { line: located.spot.end.line, column: located.spot.end.column },
      },
    },
  }));
  return `${jsonText(issues, 2)}\n`;
};
