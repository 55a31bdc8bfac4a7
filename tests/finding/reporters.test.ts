import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/document/blocks.js';
import { spoken } from '../../src/document/spoken.js';
import { findingsOutput } from '../../src/finding/json.js';
import type { LocatedFinding } from '../../src/finding/locate.js';
import { plainFindingPaint, renderPretty } from '../../src/finding/pretty.js';
import { compact } from '../../src/finding/reporters/compact.js';
import { github } from '../../src/finding/reporters/github.js';
import { gitlab } from '../../src/finding/reporters/gitlab.js';
import { html } from '../../src/finding/reporters/html.js';
import { junit } from '../../src/finding/reporters/junit.js';
import { ndjson } from '../../src/finding/reporters/ndjson.js';
import { fingerprints, type ReportContext, type Reporter } from '../../src/finding/reporters/reporter.js';
import { sarif } from '../../src/finding/reporters/sarif.js';
import { documentRecords, renderCsv } from '../../src/output/text/csv.js';
import { renderMarkdown } from '../../src/output/text/markdown.js';
import { allChecks } from '../../src/rules/catalogue.js';
import { findingsDocument } from '../../src/view/findings.js';
import { jsonText } from '../../src/words/legible.js';
import { message } from '../../src/words/message.js';

const nasty = 'a,b:c%d\ne<f>&"g"\u0007';

function located(severity: 'error' | 'warning' | 'note', file: string, line: number, value = nasty): LocatedFinding {
  const spot = { file, start: { line, column: 3 }, end: { line, column: 9 }, pointer: '/layout/0', isInText: true };
  return {
    finding: {
      rule: 'schema/enum',
      severity,
      message: message(
        { zh: '“{value}”不在允许的取值之内', en: '"{value}" is not one of the allowed values.' },
        { value },
      ),
      place: { file, path: ['layout', 0] },
      related: [
        {
          message: message({ zh: '先出现于此', en: 'first used here' }),
          place: { file: 'sources/甲 乙.yaml', path: [] },
        },
      ],
      suggestion: message({ zh: '是否想写“{word}”？', en: 'Did you mean "{word}"?' }, { word: 'core' }),
    },
    spot,
    related: [{ ...spot, file: 'sources/甲 乙.yaml', pointer: '' }],
  };
}

const findings = [
  located('error', 'clusters/a.yaml', 4),
  located('error', 'clusters/a.yaml', 7),
  located('warning', 'clusters/b.yaml', 1, 'x'),
  located('note', 'clusters/b.yaml', 2, 'y'),
];
const context: ReportContext = {
  lang: 'en',
  version: '1.2.3',
  files: ['clusters/a.yaml', 'clusters/b.yaml', 'dataset.yaml'],
  display: (file) => `data/${file}`,
  digest: (text) => createHash('sha256').update(text).digest('hex'),
  checks: allChecks,
  textOf: () => undefined,
  acknowledged: [],
};

describe('reporters for other programs', () => {
  test('compact gives a line a finding', () => {
    const lines = compact(findings, context).trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[2]).toBe(
      'data/clusters/b.yaml:1:3: warning: "x" is not one of the allowed values. Did you mean "core"? [schema/enum]',
    );
  });

  test('ndjson gives an object a line, with related places', () => {
    const objects = ndjson(findings, context)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(objects.map((object) => object['line'])).toEqual([4, 7, 1, 2]);
    expect(objects[0]).toMatchObject({
      rule: 'schema/enum',
      path: '/layout/0',
      related: [{ file: 'data/sources/甲 乙.yaml' }],
    });
  });

  test('github escapes what would end a property or a line', () => {
    const lines = github(findings, context).trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(
      /^::error file=data\/clusters\/a\.yaml,line=4,endLine=4,col=3,endColumn=9,title=jiqun schema\/enum::/,
    );
    expect(lines[0]).toContain('"a,b:c%25d\\ne<f>&"g"\\u0007"');
    expect(lines[3]).toMatch(/^::notice /);
    expect(github([located('error', 'a,b:c.yaml', 1)], context)).toContain('file=data/a%2Cb%3Ac.yaml,');
  });

  test('gitlab gives paths, lines and fingerprints that differ', () => {
    const issues = JSON.parse(gitlab(findings, context)) as {
      fingerprint: string;
      severity: string;
      location: { path: string };
    }[];
    expect(issues.map(({ severity }) => severity)).toEqual(['major', 'major', 'minor', 'info']);
    expect(issues[0]?.location.path).toBe('data/clusters/a.yaml');
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(4);
  });

  test('junit has a suite a file, escapes and counts', () => {
    const xml = junit(findings, context);
    expect(xml).toContain('<testsuites name="jiqun" tests="5" failures="3" errors="0">');
    expect(xml).toContain('<testsuite name="data/dataset.yaml" tests="1" failures="0" errors="0">');
    expect(xml).toContain('a,b:c%d\\ne&lt;f&gt;&amp;&quot;g&quot;\\u0007');
    const texts = xml.replace(/<[^<>]*>/g, '').replace(/&(?:lt|gt|amp|quot|#10);/g, '');
    expect(texts).not.toMatch(/[<>&]/);
  });

  test('sarif describes the checks and points to every place', () => {
    const log = JSON.parse(sarif(findings, context)) as {
      version: string;
      runs: {
        tool: { driver: { rules: { id: string; shortDescription?: object }[] } };
        results: Record<string, unknown>[];
      }[];
    };
    expect(log.version).toBe('2.1.0');
    const [run] = log.runs;
    expect(run?.tool.driver.rules).toMatchObject([
      { id: 'schema/enum', shortDescription: { text: expect.any(String) }, defaultConfiguration: { level: 'error' } },
    ]);
    expect(run?.results[0]).toMatchObject({
      ruleId: 'schema/enum',
      ruleIndex: 0,
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'data/clusters/a.yaml' },
            region: { startLine: 4, startColumn: 3, endLine: 4, endColumn: 9 },
          },
        },
      ],
      relatedLocations: [
        { physicalLocation: { artifactLocation: { uri: `data/sources/${encodeURIComponent('甲 乙.yaml')}` } } },
      ],
      partialFingerprints: { 'jiqun/v1': expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  test('a fingerprint survives lines that move, and tells equal findings in one place apart', () => {
    const moved = findings.map((item) => ({
      ...item,
      spot: { ...item.spot, start: { line: item.spot.start.line + 10, column: 3 } },
    }));
    expect(fingerprints(moved, context)).toEqual(fingerprints(findings, context));
    expect(new Set(fingerprints(findings, context)).size).toBe(4);
  });

  test('without findings every reporter still gives a whole document', () => {
    expect([compact, ndjson, github].map((report) => report([], context))).toEqual(['', '', '']);
    expect(JSON.parse(gitlab([], context))).toEqual([]);
    expect(junit([], context)).toContain('tests="3" failures="0"');
    expect((JSON.parse(sarif([], context)) as { runs: { results: [] }[] }).runs[0]?.results).toEqual([]);
  });
});

describe('what a terminal or a log would obey', () => {
  const file = 'clusters/\u001b]0;a\u0007\r\n::stop-commands::t.yaml';
  const hostile = [located('error', file, 1, '\r\n::stop-commands::t \u001b[2J \u007f \u009b31m\n::x\r')];
  const whole = { ...context, files: [file] };
  const pretty: Reporter = (found, { lang, display, textOf }) =>
    renderPretty(found, { lang, display, textOf, paint: plainFindingPaint, width: 100 });
  const json: Reporter = (found, { lang, display, files }) =>
    jsonText(findingsOutput({ located: found }, files.length, lang, display), 2);
  const asDocument =
    (print: (document: Document<string>) => string): Reporter =>
    (found, { lang, display, files }) =>
      print(spoken(findingsDocument(findingsOutput({ located: found }, files.length, lang, display)), lang));
  const markdown = asDocument(renderMarkdown);
  const csv = asDocument((document) => renderCsv(documentRecords(document) ?? { columns: [], rows: [] }));

  test.each(Object.entries({ pretty, compact, ndjson, github, gitlab, junit, sarif, html, json, markdown, csv }))(
    'is in no report: %s',
    (name, report) => {
      const text = report(hostile, whole).replaceAll(name === 'csv' ? '\r\n' : '', '');
      expect(text).not.toMatch(/[\0-\x08\x0B-\x1F\x7F-\x9F]/);
      expect(text.split('\n').filter((line) => /^\s*::(?!error file=)/.test(line))).toEqual([]);
    },
  );
});
