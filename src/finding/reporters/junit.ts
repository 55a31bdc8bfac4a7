import { legible } from '../../words/legible.js';
import type { LocatedFinding } from '../locate.js';
import { type Reporter, sentence } from './reporter.js';

/**
 * JUnit XML: one suite per file, one test case per finding, or a passing one for a clean file. Notes do not fail.
 */
export const junit: Reporter = (findings, { lang, files, display }) => {
  const checked = [...new Set([...files, ...findings.map(({ spot }) => spot.file)])];
  const suites = checked.map((file) => {
    const own = findings.filter(({ spot }) => spot.file === file);
    const cases =
      own.length === 0
        ? [`    <testcase classname="${xml(display(file))}" name="valid"/>`]
        : own.map((located) => testCase(located, display(file), lang));
    const count = `tests="${cases.length}" failures="${own.filter(fails).length}" errors="0"`;
    return [`  <testsuite name="${xml(display(file))}" ${count}>`, ...cases, '  </testsuite>'].join('\n');
  });
  const tests = checked.reduce(
    (total, file) => total + Math.max(1, findings.filter(({ spot }) => spot.file === file).length),
    0,
  );
  const head = `<testsuites name="jiqun" tests="${tests}" failures="${findings.filter(fails).length}" errors="0">`;
  return ['<?xml version="1.0" encoding="UTF-8"?>', head, ...suites, '</testsuites>', ''].join('\n');
};

function fails({ finding }: LocatedFinding): boolean {
  return finding.severity !== 'note';
}

function testCase(located: LocatedFinding, file: string, lang: 'zh' | 'en'): string {
  const { finding, spot } = located;
  const place = `${file}:${spot.start.line}:${spot.start.column}`;
  const words = sentence(located, lang, '\n');
  const open =
    `    <testcase classname="${xml(file)}" name="` +
    `${xml(`${finding.rule} ${spot.start.line}:${spot.start.column}`)}">`;
  const inner = fails(located)
    ? `      <failure type="${finding.severity}" message="${xml(words)}">${xml(`${place}\n${words}`)}</failure>`
    : `      <system-out>${xml(`${place}\n${words}`)}</system-out>`;
  return [open, inner, '    </testcase>'].join('\n');
}

/**
 * Text as XML 1.0 may hold it: reserved signs escaped, control characters legible, characters that it forbids replaced.
 */
function xml(text: string): string {
  return legible(text)
    .replace(/[^\t\n\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '�')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}
