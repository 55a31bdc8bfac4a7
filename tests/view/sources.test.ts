import { expect, it } from 'vitest';
import { rolesOf } from '../../src/model/layout.js';
import { reportOf } from '../../src/view/report.js';
import type { Focus } from '../../src/view/report-view.js';
import { ReportView } from '../../src/view/report-view.js';
import { shippedDataset } from '../model/example.js';

const dataset = (await shippedDataset()).ofProgramme();

/** Titles of the documents that a report lists. */
function sourcesIn(focus: Focus | undefined): readonly string[] {
  const { sections } = reportOf(new ReportView(dataset, {}, [], focus), 'en', { sections: ['sources'] });
  const table = sections[0]?.blocks.find(({ kind }) => kind === 'table');
  return table?.kind === 'table' ? table.rows.map(({ cells }) => cells[0] ?? '') : [];
}

const titleOf = (id: string): string => dataset.whole.get('source', id).title.en;

it("of a city's report are all documents that its page cites, also those beside the programme's passages", () => {
  const listed = sourcesIn(dataset.find('city', 'guangzhou') as Focus);
  const others = rolesOf(dataset, 'city', 'guangzhou', 'other_layout').map(({ place }) => titleOf(place.cite.source));
  expect(others.length).toBeGreaterThan(0);
  for (const source of others) expect(listed).toContain(source);
});

it("of a cluster's report are also those of figures that disagree with its own", () => {
  const listed = sourcesIn(dataset.find('cluster', 'intelligent-robots') as Focus);
  expect(listed).toContain(titleOf('gd-world-class-draft-2019'));
});
