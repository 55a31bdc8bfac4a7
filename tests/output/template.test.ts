import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/document/blocks.js';
import { type Filled, fillTemplate } from '../../src/output/template.js';
import { reportOf, reportView } from '../../src/view/report.js';
import { templateValues } from '../../src/view/template-values.js';
import { languages } from '../../src/words/lang.js';
import { say } from '../../src/words/message.js';
import { planDataset } from '../model/example.js';

const dataset = await planDataset();
const view = reportView(dataset, {}, []);

function fill(template: string, lang: 'zh' | 'en' = 'en'): Filled {
  return fillTemplate({ template, values: templateValues(view, lang), report: reportOf(view, lang), lang });
}

function blocks(template: string): readonly Block[] {
  const filled = fill(template);
  if (!filled.ok) throw new Error(say('en', filled.what));
  return filled.report.sections.flatMap((section) => section.blocks);
}

describe('a template', () => {
  it('gives title, sections and blocks in the order of the prose', () => {
    const filled = fill(
      '# Brief\n\nFirst.\n\n## Targets\n\n- one\n- **two**\n\n### Below\n\n> A note & more\n\n```\ncode\n```\n',
    );
    expect(filled).toMatchObject({
      ok: true,
      report: {
        title: 'Brief',
        sections: [
          { title: 'Summary', blocks: [{ kind: 'text', text: 'First.' }] },
          {
            title: 'Targets',
            blocks: [
              { kind: 'list', items: ['one', 'two'] },
              { kind: 'heading', level: 3, text: 'Below' },
              { kind: 'notes', items: ['A note & more'] },
              { kind: 'code', text: 'code' },
            ],
          },
        ],
      },
    });
  });

  it('keeps the title of the report where it has none', () => {
    expect(fill('Only words.')).toMatchObject({ ok: true, report: { title: reportOf(view, 'en').title } });
  });

  it('writes the figures of the projection as the report does', () => {
    const last = view.projection.rows.find(({ id }) => id === 'emerging')?.values.at(-1)?.value;
    expect(last).toBeCloseTo(26573.415, 3);
    expect(
      blocks(
        '{{ projection.emerging.projected | money }}, {{ projection.emerging.growth | percent }}, ' +
          '{{ projection.emerging.projected | number: 2 }}',
      ),
    ).toEqual([{ kind: 'text', text: 'CNY 2.657 trillion, 10.0%, 26,573.42' }]);
  });

  it('averages growth over the years that grow', () => {
    const periods = reportView(dataset, { periods: 5 }, []);
    expect(templateValues(periods, 'en')['projection']).toMatchObject({
      emerging: { growth: expect.closeTo(0.1, 12) },
    });
  });

  it.each(languages)('names clusters and cities in %s', (lang) => {
    const filled = fill('{{ cluster.semiconductors.name }} {{ city.shenzhen.name }}', lang);
    const words = lang === 'zh' ? '半导体与集成电路 深圳' : 'Semiconductors and integrated circuits Shenzhen';
    expect(filled).toMatchObject({ ok: true, report: { sections: [{ blocks: [{ text: words }] }] } });
  });

  it('puts in the sections of the report', () => {
    const own = reportOf(view, 'en').sections.find(({ id }) => id === 'projection')?.blocks;
    expect(blocks('{% section projection %}')).toEqual(own);
  });

  it('reads tables that a loop makes', () => {
    const template =
      '| City | Core |\n|---|---:|\n{%- for city in cities limit: 2 %}\n| {{ city.name }} | {{ city.core }} |\n' +
      '{%- endfor %}\n';
    expect(blocks(template)).toMatchObject([
      {
        kind: 'table',
        columns: [
          { header: 'City', isKey: true },
          { header: 'Core', align: 'right' },
        ],
        rows: [{ cells: ['Guangzhou', '2'] }, { cells: ['Shaoguan', '0'] }],
      },
    ]);
  });

  it.each([
    ['a\n{{ titl }}', 2, 4, 'nothing is named "titl" that a template can use', 'Did you mean "title"?'],
    [
      '{{ cluster.semiconducters.name }}',
      1,
      4,
      'nothing is named "cluster.semiconducters" that a template can use',
      'Did you mean "cluster.semiconductors"?',
    ],
    ['{{ to | mony }}', 1, 1, 'there is no filter "mony"', 'Did you mean "money"?'],
    ['{% section projecton %}', 1, 1, 'the report has no section "projecton"', 'Did you mean "projection"?'],
  ])('%j is refused with its place and the closest name', (template, line, column, what, suggestion) => {
    const filled = fill(template);
    if (filled.ok) throw new Error('filled');
    expect({
      line: filled.line,
      column: filled.column,
      what: say('en', filled.what),
      suggestion: say('en', filled.suggestion ?? filled.what),
    }).toEqual({
      line,
      column,
      what,
      suggestion,
    });
  });

  it.each([
    '{{ "now" | date: "%Y" }}',
    '{{ cities | sample }}',
    '{% include "x" %}',
    '{% render "x" %}',
    '{% if to %}',
    '{{ to',
  ])('%j, which looks at the clock, at chance, at files or does not end, is refused', (template) => {
    expect(fill(template).ok).toBe(false);
  });

  it.each([
    '{% for i in (1..1000000000) %}a{% endfor %}',
    "{{ (1..100000000) | join: 'a' }}",
    '{% for i in (1..3000) %}{% for j in (1..3000) %}{% for k in (1..3000) %}{% endfor %}{% endfor %}{% endfor %}',
    `{% assign a = "xxxxxxxxxx" %}${'{% assign a = a | append: a %}'.repeat(40)}{{ a }}`,
    '{% for i in (1..20000) %}{{ "ab" | append: "cdefghijklm" }}{{ i }} and so on and so on{% endfor %}',
    '{% for i in (1..100000) %}\n\n{% section targets %}\n\n{% endfor %}',
    'x'.repeat(1_000_001),
    '{% if true %}'.repeat(50_000),
    '> '.repeat(20_000),
    '_a'.repeat(100_000),
  ])('that makes too much is stopped: %#', (template) => {
    const filled = fill(template);
    expect(filled.ok ? '' : say('en', filled.what)).toMatch(/too much|not closed/);
  });

  it.each(['{% include "/etc/passwd" %}', '{% render "../package.json" %}', '{% layout "x" %}'])(
    'reads no other file: %s',
    (template) => {
      expect(fill(template)).toMatchObject({ ok: false });
    },
  );

  it.each(['{{ projection.constructor.name }}', '{{ projection.__proto__ }}', '{{ to.toString }}'])(
    'sees only what is given to it: %s',
    (template) => {
      const filled = fill(template);
      expect(filled.ok ? '' : say('en', filled.what)).toContain('nothing is named');
    },
  );
});
