import { cliPhrases } from '../words/cli.js';
import type { Bilingual, Lang } from '../words/lang.js';
import { legibleLine, unsafe } from '../words/legible.js';
import { counted, message, say } from '../words/message.js';
import { severityPhrases } from '../words/terms.js';
import { displayWidth } from '../words/width.js';
import { splitLines } from '../yaml/text.js';
import { countBySeverity, type Severity } from './finding.js';
import type { LocatedAcknowledgement, LocatedFinding, Spot } from './locate.js';

const phrases = {
  relatedMore: { zh: '另有{count}处', en: 'and other places: {count}' },
  validateClean: { zh: '{files}，没有发现问题', en: '{files}, no findings.' },
  validateAcknowledged: { zh: '已确认：{reason}', en: 'acknowledged: {reason}' },
  validateAsideAcknowledged: { zh: '；另有{count}处已确认', en: '{count} acknowledged.' },
  validateAsideBaseline: { zh: '；另有{count}处在基线中', en: '{count} in the baseline.' },
  validateFixable: { zh: '→ 其中{count}处可用--fix改正', en: '→ {count} can be mended with --fix' },
} as const satisfies Record<string, Bilingual>;

/** Colours of findings; without colour every function returns its text unchanged. */
export interface FindingPaint {
  severity(severity: Severity, text: string): string;
  strong(text: string): string;
  faint(text: string): string;
  mark(text: string): string;
}

export interface PrettyOptions {
  readonly lang: Lang;
  readonly paint: FindingPaint;
  /** Path to print for a file of the data set. */
  readonly display: (file: string) => string;
  readonly textOf: (file: string) => string | undefined;
  /** Columns to stay within; Infinity for a pipe. */
  readonly width: number;
}

const same = (text: string): string => text;

/** No colours. */
export const plainFindingPaint: FindingPaint = {
  severity: (_severity, text) => text,
  strong: same,
  faint: same,
  mark: same,
};

const linesAround = 1;

/** The widest frame, for streams without a width; columns of a line that are looked at on each side of a place. */
const widestFrame = 240;
const aside = 1_000;

/** Most related places to show; further ones are only counted, and JSON has them all. */
const mostRelated = 8;

/** Findings for a person: place, severity, rule, sentence, code frames of all places, and suggestion. */
export function renderPretty(findings: readonly LocatedFinding[], options: PrettyOptions): string {
  return findings.map((finding) => renderFinding(finding, options)).join('\n');
}

/** Findings that the data acknowledge, with the reasons in the place of advice. */
export function renderAcknowledged(findings: readonly LocatedAcknowledgement[], options: PrettyOptions): string {
  const { lang, paint } = options;
  return findings
    .map((located) => {
      const { suggestion: _advice, ...finding } = located.finding;
      return (
        `${renderFinding({ ...located, finding }, options)}  ${paint.strong('=')} ` +
        `${say(lang, message(phrases.validateAcknowledged, { reason: located.reason }))}\n`
      );
    })
    .join('\n');
}

/** Counts of findings that are not printed. */
export interface Aside {
  readonly acknowledged: number;
  /** Findings that stand in the baseline. */
  readonly known: number;
}

/** The summary: number of files checked, of findings, and of those that can be fixed. */
export function renderSummary(
  findings: readonly LocatedFinding[],
  files: number,
  aside: Aside,
  options: Pick<PrettyOptions, 'lang' | 'paint'>,
): string {
  const { lang } = options;
  const more = [
    ...(aside.acknowledged > 0 ? [message(phrases.validateAsideAcknowledged, { count: aside.acknowledged })] : []),
    ...(aside.known > 0 ? [message(phrases.validateAsideBaseline, { count: aside.known })] : []),
  ];
  const counts = [renderCounts(findings, files, options), ...more.map((part) => say(lang, part))].join(
    lang === 'zh' ? '' : ' ',
  );
  const fixable = findings.filter(({ fix }) => fix !== undefined).length;
  return fixable === 0 ? counts : `${counts}\n${say(lang, message(phrases.validateFixable, { count: fixable }))}`;
}

function renderCounts(
  findings: readonly LocatedFinding[],
  files: number,
  { lang, paint }: Pick<PrettyOptions, 'lang' | 'paint'>,
): string {
  const { error, warning, note } = countBySeverity(findings.map(({ finding }) => finding));
  if (error + warning + note === 0) return say(lang, message(phrases.validateClean, { files: counted(files, 'file') }));
  const worst: Severity = error > 0 ? 'error' : warning > 0 ? 'warning' : 'note';
  return paint.severity(
    worst,
    say(
      lang,
      message(cliPhrases.validateSummary, {
        files: counted(files, 'file'),
        errors: counted(error, 'error'),
        warnings: counted(warning, 'warning'),
        notes: counted(note, 'note'),
      }),
    ),
  );
}

function renderFinding({ finding, spot, related }: LocatedFinding, options: PrettyOptions): string {
  const { lang, paint, display } = options;
  const placeOf = ({ file, start }: Spot): string => legibleLine(`${display(file)}:${start.line}:${start.column}`);
  const place = paint.strong(placeOf(spot));
  const severity = paint.severity(finding.severity, say(lang, severityPhrases[finding.severity]));
  const lines = [
    `${place}  ${severity}  ${paint.faint(finding.rule)}`,
    `  ${say(lang, finding.message)}`,
    ...codeFrame(spot, options),
  ];
  for (const [index, { message: words }] of finding.related.slice(0, mostRelated).entries()) {
    const other = related[index];
    if (!other) continue;
    lines.push(`  ${placeOf(other)}  ${say(lang, words)}`, ...codeFrame(other, options));
  }
  const more = finding.related.length - mostRelated;
  if (more > 0) lines.push(`  ${say(lang, message(phrases.relatedMore, { count: more }))}`);
  if (finding.suggestion) lines.push(`  ${paint.strong('→')} ${say(lang, finding.suggestion)}`);
  return `${lines.join('\n')}\n`;
}

/** The line of a place and its neighbours, with a mark that stays under Chinese text too. */
export function codeFrame(
  { file, start, end, isInText }: Spot,
  { paint, textOf, width }: Pick<PrettyOptions, 'paint' | 'textOf' | 'width'>,
): string[] {
  const source = textOf(file);
  if (!isInText || source === undefined || source.trim() === '') return [];
  const lines = splitLines(source);
  const first = Math.max(1, start.line - linesAround);
  const last = Math.min(lines.count, start.line + linesAround);
  const gutter = String(last).length;
  const room = Math.min(width, widestFrame) - gutter - 7;
  // Of a very long line only the part around the place is looked at.
  const from = Math.max(0, start.column - 1 - aside);
  const part = (number: number): string => lines.line(number).slice(from, from + 2 * aside);
  const before = displayWidth(visible(part(start.line).slice(0, start.column - 1 - from)));
  const until = end.line === start.line ? end.column - 1 - from : undefined;
  const length = Math.max(1, displayWidth(visible(part(start.line).slice(start.column - 1 - from, until))));
  const shift = Math.max(0, Math.min(before - 1, before + Math.min(length, room - 2) - room + 2));
  const frame: string[] = [];
  for (let number = first; number <= last; number++) {
    const line = visible(part(number));
    if (number === last && line === '' && number !== start.line) continue;
    const isHere = number === start.line;
    const lead = `  ${isHere ? paint.mark('>') : ' '} ${paint.faint(`${String(number).padStart(gutter)} │`)}`;
    frame.push(`${lead} ${window(line, shift, room)}`.trimEnd());
    if (isHere)
      frame.push(
        `    ${' '.repeat(gutter)} ${paint.faint('│')} ${' '.repeat(before - shift)}` +
          `${paint.mark('^'.repeat(Math.min(length, Math.max(1, room - before + shift))))}`,
      );
  }
  return frame;
}

/** A line with tabs and other invisible characters made visible, one column each. */
function visible(line: string): string {
  return line.replace(/\t/g, '→').replace(unseen, '�');
}

const unseen = new RegExp(String.raw`[${unsafe}\uFEFF\u200B-\u200F]`, 'gu');

/** The visible part of a line from a column on; an ellipsis marks where it is cut off. */
function window(line: string, from: number, room: number): string {
  if (line === '' || (from === 0 && displayWidth(line) <= room)) return line;
  let width = 0;
  let kept = '';
  for (const character of line) {
    const before = width;
    width += displayWidth(character);
    if (before < from + (from > 0 ? 1 : 0)) continue;
    if (width - from > room - 1 && displayWidth(line) - from > room) return `${from > 0 ? '…' : ''}${kept}…`;
    kept += ' '.repeat(from > 0 && kept === '' ? before - from - 1 : 0) + character;
  }
  return `${from > 0 ? '…' : ''}${kept}`;
}
