import { type Block, notes, type Table } from '../../document/blocks.js';
import { tableOf } from '../../document/columns.js';
import type { Dataset } from '../../model/dataset.js';
import type { Scheme } from '../../model/entities.js';
import {
  countOf,
  datesOfSchemes,
  holdingOf,
  instruments,
  type SchemeCounted,
  schemesByLaunch,
} from '../../model/schemes.js';
import type { Bilingual } from '../../words/lang.js';
import { capital, message, together, type Words } from '../../words/message.js';
import { reportPhrases } from '../../words/report.js';
import {
  countedPhrases,
  eventPhrases,
  instrumentPhrases,
  schemeLevelPhrases,
  schemesPhrases,
} from '../../words/schemes.js';
import { kindsPhrases, termPhrases } from '../../words/terms.js';
import { spellQuantity } from '../format.js';
import { schemesChart } from '../pictures/schemes.js';
import { listedOrDash } from '../words.js';
import type { SectionSpec } from './section.js';

const phrases = {
  briefSchemesPlaces: { zh: '各地链长制的安排与工具', en: 'Arrangements and instruments of each scheme' },
  briefSchemesDates: { zh: '各地链长制大事', en: 'Dates of the schemes' },
  briefSchemesFacts: { zh: '人员与数目', en: 'People and numbers' },
  briefSchemesInstruments: { zh: '文件写明的工具', en: 'Instruments that a document names' },
  briefSchemesSilence: {
    zh: '只列文件写明的；没有列出的，是文件未载，不等于没有',
    en: 'Only what a document says; what is not listed is not stated, which is not a no',
  },
  briefSchemesDrafts: { zh: '{places}：所据为征求意见稿', en: '{places}: from a draft for comment' },
  briefSchemeFact: { zh: '{what}{words}', en: '{what}: {words}' },
  fieldPlace: { zh: '地方', en: 'Place' },
} as const satisfies Record<string, Bilingual>;

/** Chain-leader schemes of this and other places: only what documents say of them. */
export const schemesSection: SectionSpec = {
  id: 'schemes',
  title: kindsPhrases.scheme,
  scopes: ['whole'],
  blocks: ({ dataset }) => {
    const schemes = schemesByLaunch(dataset);
    if (schemes.length === 0) return [];
    const chart = schemesChart(dataset);
    const drafts = schemes.filter(({ launch }) => launch.kind === 'draft').map(({ place }) => place);
    const remarks: readonly Words[] = [
      phrases.briefSchemesSilence,
      ...(drafts.length > 0 ? [message(phrases.briefSchemesDrafts, { places: drafts })] : []),
    ];
    const blocks: readonly Block[] = [placesTable(schemes), notes(remarks), datesTable(dataset)];
    return [...(chart ? [{ ...chart, instead: [] }] : []), ...blocks];
  },
};

function placesTable(schemes: readonly Scheme[]): Table {
  return tableOf({
    title: phrases.briefSchemesPlaces,
    items: schemes,
    columns: [
      { id: 'place', head: phrases.fieldPlace, isKey: true, screen: ({ place }) => place },
      { id: 'launched', head: capital(schemesPhrases.fieldLaunched), screen: ({ launch }) => launch.date },
      {
        id: 'level',
        head: capital(schemesPhrases.fieldLevel),
        screen: ({ level }) => schemeLevelPhrases[level],
      },
      { id: 'facts', head: phrases.briefSchemesFacts, screen: factsOf },
      { id: 'instruments', head: phrases.briefSchemesInstruments, screen: instrumentsOf },
    ],
  });
}

const counted: readonly SchemeCounted[] = [
  'leaders',
  'clusters',
  'industries',
  'chains',
  'offices',
  'staff',
  'members',
];

/** Leaders and numbers that a document states. */
function factsOf(scheme: Scheme): Words {
  const { head, leaders } = scheme;
  const fact = (what: Bilingual, words: Words): Words =>
    message(phrases.briefSchemeFact, { what: capital(what), words });
  const numbers = counted.flatMap((of) => {
    const amount = countOf(scheme, of);
    return amount ? [fact(countedPhrases[of], spellQuantity(amount))] : [];
  });
  const people = [
    ...(head ? [together`${capital(schemesPhrases.fieldHead)}${termPhrases.colon}${head}`] : []),
    ...(leaders ? [together`${capital(schemesPhrases.fieldLeaders)}${termPhrases.colon}${leaders}`] : []),
  ];
  return listedOrDash([...people, ...numbers], termPhrases.semicolon);
}

function instrumentsOf(scheme: Scheme): Words {
  const held = instruments.filter((instrument) => holdingOf(scheme, instrument) === 'yes');
  return listedOrDash(held.map((instrument) => instrumentPhrases[instrument]));
}

function datesTable(dataset: Dataset): Table {
  return tableOf({
    title: phrases.briefSchemesDates,
    items: datesOfSchemes(dataset),
    tone: ({ isLaunch }) => (isLaunch ? 'strong' : undefined),
    columns: [
      { id: 'date', head: capital(reportPhrases.fieldDate), isKey: true, screen: ({ date }) => date },
      { id: 'place', head: phrases.fieldPlace, isKey: true, screen: ({ label }) => label },
      {
        id: 'event',
        head: capital(schemesPhrases.fieldEvent),
        screen: ({ kind, title }) => together`${capital(eventPhrases[kind])}${termPhrases.colon}${title}`,
      },
    ],
  });
}
