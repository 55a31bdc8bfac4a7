import type { Bilingual, Lang } from '../lang/lang.js';
import { bracketed, header, type MessageKey, message, say, term } from '../lang/message.js';
import type { Assumption, Citation, Cluster, Dataset, Entity, EntityKind, Place, Programme, Series } from '../model/dataset.js';
import { metrics } from '../model/metrics.js';
import { type Path, toPointer } from '../yaml/pointer.js';
import { type Block, type Column, type Facts, heading, type Records, type Row, type Table, text } from './blocks.js';
import { cityBlocks } from './cities.js';
import { spellQuantity } from './format.js';
import { type Field, fieldsOf, fieldText } from './list.js';

/** One entity on one page, with its citations. */
export function entityBlocks(dataset: Dataset, entity: Entity, lang: Lang): readonly Block[] {
  const { kind, value } = entity;
  switch (kind) {
    case 'cluster':
      return clusterBlocks(dataset, entity as Entity<'cluster'>, lang);
    case 'programme':
      return programmeBlocks(dataset, value as Programme, lang);
    case 'city':
      return cityBlocks(dataset, entity as Entity<'city'>, lang);
    case 'series':
      return [generalFacts(dataset, entity, lang), seriesTable(value as Series, lang)];
    case 'scenario':
      return [generalFacts(dataset, entity, lang), assumptionTable((entity as Entity<'scenario'>).value.assumptions, lang)];
    case 'group':
    case 'region':
    case 'area':
    case 'agency':
    case 'source':
      return [generalFacts(dataset, entity, lang)];
    default:
      return kind satisfies never;
  }
}

/**
 * Output of `show ID --format json`: the entity as its file writes it, with its kind and file. The kind of document that
 * a source is stands under `source_kind`.
 */
export function entityOutput({ kind, file, value }: Entity) {
  const own = 'kind' in value ? { source_kind: value.kind } : {};
  return { schema: 'jiqun.entity/1', ...value, ...own, kind, file };
}

/** An entity as values, a row each with its JSON Pointer: for pages that are not one table. */
export function entityRecords({ value }: Entity): Records {
  const rows: [string, string | number | null][] = [];
  const walk = (part: unknown, path: Path): void => {
    if (typeof part !== 'object' || part === null) rows.push([toPointer(path), typeof part === 'number' ? part : String(part)]);
    else if (Array.isArray(part)) for (const [index, item] of part.entries()) walk(item, [...path, index]);
    else for (const [key, item] of Object.entries(part)) walk(item, [...path, key]);
  };
  walk(JSON.parse(JSON.stringify(value)), []);
  return { columns: ['path', 'value'], rows };
}

/** A citation as a reader can follow it: source, token, place in the document. */
export function citation({ source, find, at }: Citation, lang: Lang): string {
  const token = lang === 'zh' ? `「${find}」` : `"${find}"`;
  return [source, token, ...(at === undefined ? [] : [at])].join(' ');
}

/** Words of several items in a row. */
export function join(items: readonly Bilingual[], lang: Lang): string {
  const words = items.map((item) => item[lang]);
  const comma = term(lang, 'comma');
  return words.join(words.some((word) => word.includes(comma.trim())) ? term(lang, 'semicolon') : comma);
}

/** The role of a layout entry, with its core where it is one: innovation network (core). */
export function roleName({ role, core }: Place, lang: Lang): string {
  const name = term(lang, `role-${role}`);
  return core ? bracketed(lang, name, term(lang, 'role-core')) : name;
}

/** The places of one layout entry, in words. */
export function placeNames({ cities, areas, elsewhere, open }: Place, dataset: Dataset, lang: Lang): string {
  const names = [
    ...(cities ?? []).map((id) => dataset.find('city', id)?.name[lang] ?? id),
    ...(areas ?? []).map((id) => dataset.find('area', id)?.name[lang] ?? id),
    ...(elsewhere ? [elsewhere[lang]] : []),
  ];
  return names.join(term(lang, 'comma')) + (open ? term(lang, 'open-list') : '');
}

function generalFacts(dataset: Dataset, entity: Entity, lang: Lang): Facts {
  const other: Lang = lang === 'zh' ? 'en' : 'zh';
  const fields = fieldsOf(entity.kind) as readonly Field<EntityKind>[];
  const rows: [string, string][] = [
    [term(lang, 'field-id'), entity.id],
    [term(lang, 'field-name'), bracketed(lang, entity.name[lang], entity.name[other])],
    ...fields.map(({ header: key, value }): [string, string] => [header(lang, key), fieldText(value(entity, dataset), lang)]),
  ];
  const { value } = entity;
  if ('publisher' in value) rows.push([term(lang, 'field-publisher'), value.publisher[lang]]);
  if ('url' in value && value.url) rows.push([term(lang, 'field-url'), value.url]);
  if ('text' in value && value.text) rows.push([term(lang, 'field-sha256'), value.text.sha256]);
  if ('note' in value && value.note) rows.push([term(lang, 'field-note'), value.note[lang]]);
  for (const [key, part] of Object.entries(value)) {
    if (key === 'cite') rows.push([header(lang, 'kind-source'), citation(part as Citation, lang)]);
    else if (typeof part === 'object' && part !== null && 'cite' in part)
      rows.push([header(lang, 'kind-source'), `${citation((part as { cite: Citation }).cite, lang)}`]);
  }
  rows.push([term(lang, 'field-file'), entity.file]);
  return { kind: 'facts', rows };
}

function clusterBlocks(dataset: Dataset, { value, name, file }: Entity<'cluster'>, lang: Lang): readonly Block[] {
  const other: Lang = lang === 'zh' ? 'en' : 'zh';
  const group = dataset.find('group', value.group);
  const facts: [string, string][] = [
    [term(lang, 'field-name'), bracketed(lang, name[lang], name[other])],
    [term(lang, 'field-group'), say(lang, message('show-group', { group: group?.name ?? value.group, order: value.order }))],
    [term(lang, 'field-ambition'), bracketed(lang, value.ambition[lang], term(lang, `level-${value.ambition.level}`))],
    [header(lang, 'kind-source'), citation(value.cite, lang)],
    [term(lang, 'field-file'), file],
  ];
  return [{ kind: 'facts', rows: facts }, ...industryBlocks(value, lang), ...layoutBlocks(dataset, value, lang), ...figureBlocks(value, lang)];
}

function industryBlocks(cluster: Cluster, lang: Lang): readonly Block[] {
  const aims = ['develop', 'consolidate', 'upgrade', 'cultivate', 'breakthrough'] as const;
  const rows = aims.flatMap((aim): [string, string][] => {
    const items = cluster.industries.filter((industry) => (industry.aim ?? 'develop') === aim);
    return items.length === 0 ? [] : [[term(lang, `aim-${aim}`), join(items, lang)]];
  });
  const others: [MessageKey, readonly Bilingual[]][] = [
    ['show-applications', cluster.applications ?? []],
    ['show-initiatives', cluster.initiatives ?? []],
    ['show-bottlenecks', cluster.bottlenecks],
  ];
  const named = others.flatMap(([key, items]): readonly Block[] => (items.length === 0 ? [] : [heading(term(lang, key)), text(join(items, lang))]));
  return [heading(say(lang, message('show-industries', { count: cluster.industries.length }))), { kind: 'facts', rows }, ...named];
}

function layoutBlocks(dataset: Dataset, { layout }: Cluster, lang: Lang): readonly Block[] {
  if (layout.length === 0) return [heading(term(lang, 'show-layout')), text(term(lang, 'show-no-places'))];
  const rows = layout.map((place) => ({
    cells: [roleName(place, lang), place.for?.[lang] ?? '—', placeNames(place, dataset, lang), citation(place.cite, lang)],
  }));
  const records = layout.map(({ role, core, for: activity, cities, areas, elsewhere, open, cite }) => [
    role,
    String(core ?? false),
    activity?.zh ?? null,
    (cities ?? []).join(';'),
    (areas ?? []).join(';'),
    elsewhere?.zh ?? null,
    String(open ?? false),
    cite.source,
    cite.find,
  ]);
  return [
    heading(term(lang, 'show-layout')),
    {
      kind: 'table',
      columns: columns(lang, ['field-role', 'field-activity', 'field-places-named', 'kind-source']),
      rows,
      records: { columns: ['role', 'core', 'for', 'cities', 'areas', 'elsewhere', 'open', 'source', 'find'], rows: records },
    },
  ];
}

function figureBlocks({ targets = [], observations = [], growth = [] }: Cluster, lang: Lang): readonly Block[] {
  const rows = [
    ...observations.map(
      ({ metric, year, part, amount, scope, cite }) =>
        [term(lang, 'show-observed'), metrics[metric].name[lang], `${year}${part ?? ''}`, amount, scope, cite] as const,
    ),
    ...targets.map(
      ({ metric, year, amount, for: scope, cite }) =>
        [term(lang, 'show-target'), metrics[metric].name[lang], year === undefined ? '—' : String(year), amount, scope, cite] as const,
    ),
    ...growth.map(({ metric, period, rate, cite }) => [term(lang, 'show-growth'), metrics[metric].name[lang], period, rate, undefined, cite] as const),
  ];
  if (rows.length === 0) return [];
  const body: Row[] = rows.map(([kind, metric, year, amount, scope, cite]) => ({
    cells: [kind, metric, year, spellQuantity(amount, lang), scope?.[lang] ?? '—', citation(cite, lang)],
  }));
  const records = rows.map(([kind, metric, year, amount, scope, cite]) => [kind, metric, year, amount.text, scope?.zh ?? null, cite.source, cite.find]);
  return [
    heading(term(lang, 'show-figures')),
    {
      kind: 'table',
      columns: columns(lang, ['field-figure', 'field-metric', 'field-year', 'field-amount', 'field-scope', 'kind-source']),
      rows: body,
      records: { columns: ['figure', 'metric', 'year', 'amount', 'scope', 'source', 'find'], rows: records },
    },
  ];
}

function programmeBlocks(dataset: Dataset, programme: Programme, lang: Lang): readonly Block[] {
  const { policy, plans, groups, goals = [], principles = [], action_lines: lines = [], agencies = [] } = programme;
  const facts: [string, string][] = [
    [term(lang, 'field-policy'), [policy.title[lang], policy.number, policy.issued].filter((part) => part !== undefined).join(term(lang, 'comma'))],
    [header(lang, 'kind-agency'), dataset.find('agency', policy.agency)?.name[lang] ?? policy.agency],
  ];
  if (plans) facts.push([term(lang, 'field-plans'), say(lang, message('show-plans', { period: plans.period, published: plans.published }))]);
  if (agencies.length > 0)
    facts.push([term(lang, 'field-drawn-up-by'), agencies.map(({ agency }) => dataset.find('agency', agency)?.name[lang] ?? agency).join(term(lang, 'comma'))]);
  facts.push([header(lang, 'kind-source'), citation(policy.cite, lang)]);
  const items = (title: MessageKey, list: typeof goals): readonly Block[] =>
    list.length === 0
      ? []
      : [
          heading(term(lang, title)),
          {
            kind: 'list',
            items: list.map(
              ({ name, points }) => name[lang] + (points ? `${term(lang, 'colon')}${points.map((point) => point[lang]).join(term(lang, 'semicolon'))}` : ''),
            ),
          },
        ];
  return [
    { kind: 'facts', rows: facts },
    groupTable(dataset, groups, lang),
    ...items('show-goals', goals),
    ...items('show-principles', principles),
    ...items('show-action-lines', lines),
  ];
}

/** Groups with what the programme states of them. */
export function groupTable(dataset: Dataset, groups: Programme['groups'], lang: Lang): Table {
  const goal = ({ growth }: (typeof groups)[number]): string => {
    if (growth.rate) return spellQuantity(growth.rate, lang);
    const name = dataset.find('series', growth.track ?? '')?.name[lang] ?? '';
    return say(lang, message('show-in-step', { series: name }));
  };
  return {
    kind: 'table',
    columns: columns(lang, ['kind-group', 'field-clusters-count', 'field-total', 'field-entry', 'field-growth', 'kind-source']),
    rows: groups.map((group) => ({
      cells: [
        group.stance ? bracketed(lang, group.name[lang], group.stance[lang]) : group.name[lang],
        String(group.size),
        bracketed(lang, spellQuantity(group.total.amount, lang), [group.total.year, metrics[group.total.metric].name[lang]].join(term(lang, 'comma'))),
        bracketed(lang, spellQuantity(group.entry.amount, lang), metrics[group.entry.metric].name[lang]),
        goal(group),
        citation(group.total.cite, lang),
      ],
    })),
    records: {
      columns: ['id', 'size', 'total', 'year', 'metric', 'entry', 'growth', 'source', 'find'],
      rows: groups.map(({ id, size, total, entry, growth }) => [
        id,
        size,
        total.amount.text,
        total.year,
        total.metric,
        entry.amount.text,
        growth.rate?.text ?? growth.track ?? null,
        total.cite.source,
        total.cite.find,
      ]),
    },
  };
}

function seriesTable({ observations }: Series, lang: Lang): Table {
  const rows = observations.map(
    ({ year, part, period, amount, rate, status, cite }) => [`${year ?? period}${part ?? ''}`, amount ?? rate, status ?? 'A', cite] as const,
  );
  return {
    kind: 'table',
    columns: columns(lang, ['field-year', 'field-value', 'field-status', 'kind-source']),
    rows: rows.map(([year, value, status, cite]) => ({
      cells: [year, value ? spellQuantity(value, lang) : '—', `${status} ${term(lang, `status-${status}`)}`, citation(cite, lang)],
    })),
    records: {
      columns: ['year', 'value', 'status', 'source', 'find'],
      rows: rows.map(([year, value, status, cite]) => [year, value?.text ?? null, status, cite.source, cite.find]),
    },
  };
}

function assumptionTable(assumptions: readonly Assumption[], lang: Lang): Table {
  const growth = ({ rate, rates, track, then }: Assumption): string => {
    if (rate) return spellQuantity(rate, lang);
    if (rates)
      return Object.entries(rates)
        .map(([year, item]) => `${year} ${spellQuantity(item, lang)}`)
        .join(term(lang, 'comma'));
    return say(lang, message('show-track-then', { track: track ?? '', rate: then ? spellQuantity(then, lang) : '' }));
  };
  return {
    kind: 'table',
    columns: columns(lang, ['field-for', 'field-growth', 'field-reason', 'kind-source']),
    rows: assumptions.map((item) => ({ cells: [item.for, growth(item), item.reason[lang], item.cite ? citation(item.cite, lang) : '—'] })),
    records: {
      columns: ['for', 'rate', 'rates', 'track', 'then', 'basis', 'source', 'find'],
      rows: assumptions.map((item) => [
        item.for,
        item.rate?.text ?? null,
        item.rates
          ? Object.entries(item.rates)
              .map(([year, rate]) => `${year}:${rate.text}`)
              .join(';')
          : null,
        item.track ?? null,
        item.then?.text ?? null,
        item.basis ?? null,
        item.cite?.source ?? null,
        item.cite?.find ?? null,
      ]),
    },
  };
}

const numericHeaders: ReadonlySet<MessageKey> = new Set(['field-clusters-count']);

function columns(lang: Lang, headers: readonly MessageKey[]): readonly Column[] {
  return headers.map((key, index) => ({
    id: key,
    header: header(lang, key),
    ...(index === 0 && { isKey: true }),
    ...(numericHeaders.has(key) && { align: 'right' as const }),
  }));
}
