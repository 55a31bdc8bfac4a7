import { type Block, heading, type Table } from '../document/blocks.js';
import type { Dataset } from '../model/dataset.js';
import type { Entity, EntityKind, Programme, Task } from '../model/entities.js';
import { groupBy } from '../model/group-by.js';
import { responsibilitiesOf } from '../model/responsibilities.js';
import type { Bilingual } from '../words/lang.js';
import { bracketed, capital, listed, message, together, type Words } from '../words/message.js';
import { programmesPhrases } from '../words/programmes.js';
import { reportPhrases } from '../words/report.js';
import { kindPhrases, termPhrases } from '../words/terms.js';
import { statusPhrases } from '../words/tracking.js';
import { derivedBlocks } from './derivations.js';
import { figureBlocks } from './figures.js';
import { spellQuantity } from './format.js';
import { groupTable } from './groups.js';
import { citation, columns, listedOrDash } from './words.js';

const phrases = {
  fieldPolicy: { zh: '依据文件', en: 'Policy document' },
  fieldDrawnUpBy: { zh: '起草部门', en: 'Drawn up by' },
  showPlans: { zh: '{period}年，{published}公布', en: '{period}, published {published}' },
  showGoals: { zh: '发展目标', en: 'Development goals' },
  showPrinciples: { zh: '基本原则', en: 'Principles' },
  showActionLines: { zh: '重点举措', en: 'Lines of action' },
  fieldProgrammeCounts: { zh: '数据', en: 'In the data' },
  programmeCounts: {
    zh: '集群{clusters}个、计划版本{plans}个、目标{targets}项、任务{tasks}项、部门{agencies}个',
    en: 'clusters {clusters}, plan editions {plans}, targets {targets}, tasks {tasks}, agencies {agencies}',
  },
  showGroups: { zh: '分组、总量与增长目标', en: 'Groups, totals and growth goals' },
  showClusters: { zh: '集群', en: 'Clusters' },
  showTasks: { zh: '重点任务', en: 'Tasks' },
  showSafeguards: { zh: '保障措施', en: 'Safeguards' },
  programmeTask: { zh: '任务', en: 'Task' },
  fieldNo: { zh: '序号', en: 'No.' },
  fieldTargetSize: { zh: '规模目标', en: 'Size promised' },
  itemClusters: { zh: '所指：{names}', en: 'of: {names}' },
  itemTasks: { zh: '任务：{names}', en: 'tasks: {names}' },
} as const satisfies Record<string, Bilingual>;

type Item = NonNullable<Programme['goals']>[number];

/**
 * One-page brief of a programme: document, goals, principles, lines of action, tasks, groups, clusters, and its
 * coverage by the data.
 */
export function programmeBlocks(whole: Dataset, programme: Entity<'programme'>): readonly Block[] {
  const { groups, goals, principles, action_lines: lines, tasks, safeguards } = programme.value;
  const dataset = whole.whole.ofProgramme(programme.id);
  return [
    { kind: 'facts', rows: factRows(dataset, programme.value) },
    ...itemBlocks(dataset, phrases.showGoals, goals),
    ...itemBlocks(dataset, phrases.showPrinciples, principles),
    ...itemBlocks(dataset, phrases.showActionLines, lines),
    ...groupBlocks(dataset, groups),
    ...clusterBlocks(dataset, groups),
    ...taskBlocks(dataset, phrases.showTasks, programme.value, tasks),
    ...taskBlocks(dataset, phrases.showSafeguards, programme.value, safeguards),
    ...figureBlocks(dataset, programme),
    ...derivedBlocks(dataset, programme),
  ];
}

function factRows(
  dataset: Dataset,
  { policy, plans, agencies = [], status = 'in-force', period }: Programme,
): [Words, Words][] {
  const name = (id: string): Words => dataset.find('agency', id)?.name ?? id;
  return [
    [phrases.fieldPolicy, listed([policy.title, policy.number, policy.issued].filter((part) => part !== undefined))],
    [capital(kindPhrases.agency), name(policy.agency)],
    [programmesPhrases.fieldStatus, statusPhrases[status]],
    ...(period === undefined ? [] : [[reportPhrases.fieldPeriod, period] as [Words, Words]]),
    ...(plans
      ? [
          [
            reportPhrases.fieldPlans,
            message(phrases.showPlans, { period: plans.period, published: plans.published }),
          ] as [Words, Words],
        ]
      : []),
    ...(agencies.length > 0
      ? [[phrases.fieldDrawnUpBy, listed(agencies.map(({ agency }) => name(agency)))] as [Words, Words]]
      : []),
    [phrases.fieldProgrammeCounts, countWords(dataset)],
    [capital(kindPhrases.source), citation(policy.cite)],
  ];
}

/** Numbers of clusters, plans, targets, tasks and agencies that the data hold of a programme. */
function countWords(dataset: Dataset): Words {
  const clusters = dataset.all('cluster').map(({ value }) => value);
  const tasks = dataset.all('task').map(({ value }) => value);
  return message(phrases.programmeCounts, {
    clusters: clusters.length,
    plans: clusters.reduce((count, { plans = [] }) => count + plans.length, 0),
    targets: dataset.figures.filter(({ kind, subject }) => kind === 'target' && subject.kind !== 'series').length,
    tasks: tasks.filter(({ field }) => field !== undefined).length,
    agencies: new Set(responsibilitiesOf(dataset).map(({ agency }) => agency)).size,
  });
}

function itemBlocks(dataset: Dataset, title: Bilingual, items: readonly Item[] | undefined): readonly Block[] {
  if (!items) return [];
  return [heading(title), { kind: 'list', items: items.map((item) => itemWords(dataset, item)) }];
}

function itemWords(dataset: Dataset, { name, points, groups = [], clusters = [], tasks = [] }: Item): Words {
  const names = (kind: EntityKind, ids: readonly string[]): readonly Words[] =>
    ids.map((id) => dataset.whole.find(kind, id)?.name ?? id);
  const links = [
    ...(groups.length + clusters.length > 0
      ? [message(phrases.itemClusters, { names: [...names('group', groups), ...names('cluster', clusters)] })]
      : []),
    ...(tasks.length > 0 ? [message(phrases.itemTasks, { names: names('task', tasks) })] : []),
  ];
  const list = termPhrases.semicolon;
  const words = together`${name}${points ? together`${termPhrases.colon}${listed(points, list)}` : ''}`;
  return links.length === 0 ? words : bracketed(words, listed(links, list));
}

/** Groups with the programme's statements about them; empty if it only lists their clusters. */
function groupBlocks(dataset: Dataset, groups: Programme['groups']): readonly Block[] {
  const isStated = groups.some(({ total, entry, growth }) => total ?? entry ?? growth);
  return isStated ? [heading(phrases.showGroups), groupTable(dataset, groups)] : [];
}

/** Clusters with their promised levels, if no group has a total. */
function clusterBlocks(dataset: Dataset, groups: Programme['groups']): readonly Block[] {
  const clusters = dataset.all('cluster').map(({ value }) => value);
  if (clusters.length === 0 || groups.some(({ total }) => total)) return [];
  const target = ({ targets = [] }: (typeof clusters)[number]) => targets.find(({ scope }) => scope === undefined);
  const later = ({ continued_by: continuations = [] }: (typeof clusters)[number]): Words =>
    listedOrDash(continuations.map(({ cluster }) => dataset.whole.find('cluster', cluster)?.name ?? cluster));
  return [
    heading(phrases.showClusters),
    {
      kind: 'table',
      columns: columns([
        kindPhrases.cluster,
        phrases.fieldTargetSize,
        reportPhrases.fieldYear,
        programmesPhrases.showContinuedBy,
      ]),
      rows: clusters.map((cluster) => {
        const promised = target(cluster);
        const year = promised?.year === undefined ? '—' : String(promised.year);
        return {
          cells: [cluster.name, promised ? spellQuantity(promised.amount) : '—', year, later(cluster)],
        };
      }),
    },
  ];
}

/** Tasks field by field, or safeguards, with who leads and who supports. */
function taskBlocks(
  dataset: Dataset,
  title: Bilingual,
  { fields = [] }: Programme,
  tasks: readonly Task[] | undefined,
): readonly Block[] {
  if (!tasks) return [];
  const numbered = tasks.map((task, index) => ({ task, number: index + 1 }));
  const tables = [...groupBy(numbered, ({ task }) => task.field ?? '')].map(([id, items]): Block => {
    const name = fields.find((field) => field.id === id)?.name;
    return { ...taskTable(dataset, items), ...(name !== undefined && { title: name }) };
  });
  return [heading(title), ...tables];
}

function taskTable(dataset: Dataset, items: readonly { readonly task: Task; readonly number: number }[]): Table {
  const names = (ids: readonly string[] = []): Words =>
    listedOrDash(ids.map((id) => dataset.find('agency', id)?.name ?? id));
  return {
    kind: 'table',
    columns: columns([
      phrases.fieldNo,
      phrases.programmeTask,
      programmesPhrases.fieldLead,
      programmesPhrases.fieldCooperating,
    ]),
    rows: items.map(({ task, number }) => ({
      cells: [String(number), task.name, names(task.lead), names(task.support)],
    })),
  };
}
