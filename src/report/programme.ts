import type { Dataset } from '../model/dataset.js';
import type { Entity, EntityKind, Programme, Task } from '../model/entities.js';
import { groupBy } from '../model/group-by.js';
import { responsibilitiesOf } from '../model/responsibilities.js';
import type { Bilingual, Lang } from '../words/lang.js';
import { bracketed, header, message, say, term } from '../words/message.js';
import { programmesPhrases } from '../words/programmes.js';
import { reportPhrases } from '../words/report.js';
import { kindPhrases, termPhrases } from '../words/terms.js';
import { statusPhrases } from '../words/tracking.js';
import { type Block, heading, type Table } from './blocks.js';
import { derivedBlocks } from './derivations.js';
import { figureBlocks } from './figures.js';
import { spellQuantity } from './format.js';
import { groupTable } from './groups.js';
import { citation, columns } from './words.js';

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
 * A programme as a one-page brief: its document, goals, principles, lines of action, tasks, groups and clusters, and
 * how much of it the data hold.
 */
export function programmeBlocks(whole: Dataset, programme: Entity<'programme'>, lang: Lang): readonly Block[] {
  const { groups, goals, principles, action_lines: lines, tasks, safeguards } = programme.value;
  const dataset = whole.whole.ofProgramme(programme.id);
  return [
    { kind: 'facts', rows: factRows(dataset, programme.value, lang) },
    ...itemBlocks(dataset, phrases.showGoals, goals, lang),
    ...itemBlocks(dataset, phrases.showPrinciples, principles, lang),
    ...itemBlocks(dataset, phrases.showActionLines, lines, lang),
    ...groupBlocks(dataset, groups, lang),
    ...clusterBlocks(dataset, groups, lang),
    ...taskBlocks(dataset, phrases.showTasks, programme.value, tasks, lang),
    ...taskBlocks(dataset, phrases.showSafeguards, programme.value, safeguards, lang),
    ...figureBlocks(dataset, programme, lang),
    ...derivedBlocks(dataset, programme, lang),
  ];
}

function factRows(
  dataset: Dataset,
  { policy, plans, agencies = [], status = 'in-force', period }: Programme,
  lang: Lang,
): [string, string][] {
  const name = (id: string): string => dataset.find('agency', id)?.name[lang] ?? id;
  return [
    [
      term(lang, phrases.fieldPolicy),
      [policy.title[lang], policy.number, policy.issued]
        .filter((part) => part !== undefined)
        .join(term(lang, termPhrases.comma)),
    ],
    [header(lang, kindPhrases.agency), name(policy.agency)],
    [term(lang, programmesPhrases.fieldStatus), term(lang, statusPhrases[status])],
    ...(period === undefined ? [] : [[term(lang, reportPhrases.fieldPeriod), period] as [string, string]]),
    ...(plans
      ? [
          [
            term(lang, reportPhrases.fieldPlans),
            say(lang, message(phrases.showPlans, { period: plans.period, published: plans.published })),
          ] as [string, string],
        ]
      : []),
    ...(agencies.length > 0
      ? [
          [
            term(lang, phrases.fieldDrawnUpBy),
            agencies.map(({ agency }) => name(agency)).join(term(lang, termPhrases.comma)),
          ] as [string, string],
        ]
      : []),
    [term(lang, phrases.fieldProgrammeCounts), countWords(dataset, lang)],
    [header(lang, kindPhrases.source), citation(policy.cite, lang)],
  ];
}

/** How much of the programme the data hold. */
function countWords(dataset: Dataset, lang: Lang): string {
  const clusters = dataset.all('cluster').map(({ value }) => value);
  const tasks = dataset.all('task').map(({ value }) => value);
  return say(
    lang,
    message(phrases.programmeCounts, {
      clusters: clusters.length,
      plans: clusters.reduce((count, { plans = [] }) => count + plans.length, 0),
      targets: dataset.figures.filter(({ kind, subject }) => kind === 'target' && subject.kind !== 'series').length,
      tasks: tasks.filter(({ field }) => field !== undefined).length,
      agencies: new Set(responsibilitiesOf(dataset).map(({ agency }) => agency)).size,
    }),
  );
}

function itemBlocks(
  dataset: Dataset,
  title: Bilingual,
  items: readonly Item[] | undefined,
  lang: Lang,
): readonly Block[] {
  if (!items) return [];
  return [heading(term(lang, title)), { kind: 'list', items: items.map((item) => itemWords(dataset, item, lang)) }];
}

function itemWords(
  dataset: Dataset,
  { name, points, groups = [], clusters = [], tasks = [] }: Item,
  lang: Lang,
): string {
  const names = (kind: EntityKind, ids: readonly string[]): readonly string[] =>
    ids.map((id) => dataset.whole.find(kind, id)?.name[lang] ?? id);
  const links = [
    ...(groups.length + clusters.length > 0
      ? [message(phrases.itemClusters, { names: [...names('group', groups), ...names('cluster', clusters)] })]
      : []),
    ...(tasks.length > 0 ? [message(phrases.itemTasks, { names: names('task', tasks) })] : []),
  ].map((link) => say(lang, link));
  const list = term(lang, termPhrases.semicolon);
  const words =
    name[lang] + (points ? `${term(lang, termPhrases.colon)}${points.map((point) => point[lang]).join(list)}` : '');
  return links.length === 0 ? words : bracketed(lang, words, links.join(list));
}

/** Groups with what is stated of them; nothing where that is only their clusters. */
function groupBlocks(dataset: Dataset, groups: Programme['groups'], lang: Lang): readonly Block[] {
  const isStated = groups.some(({ total, entry, growth }) => total ?? entry ?? growth);
  return isStated ? [heading(term(lang, phrases.showGroups)), groupTable(dataset, groups, lang)] : [];
}

/** Clusters with the level that each is promised to reach, where no group has a total that says more. */
function clusterBlocks(dataset: Dataset, groups: Programme['groups'], lang: Lang): readonly Block[] {
  const clusters = dataset.all('cluster').map(({ value }) => value);
  if (clusters.length === 0 || groups.some(({ total }) => total)) return [];
  const target = ({ targets = [] }: (typeof clusters)[number]) => targets.find(({ scope }) => scope === undefined);
  const later = ({ continued_by: continuations = [] }: (typeof clusters)[number]): string =>
    continuations
      .map(({ cluster }) => dataset.whole.find('cluster', cluster)?.name[lang] ?? cluster)
      .join(term(lang, termPhrases.comma)) || '—';
  return [
    heading(term(lang, phrases.showClusters)),
    {
      kind: 'table',
      columns: columns(lang, [
        kindPhrases.cluster,
        phrases.fieldTargetSize,
        reportPhrases.fieldYear,
        programmesPhrases.showContinuedBy,
      ]),
      rows: clusters.map((cluster) => {
        const promised = target(cluster);
        const year = promised?.year === undefined ? '—' : String(promised.year);
        return {
          cells: [cluster.name[lang], promised ? spellQuantity(promised.amount, lang) : '—', year, later(cluster)],
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
  lang: Lang,
): readonly Block[] {
  if (!tasks) return [];
  const numbered = tasks.map((task, index) => ({ task, number: index + 1 }));
  const tables = [...groupBy(numbered, ({ task }) => task.field ?? '')].map(([id, items]): Block => {
    const name = fields.find((field) => field.id === id)?.name[lang];
    return { ...taskTable(dataset, items, lang), ...(name !== undefined && { title: name }) };
  });
  return [heading(term(lang, title)), ...tables];
}

function taskTable(
  dataset: Dataset,
  items: readonly { readonly task: Task; readonly number: number }[],
  lang: Lang,
): Table {
  const names = (ids: readonly string[] = []): string =>
    ids.map((id) => dataset.find('agency', id)?.name[lang] ?? id).join(term(lang, termPhrases.comma)) || '—';
  return {
    kind: 'table',
    columns: columns(lang, [
      phrases.fieldNo,
      phrases.programmeTask,
      programmesPhrases.fieldLead,
      programmesPhrases.fieldCooperating,
    ]),
    rows: items.map(({ task, number }) => ({
      cells: [String(number), task.name[lang], names(task.lead), names(task.support)],
    })),
  };
}
