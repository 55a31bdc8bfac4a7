import { type Block, type Report, withoutCodes } from '../document/blocks.js';
import { named } from '../document/named.js';
import { spoken } from '../document/spoken.js';
import type { EvaluatedClaim } from '../evidence/claims.js';
import type { Dataset } from '../model/dataset.js';
import { project } from '../study/project.js';
import type { ProjectionRequest } from '../study/projection.js';
import type { Bilingual, Lang } from '../words/lang.js';
import { message, say, type Words } from '../words/message.js';
import { documentName } from './document-name.js';
import { sections } from './sections/list.js';
import type { Focus, ReportView } from './sections/section.js';

const phrases = {
  briefSubtitle: { zh: '情景“{scenario}”，{from}—{to}年', en: 'Scenario "{scenario}", {from} to {to}' },
} as const satisfies Record<string, Bilingual>;

export type { Focus, ReportView } from './sections/section.js';

/** Choices of a report's sections and wording. */
export interface ReportOptions {
  /** Ids of the wanted sections, in this order; all in their usual order if absent. */
  readonly sections?: readonly string[];
  readonly title?: string;
}

/**
 * Gathers the input of a report about the whole data set, or one cluster or city; `claims` come from `evaluateClaims`.
 * Throws `ProjectionError`.
 */
export function reportView(
  dataset: Dataset,
  request: ProjectionRequest,
  claims: readonly EvaluatedClaim[],
  focus?: Focus,
): ReportView {
  const asked: ProjectionRequest = focus?.kind === 'cluster' ? { ...request, by: 'cluster' } : request;
  return { dataset, request: asked, projection: project(dataset, asked), claims, ...(focus && { focus }) };
}

/** The report in one language, with the sections asked for. */
export function reportOf(view: ReportView, lang: Lang, options: ReportOptions = {}): Report {
  const { dataset, projection, focus } = view;
  const { scenario, from, to } = projection;
  const subject: Bilingual = focus?.name ?? dataset.settings.title;
  const wanted = options.sections?.flatMap((id) => sections.find((section) => section.id === id) ?? []) ?? sections;
  return {
    lang,
    title: options.title ?? subject[lang],
    subtitle:
      focus?.kind === 'city'
        ? dataset.settings.title[lang]
        : say(lang, message(phrases.briefSubtitle, { scenario: scenario.name, from, to })),
    sections: wanted
      .filter(({ scopes }) => scopes.includes(focus?.kind ?? 'whole'))
      .map(({ id, title, blocks }) => ({
        id,
        title: say(lang, title),
        blocks: spoken(forReaders(dataset, blocks(view)), lang),
      }))
      .filter(({ blocks }) => blocks.length > 0),
  };
}

/** Blocks without ids of the data set: documents by their names, no columns of ids. */
function forReaders(dataset: Dataset, blocks: readonly Block[]): readonly Block[] {
  const nameOf = (id: string): Words => documentName(dataset.whole.get('source', id));
  return withoutIds(withoutSources(named(blocks, nameOf)));
}

/** Notes without lists of documents where every row of the tables cites its own. */
function withoutSources(blocks: readonly Block[]): readonly Block[] {
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  if (!rows.some(({ cites = [] }) => cites.length > 0)) return blocks;
  const isList = (item: Words): boolean => typeof item === 'object' && 'id' in item && item.id === 'source';
  return blocks.map((block) =>
    block.kind === 'notes' ? { ...block, items: block.items.filter((item) => !isList(item)) } : block,
  );
}

function withoutIds(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => {
    if (block.kind === 'table') return withoutCodes(block);
    return block.kind === 'chart' ? { ...block, instead: withoutIds(block.instead) } : block;
  });
}

/** Ids of the sections that a report can have, in order. */
export function sectionsOf(focus?: Focus): readonly string[] {
  return sections.filter(({ scopes }) => scopes.includes(focus?.kind ?? 'whole')).map(({ id }) => id);
}

/**
 * Output of `report --format json`: the blocks of each report, one report for each language, for programs with their
 * own layout.
 */
export function reportOutput(reports: readonly Report[]) {
  return { schema: 'jiqun.report/1', reports };
}
