/** Precision and recall of a draft against the shipped clusters: npx tsx tests/bench/draft.ts TEXT SOURCE */
import { readFileSync } from 'node:fs';
import { SourceDocument } from '../../src/evidence/document.js';
import { draftOf } from '../../src/evidence/draft/draft.js';
import { measureDraft, precision, recall, type Score } from '../evidence/draft/measure.js';
import { shippedDataset } from '../model/example.js';

const [file = '', source = ''] = process.argv.slice(2);
const dataset = await shippedDataset();
const { wrong, missed, ...scores } = measureDraft(
  draftOf(dataset, new SourceDocument({ text: readFileSync(file, 'utf8'), sha256: '', file }), source),
  dataset,
);
const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;
for (const [name, score] of Object.entries(scores) as [string, Score][]) {
  console.log(
    `${name.padEnd(12)} precision ${percent(precision(score))}, recall ${percent(recall(score))} (${score.right}` +
      ` of ${score.proposed} proposed, ${score.expected} expected)`,
  );
}
console.log('not in the data:', ...wrong.map((word) => `\n  ${word}`));
console.log('not proposed:', ...missed.map((word) => `\n  ${word}`));
