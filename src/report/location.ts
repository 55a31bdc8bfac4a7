import type { Dataset } from '../model/dataset.js';
import { metrics } from '../model/metrics.js';
import type { Interval } from '../model/quantity.js';
import type { LocationQuotient } from '../projection/location-quotient.js';
import type { Bilingual } from '../words/lang.js';
import { capital, inBoth, message } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { kindPhrases } from '../words/terms.js';
import { type Block, notes, type Records } from './blocks.js';
import { formatNumber, formatRate } from './format.js';
import { type Note, sourcesNote } from './projection-notes.js';

const phrases = {
  quotientSharePart: { zh: '占该集群', en: 'Share of the cluster' },
  quotientShareWhole: { zh: '占整体', en: 'Share of the whole' },
  quotientValue: { zh: '区位商', en: 'Location quotient' },
  noteQuotient: {
    zh: '区位商=该市占集群的份额÷该市占整体的份额；大于1为相对集中',
    en:
      "Location quotient: the city's share of the cluster over its share of the whole; above 1 the city is " +
      'specialised in it',
  },
} as const satisfies Record<string, Bilingual>;

/** A city's location quotients as a table. */
export function locationBlocks(dataset: Dataset, rows: readonly LocationQuotient[]): readonly Block[] {
  const right = 'right' as const;
  return [
    {
      kind: 'table',
      columns: [
        { id: 'name', header: capital(kindPhrases.cluster), isKey: true },
        { id: 'metric', header: capital(reportPhrases.fieldMetric) },
        { id: 'year', header: capital(reportPhrases.fieldYear), align: right },
        { id: 'share_of_part', header: phrases.quotientSharePart, align: right },
        { id: 'share_of_whole', header: phrases.quotientShareWhole, align: right },
        { id: 'quotient', header: phrases.quotientValue, align: right },
        { id: 'interval', header: capital(reportPhrases.projectInterval), align: right },
      ],
      rows: rows.map(({ name, metric, year, shareOfPart, shareOfWhole, quotient }) => ({
        cells: [
          name,
          metrics[metric].name,
          String(year),
          formatRate(shareOfPart.value),
          formatRate(shareOfWhole.value),
          formatNumber(quotient.value, 2),
          `[${formatNumber(quotient.low, 3)}, ${formatNumber(quotient.high, 3)})`,
        ],
      })),
      records: recordsOf(rows),
    },
    notes(notesOf(dataset, rows)),
  ];
}

/** Output of `contribution --city --format json`; shares are fractions. */
export function locationOutput(dataset: Dataset, city: string, whole: string, rows: readonly LocationQuotient[]) {
  const ends = ({ value, low, high }: Interval) => ({ value, low, high });
  return {
    schema: 'jiqun.location/1',
    city,
    whole,
    rows: rows.map(({ id, name, metric, year, shareOfPart, shareOfWhole, quotient, figures }) => ({
      id,
      name,
      metric,
      year,
      share_of_part: ends(shareOfPart),
      share_of_whole: ends(shareOfWhole),
      quotient: ends(quotient),
      cites: figures.map(({ cite }) => cite),
    })),
    notes: notesOf(dataset, rows),
  };
}

function recordsOf(rows: readonly LocationQuotient[]): Records {
  return {
    columns: ['id', 'metric', 'year', 'share_of_part', 'share_of_whole', 'quotient', 'low', 'high'],
    rows: rows.map(({ id, metric, year, shareOfPart, shareOfWhole, quotient: { value, low, high } }) => [
      id,
      metric,
      year,
      shareOfPart.value,
      shareOfWhole.value,
      value,
      low,
      high,
    ]),
  };
}

function notesOf(dataset: Dataset, rows: readonly LocationQuotient[]): readonly Note[] {
  const words = message(phrases.noteQuotient);
  const cited = rows.flatMap(({ figures }) => figures.map(({ cite }) => dataset.get('source', cite.source)));
  return [{ id: 'method', ...inBoth(words) }, sourcesNote(cited)];
}
