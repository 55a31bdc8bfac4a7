import { type Block, notes } from '../document/blocks.js';
import { describedTable, type ResultColumn } from '../document/columns.js';
import type { Dataset } from '../model/dataset.js';
import { metrics } from '../model/metrics.js';
import type { Interval } from '../model/quantity.js';
import type { LocationQuotient } from '../study/location-quotient.js';
import type { Bilingual } from '../words/lang.js';
import { capital, inBoth, message } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { kindPhrases } from '../words/terms.js';
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

/** Table of a city's location quotients. */
export function locationBlocks(dataset: Dataset, items: readonly LocationQuotient[]): readonly Block[] {
  return [describedTable({ columns, items }), notes(notesOf(dataset, items))];
}

/** Columns of the table of quotients; shares as fractions. */
const columns: readonly ResultColumn<LocationQuotient>[] = [
  {
    id: 'id',
    head: capital(kindPhrases.cluster),
    isKey: true,
    value: ({ id }) => id,
    screen: ({ name }) => name,
  },
  {
    id: 'metric',
    head: capital(reportPhrases.fieldMetric),
    value: ({ metric }) => metric,
    screen: ({ metric }) => metrics[metric].name,
  },
  { id: 'year', head: capital(reportPhrases.fieldYear), align: 'right', value: ({ year }) => year },
  {
    id: 'share_of_part',
    head: phrases.quotientSharePart,
    align: 'right',
    value: ({ shareOfPart }) => shareOfPart.value,
    screen: ({ shareOfPart }) => formatRate(shareOfPart.value),
  },
  {
    id: 'share_of_whole',
    head: phrases.quotientShareWhole,
    align: 'right',
    value: ({ shareOfWhole }) => shareOfWhole.value,
    screen: ({ shareOfWhole }) => formatRate(shareOfWhole.value),
  },
  {
    id: 'quotient',
    head: phrases.quotientValue,
    align: 'right',
    value: ({ quotient }) => quotient.value,
    screen: ({ quotient }) => formatNumber(quotient.value, 2),
  },
  {
    id: 'interval',
    head: capital(reportPhrases.projectInterval),
    align: 'right',
    screen: ({ quotient: { low, high } }) => `[${formatNumber(low, 3)}, ${formatNumber(high, 3)})`,
  },
  { id: 'low', value: ({ quotient }) => quotient.low },
  { id: 'high', value: ({ quotient }) => quotient.high },
];

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

function notesOf(dataset: Dataset, rows: readonly LocationQuotient[]): readonly Note[] {
  const words = message(phrases.noteQuotient);
  const cited = rows.flatMap(({ figures }) => figures.map(({ cite }) => dataset.get('source', cite.source)));
  return [{ id: 'method', ...inBoth(words) }, sourcesNote(cited)];
}
