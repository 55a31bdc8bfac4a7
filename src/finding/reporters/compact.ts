import { legibleLine } from '../../words/legible.js';
import { say } from '../../words/message.js';
import { severityPhrases } from '../../words/terms.js';
import { type Reporter, sentence } from './reporter.js';

/** One line per finding, for editors and grep: file:line:column: severity: message [check]. */
export const compact: Reporter = (findings, { lang, display }) =>
  findings
    .map((located) => {
      const { finding, spot } = located;
      const words = sentence(located, lang).replace(/\s+/g, ' ');
      const place = legibleLine(`${display(spot.file)}:${spot.start.line}:${spot.start.column}`);
      return `${place}: ${say(lang, severityPhrases[finding.severity])}: ${words} [${finding.rule}]\n`;
    })
    .join('');
