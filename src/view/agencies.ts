import {
  type Block,
  type Column,
  type Document,
  heading,
  notes,
  paragraph,
  type Records,
  type Table,
} from '../document/blocks.js';
import { describedTable, type ResultColumn, recordsOf } from '../document/columns.js';
import { type AgencySpelling, agencySpellings } from '../evidence/spellings.js';
import type { Dataset } from '../model/dataset.js';
import type { Entity } from '../model/entities.js';
import {
  countResponsibilities,
  type Responsibility,
  type ResponsibilityCounts,
  responsibilitiesOf,
} from '../model/responsibilities.js';
import type { Bilingual } from '../words/lang.js';
import { bracketed, capital, inBoth, inOther, listed, message, together, type Words } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { kindPhrases, termPhrases } from '../words/terms.js';
import { citation, columns, listedOrDash } from './words.js';

const responsibilityPhrases = {
  programme: { zh: '规划文件', en: 'programme document' },
  task: { zh: '任务', en: 'task' },
  safeguard: { zh: '保障措施', en: 'safeguard' },
  plan: { zh: '行动计划', en: 'action plan' },
  drafting: { zh: '起草计划', en: 'drawing up plans' },
  support: { zh: '配合', en: 'support' },
  lead: { zh: '牵头', en: 'lead' },
  body: { zh: '机构', en: 'body' },
} as const satisfies Record<string, Bilingual>;

const phrases = {
  agenciesTitle: { zh: '部门分工', en: 'Who answers for what' },
  agenciesMatrixTitle: { zh: '部门与任务', en: 'Agencies and tasks' },
  agenciesTasksLed: { zh: '牵头任务', en: 'Tasks led' },
  agenciesTasksSupported: { zh: '配合任务', en: 'Supported' },
  agenciesSafeguards: { zh: '保障措施', en: 'Safeguards' },
  agenciesClustersLed: { zh: '牵头集群', en: 'Clusters led' },
  agenciesPlans: { zh: '印发计划', en: 'Plans' },
  agenciesProgrammes: { zh: '规划', en: 'Programmes' },
  agenciesBodies: { zh: '作为机构', en: 'Body' },
  agenciesSpellingsCount: { zh: '写法', en: 'Spellings' },
  agenciesAnswers: { zh: '分工', en: 'What it answers for' },
  agenciesNothing: { zh: '数据里没有它的分工。', en: 'The data name nothing that it answers for.' },
  agenciesSpellings: { zh: '各文件的写法', en: 'How documents write it' },
  agenciesSpelling: { zh: '写法', en: 'Spelling' },
  agenciesDocuments: { zh: '文件', en: 'Documents' },
  agenciesWhat: { zh: '类别', en: 'Kind' },
  agenciesOf: { zh: '对象', en: 'Of' },
  agenciesTotal: { zh: '项数', en: 'Tasks' },
  agenciesNoTasks: { zh: '这里没有任务。', en: 'There are no tasks here.' },
  noteTaskDraft: {
    zh: '任务和保障措施出自征求意见稿：{programmes}',
    en: 'Tasks and safeguards of a draft for comment: {programmes}',
  },
  notePlanLead: {
    zh: '计划以印发部门的第一个为牵头',
    en: 'Of the agencies that issue a plan the first one counts as leading it',
  },
  noteAllLed: { zh: '{count}项任务和保障措施都有牵头部门', en: 'All {count} tasks and safeguards have a lead' },
  noteWithoutLead: { zh: '没有牵头部门：{tasks}', en: 'Nobody leads: {tasks}' },
  noteOneSpelling: { zh: '只登记一种写法：{agencies}', en: 'Known under one spelling only: {agencies}' },
  noteSpellings: {
    zh: '写法数为各文件被引文字里见到的不同写法；没有引到的写法不在内',
    en: 'Spellings are those that stand in the cited words of documents; what no citation quotes is not counted',
  },
  noteMarks: { zh: '● 牵头  ○ 配合  ◇ 机构', en: '● lead  ○ support  ◇ body' },
} as const satisfies Record<string, Bilingual>;

/** An agency, everything it is responsible for, and the names that documents use for it. */
export interface AgencyRecord {
  readonly agency: Entity<'agency'>;
  readonly held: readonly Responsibility[];
  readonly counts: ResponsibilityCounts;
  readonly spellings: readonly AgencySpelling[];
}

/**
 * Agencies of a data set, or of one programme those responsible for something in it; the most frequent leader first.
 */
export function agencyRecords(dataset: Dataset): readonly AgencyRecord[] {
  const all = responsibilitiesOf(dataset);
  const spellings = agencySpellings(dataset);
  const records = dataset.all('agency').map((agency) => {
    const held = all.filter((item) => item.agency === agency.id);
    return { agency, held, counts: countResponsibilities(held), spellings: spellings.get(agency.id) ?? [] };
  });
  const weight = ({ counts }: AgencyRecord): readonly number[] => [
    counts.tasks_led,
    counts.tasks_supported + counts.safeguards,
    counts.plans_issued,
    counts.programmes,
  ];
  return records
    .filter(({ held }) => dataset.programme === undefined || held.length > 0)
    .toSorted((a, b) => compareDown(weight(a), weight(b)));
}

function compareDown(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index === -1 ? 0 : (b[index] ?? 0) - (a[index] ?? 0);
}

const countColumns = [
  ['tasks_led', phrases.agenciesTasksLed],
  ['tasks_supported', phrases.agenciesTasksSupported],
  ['safeguards', phrases.agenciesSafeguards],
  ['clusters_led', phrases.agenciesClustersLed],
  ['plans_issued', phrases.agenciesPlans],
  ['programmes', phrases.agenciesProgrammes],
  ['bodies', phrases.agenciesBodies],
] as const satisfies readonly (readonly [keyof ResponsibilityCounts, Bilingual])[];

/** Columns of the list of agencies. */
const agencyColumns: readonly ResultColumn<AgencyRecord>[] = [
  {
    id: 'id',
    head: capital(kindPhrases.agency),
    isKey: true,
    value: ({ agency }) => agency.id,
    screen: ({ agency }) => agency.name,
  },
  { id: 'name', isInBoth: true, value: ({ agency }) => agency.name },
  ...countColumns.map(
    ([id, head]): ResultColumn<AgencyRecord> => ({
      id,
      head,
      align: 'right',
      value: ({ counts }) => counts[id],
      screen: ({ counts }) => numberOrDot(counts[id]),
    }),
  ),
  {
    id: 'spellings',
    head: phrases.agenciesSpellingsCount,
    align: 'right',
    value: ({ spellings }) => spellings.map(({ spelling }) => spelling).join(';'),
    screen: ({ spellings }) => numberOrDot(spellings.length),
  },
];

function numberOrDot(value: number): string {
  return value === 0 ? '·' : String(value);
}

/** Table of all agencies, with the number of their responsibilities. */
export function agenciesDocument(dataset: Dataset, records: readonly AgencyRecord[]): Document {
  const table = describedTable({ columns: agencyColumns, items: records });
  return { title: phrases.agenciesTitle, blocks: [table, notes(overviewNotes(dataset, records))] };
}

function overviewNotes(dataset: Dataset, records: readonly AgencyRecord[]): readonly Words[] {
  const tasks = dataset.all('task');
  const unled = tasks.filter(({ value }) => value.lead.length === 0).map(({ name }) => name);
  const single = records
    .filter(({ agency }) => (agency.value.also ?? []).length === 0)
    .map(({ agency }) => agency.name);
  const led =
    unled.length === 0
      ? message(phrases.noteAllLed, { count: tasks.length })
      : message(phrases.noteWithoutLead, { tasks: unled });
  return [
    ...(tasks.length === 0 ? [] : [led]),
    ...draftNotes(dataset),
    phrases.notePlanLead,
    ...(single.length === 0 ? [] : [message(phrases.noteOneSpelling, { agencies: single })]),
    phrases.noteSpellings,
  ];
}

/** Notes that name the programmes with tasks that are drafts. */
function draftNotes(dataset: Dataset): readonly Words[] {
  const withTasks = new Set(dataset.all('task').map(({ parent }) => parent));
  const drafts = dataset
    .all('programme')
    .filter(({ id, value }) => value.status === 'draft-for-comment' && withTasks.has(id));
  return drafts.length === 0 ? [] : [message(phrases.noteTaskDraft, { programmes: drafts.map(({ name }) => name) })];
}

const marks = { lead: '●', support: '○', body: '◇' } as const satisfies Record<Responsibility['role'], string>;

/** Matrix of agencies and tasks: who leads, who supports. */
export function matrixDocument(dataset: Dataset, records: readonly AgencyRecord[]): Document {
  const title = phrases.agenciesMatrixTitle;
  const tasks = codedTasks(dataset);
  if (tasks.length === 0) return { title, blocks: [paragraph(phrases.agenciesNoTasks)], records: matrixRecords([]) };
  const named = records.filter(({ held }) => held.some(isTask));
  const cell = (held: readonly Responsibility[], id: string): string =>
    held.filter((item) => isTask(item) && item.id === id).map(({ role }) => marks[role])[0] ?? '·';
  const table: Table = {
    kind: 'table',
    columns: [
      { id: 'agency', header: capital(kindPhrases.agency), isKey: true },
      ...tasks.map(({ id, code }): Column => ({ id, header: code, align: 'right' })),
      { id: 'total', header: phrases.agenciesTotal, align: 'right' },
    ],
    rows: named.map(({ agency, held }) => ({
      cells: [shortName(agency), ...tasks.map(({ id }) => cell(held, id)), String(held.filter(isTask).length)],
    })),
    records: matrixRecords(named),
  };
  const legend = listed(
    tasks.map(({ code, name }) => together`${code} ${name}`),
    termPhrases.semicolon,
  );
  return { title, blocks: [table, notes([phrases.noteMarks, legend, ...draftNotes(dataset)])] };
}

/** Tasks with a number each, safeguards with a letter and a number. */
function codedTasks(dataset: Dataset) {
  const all = dataset.all('task');
  const [tasks, safeguards] = [
    all.filter(({ value }) => value.field !== undefined),
    all.filter(({ value }) => value.field === undefined),
  ];
  const letter = inBoth((lang) => phrases.agenciesSafeguards[lang].slice(0, 1));
  return [
    ...tasks.map(({ id, name }, index) => ({ id, name, code: String(index + 1) as Words })),
    ...safeguards.map(({ id, name }, index) => ({ id, name, code: together`${letter}${index + 1}` })),
  ];
}

function isTask({ kind }: Responsibility): boolean {
  return kind === 'task' || kind === 'safeguard';
}

/** The shortest Chinese name, so that a matrix stays narrow; in English, the name without the province. */
function shortName({ name, value }: Entity<'agency'>): Bilingual {
  const shorter = (shortest: string, word: string): string => (word.length < shortest.length ? word : shortest);
  return { zh: [name.zh, ...(value.also ?? [])].reduce(shorter), en: name.en.replace(/^Guangdong /, '') };
}

/** Tasks and safeguards, one row for each agency that leads or supports one. */
function matrixRecords(records: readonly AgencyRecord[]): Records {
  const columns: readonly ResultColumn<Responsibility>[] = [
    { id: 'agency', value: ({ agency }) => agency },
    { id: 'task', value: ({ id }) => id },
    { id: 'kind', value: ({ kind }) => kind },
    { id: 'role', value: ({ role }) => role },
    { id: 'programme', value: ({ programme }) => programme },
    ...citationColumns,
  ];
  const items = records.flatMap(({ held }) => held.filter(isTask));
  return recordsOf(columns, items);
}

/** Page of one agency: its names, its responsibilities with citations, and how documents write it. */
export function agencyBlocks(dataset: Dataset, agency: Entity<'agency'>): readonly Block[] {
  const record = agencyRecords(dataset).find((item) => item.agency.id === agency.id);
  const { held = [], spellings = [] } = record ?? {};
  const { name, value, file } = agency;
  return [
    {
      kind: 'facts',
      rows: [
        [reportPhrases.fieldId, agency.id],
        [reportPhrases.fieldName, bracketed(name, inOther(name))],
        [reportPhrases.fieldAlso, listedOrDash(value.also ?? [])],
        ...(record ? countFacts(record) : []),
        [capital(kindPhrases.source), citation(value.cite)],
        [reportPhrases.fieldFile, file],
      ],
    },
    heading(phrases.agenciesAnswers),
    held.length === 0 ? paragraph(phrases.agenciesNothing) : heldTable(dataset, held),
    heading(phrases.agenciesSpellings),
    {
      kind: 'table',
      columns: columns([phrases.agenciesSpelling, phrases.agenciesDocuments]),
      rows: spellings.map(({ spelling, sources }) => ({
        cells: [spelling, listed(sources)],
      })),
    },
    ...(held.some(isTask) ? [notes(draftNotes(dataset))] : []),
  ];
}

function countFacts({ counts }: AgencyRecord): [Words, Words][] {
  return countColumns.flatMap(([id, key]): [Words, Words][] => (counts[id] === 0 ? [] : [[key, String(counts[id])]]));
}

function heldTable(dataset: Dataset, held: readonly Responsibility[]): Table {
  const programmeOf = ({ programme }: Responsibility): Words =>
    dataset.whole.find('programme', programme)?.name ?? programme;
  return describedTable({
    items: held,
    columns: [
      { id: 'agency', value: ({ agency }) => agency },
      {
        id: 'kind',
        head: capital(phrases.agenciesWhat),
        isKey: true,
        value: ({ kind }) => kind,
        screen: ({ kind }) => responsibilityPhrases[kind],
      },
      {
        id: 'role',
        head: capital(reportPhrases.fieldRole),
        value: ({ role }) => role,
        screen: ({ role }) => responsibilityPhrases[role],
      },
      {
        id: 'id',
        head: capital(phrases.agenciesOf),
        value: ({ id }) => id,
        screen: ({ name, edition }) => (edition === undefined ? name : bracketed(name, edition)),
      },
      { id: 'edition', value: ({ edition }) => edition },
      {
        id: 'programme',
        head: capital(kindPhrases.programme),
        value: ({ programme }) => programme,
        screen: programmeOf,
      },
      ...citationColumns,
    ],
  });
}

/** Columns for the source of a responsibility. */
const citationColumns: readonly ResultColumn<Responsibility>[] = [
  {
    id: 'source',
    head: capital(kindPhrases.source),
    value: ({ cite }) => cite.source,
    screen: ({ cite }) => citation(cite),
  },
  { id: 'find', value: ({ cite }) => cite.find },
  { id: 'at', value: ({ cite }) => cite.at },
];

/** Output of `agencies --format json`: agencies with what each answers for, and the tasks that nobody leads. */
export function agenciesOutput(dataset: Dataset, records: readonly AgencyRecord[]) {
  return {
    schema: 'jiqun.agencies/1',
    agencies: records.map(({ agency: { id, name, value }, held, counts, spellings }) => ({
      id,
      name,
      also: value.also ?? [],
      counts,
      spellings,
      responsibilities: held.map(({ agency: _agency, ...item }) => item),
    })),
    tasks_without_lead: dataset.all('task').flatMap(({ id, value }) => (value.lead.length === 0 ? [id] : [])),
  };
}
