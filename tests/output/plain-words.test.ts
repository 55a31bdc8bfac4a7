import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/program.js';
import { documentOf, type Report } from '../../src/document/blocks.js';
import { evaluateClaims } from '../../src/evidence/claims.js';
import { entityKinds } from '../../src/model/entities.js';
import { renderMarkdown } from '../../src/output/text/markdown.js';
import { renderWord } from '../../src/output/word.js';
import { renderWorkbook } from '../../src/output/workbook.js';
import { project } from '../../src/study/project.js';
import { WrittenData } from '../../src/trace/data.js';
import { reportOf } from '../../src/view/report.js';
import { type Focus, ReportView } from '../../src/view/report-view.js';
import { type Lang, languages } from '../../src/words/lang.js';
import { shippedDataset } from '../model/example.js';

const dataset = await shippedDataset();
const data = new WrittenData(dataset);
const claims = await evaluateClaims(dataset);
const sources = dataset.all('source').map(({ value }) => value);
const date = new Date('2026-01-20T00:00:00Z');
const foci: readonly (readonly [string, Focus | undefined])[] = [
  ['whole', undefined],
  ['cluster', dataset.find('cluster', 'semiconductors')],
  ['city', dataset.find('city', 'guangzhou')],
];

/** Names that a reader of the plan does not know: ids that are no ordinary words, commands, options. */
const written = languages.map((lang) => wordsIn(lang).join('\n').toLowerCase());
const ids = entityKinds
  .flatMap((kind) => dataset.whole.all(kind))
  .map(({ id }) => id)
  .filter((id) => /[-\d]/.test(id) && written.every((words) => !words.includes(id)));
const options = commands.flatMap(({ options: specs }) => specs.map(({ flags }) => flags.split(/[ ,]/)[0] ?? ''));
const calls = commands.map(({ name }) => `jiqun ${name}`);
const paths = /(?<![\p{L}\p{N}:/.])(?:\.{0,2}\/)?[a-z][a-z0-9-]*\/[a-z0-9-]+[/.][a-z0-9./-]+|\.ya?ml\b/u;
/** In Chinese text no English words are joined by hyphens; ids are. */
const joined = /(?<![\w-])[a-z]{2,}(?:-[a-z0-9]{2,})+(?![\w-])/g;

/** Every text of the data in a language: what an id that is also a word would be found in. */
function wordsIn(lang: Lang): readonly string[] {
  const found: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, item] of Object.entries(value)) {
      if (key === lang && typeof item === 'string') found.push(item);
      else collect(item);
    }
  };
  for (const kind of entityKinds) for (const { value } of dataset.whole.all(kind)) collect(value);
  return found;
}

/** What of a text a reader of the plan does not know; links of documents are theirs to follow. */
function foreign(text: string, lang: Lang): readonly string[] {
  const plain = text.replace(/https?:\/\/[^\s<>")]+/g, '');
  const named = [...ids, ...options, ...calls].filter((name) =>
    new RegExp(`(?<![\\w-])${name}(?![\\w-])`, 'i').test(plain),
  );
  return [...new Set([...named, ...(paths.exec(plain) ?? []), ...(lang === 'zh' ? (plain.match(joined) ?? []) : [])])];
}

/** All texts of an office file: of its pages or sheets, its properties, its charts. */
function officeText(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => /^(?:word|xl|docProps)\/(?!theme|styles|_rels|fontTable|settings).*\.xml$/.test(name))
    .flatMap(([, content]) => [...strFromU8(content).matchAll(/>([^<]+)</g)].map(([, text = '']) => text))
    .filter((text) => !/^(?:\s*(?:TOC|PAGEREF|REF|SEQ) |'.+'!\$)/.test(text))
    .join('\n');
}

const reportIn = (focus: Focus | undefined, lang: Lang): { readonly view: ReportView; readonly report: Report } => {
  const view = new ReportView(dataset, {}, claims, focus);
  return { view, report: reportOf(view, lang, { isFull: true }) };
};

describe('what is handed upward', () => {
  it('has names to look for', () => {
    expect(ids.length).toBeGreaterThan(100);
    expect(foreign('see jiqun show, --status or data/clusters/pillar/steel.yaml of gd-outline-2021', 'en')).toEqual([
      'gd-outline-2021',
      '--status',
      'jiqun show',
      'data/clusters/pillar/steel.yaml',
    ]);
  });

  describe.each(languages)('in %s', (lang) => {
    it.each(foci)('holds no ids, commands, options or paths in Markdown: %s', (_name, focus) => {
      expect(foreign(renderMarkdown(documentOf(reportIn(focus, lang).report)), lang)).toEqual([]);
    });

    it.each(foci)('holds none in Word: %s', async (_name, focus) => {
      const { report } = reportIn(focus, lang);
      const publisher = dataset.settings.title;
      const bytes = await renderWord({ reports: [report], sources, picture: () => undefined, publisher, date });
      expect(foreign(officeText(bytes), lang)).toEqual([]);
    });

    it.each(foci)('holds none in Excel: %s', async (_name, focus) => {
      const { view, report } = reportIn(focus, lang);
      const projection = project(dataset, { by: 'cluster' });
      const bytes = await renderWorkbook({ reports: [report], data, projection, targets: view.targets, date });
      expect(foreign(officeText(bytes), lang)).toEqual([]);
    });
  });
});
