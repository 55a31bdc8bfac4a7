import { legible } from '../../words/legible.js';
import type { LocatedFinding } from '../locate.js';
import { type Reporter, sentence } from './reporter.js';

/** A file's checks. */
export interface JunitSuite {
  readonly name: string;
  readonly cases: readonly JunitCase[];
}

/** One check: it passes, passes with a remark, or fails. */
interface JunitCase {
  readonly name: string;
  readonly remark?: string;
  readonly failure?: { readonly type: string; readonly message: string; readonly text: string };
}

/**
 * JUnit XML: one suite per file, one test case per finding, or a passing one for a clean file. Notes do not fail.
 */
export const junit: Reporter = (findings, { lang, files, display }) => {
  const checked = [...new Set([...files, ...findings.map(({ spot }) => spot.file)])];
  return junitXml(
    checked.map((file) => {
      const own = findings.filter(({ spot }) => spot.file === file);
      const cases = own.map((located) => caseOf(located, display(file), lang));
      return { name: display(file), cases: cases.length === 0 ? [{ name: 'valid' }] : cases };
    }),
  );
};

function caseOf(located: LocatedFinding, file: string, lang: 'zh' | 'en'): JunitCase {
  const { finding, spot } = located;
  const { line, column } = spot.start;
  const words = sentence(located, lang, '\n');
  const text = `${file}:${line}:${column}\n${words}`;
  const name = `${finding.rule} ${line}:${column}`;
  if (finding.severity === 'note') return { name, remark: text };
  return { name, failure: { type: finding.severity, message: words, text } };
}

/** Suites as JUnit XML. */
export function junitXml(suites: readonly JunitSuite[]): string {
  const count = (cases: readonly JunitCase[]): string =>
    `tests="${cases.length}" failures="${cases.filter(({ failure }) => failure).length}" errors="0"`;
  const parts = suites.map(({ name, cases }) =>
    [
      `  <testsuite name="${xml(name)}" ${count(cases)}>`,
      ...cases.map((one) => testCase(one, name)),
      '  </testsuite>',
    ].join('\n'),
  );
  const head = `<testsuites name="jiqun" ${count(suites.flatMap(({ cases }) => cases))}>`;
  return ['<?xml version="1.0" encoding="UTF-8"?>', head, ...parts, '</testsuites>', ''].join('\n');
}

function testCase({ name, remark, failure }: JunitCase, suite: string): string {
  const open = `    <testcase classname="${xml(suite)}" name="${xml(name)}"`;
  if (!failure && remark === undefined) return `${open}/>`;
  const inner = failure
    ? `      <failure type="${failure.type}" message="${xml(failure.message)}">${xml(failure.text)}</failure>`
    : `      <system-out>${xml(remark ?? '')}</system-out>`;
  return [`${open}>`, inner, '    </testcase>'].join('\n');
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
