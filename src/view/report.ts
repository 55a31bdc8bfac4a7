import type { Report, Section } from '../document/blocks.js';
import { spoken } from '../document/spoken.js';
import type { Bilingual, Lang } from '../words/lang.js';
import { message, say } from '../words/message.js';
import { forReaders } from './for-readers.js';
import { judgementsOutput, type RankedJudgement } from './judgements/judgement.js';
import { judgementsOf } from './judgements/list.js';
import type { ReportView, Scope } from './report-view.js';
import { annexSections, briefSections } from './sections/list.js';
import type { SectionSpec } from './sections/section.js';

const phrases = {
  briefSubtitle: { zh: '情景“{scenario}”，{from}—{to}年', en: 'Scenario "{scenario}", {from} to {to}' },
} as const satisfies Record<string, Bilingual>;

/** Choices of a report's sections and wording. */
export interface ReportOptions {
  /** Ids of the wanted sections, in this order; all of the brief in their usual order if absent. */
  readonly sections?: readonly string[] | undefined;
  /** Whether the annexes follow the brief. */
  readonly isFull?: boolean | undefined;
  readonly title?: string | undefined;
}

const everySection = [...briefSections, ...annexSections];

/** The report in one language, with the sections asked for. */
export function reportOf(view: ReportView, lang: Lang, { sections, isFull, title }: ReportOptions = {}): Report {
  const { dataset, projection, focus, scope } = view;
  const { scenario, from, to } = projection;
  const subject: Bilingual = focus?.name ?? dataset.settings.title;
  const wanted =
    sections?.flatMap((id) => everySection.find((section) => section.id === id) ?? []) ??
    (isFull ? everySection : briefSections);
  return {
    lang,
    title: title ?? subject[lang],
    subtitle:
      focus?.kind === 'city'
        ? dataset.settings.title[lang]
        : say(lang, message(phrases.briefSubtitle, { scenario: scenario.name, from, to })),
    sections: wanted
      .filter(({ scopes }) => scopes.includes(scope))
      .map((section) => sectionOf(section, view, lang, sections === undefined))
      .filter(({ blocks }) => blocks.length > 0),
  };
}

/** `isWhole`: whether the report has its usual sections, so that those behind the brief are its annexes. */
function sectionOf(section: SectionSpec, view: ReportView, lang: Lang, isWhole: boolean): Section {
  const { id, title, blocks } = section;
  const isAnnex = isWhole && annexSections.includes(section);
  return {
    id,
    title: say(lang, title),
    blocks: spoken(forReaders(view.dataset, blocks(view)), lang),
    ...(isAnnex && { isAnnex }),
  };
}

/** Ids of the sections that a report can have, in order. */
export function sectionsOf(scope: Scope): readonly string[] {
  return everySection.filter(({ scopes }) => scopes.includes(scope)).map(({ id }) => id);
}

/**
 * Output of `report --format json`: what the results say, and the blocks of each report, one report for each language,
 * for programs with their own layout.
 */
export function reportOutput(view: ReportView, reports: readonly Report[]) {
  const judgements: readonly RankedJudgement[] = judgementsOf(view);
  return { schema: 'jiqun.report/1', judgements: judgementsOutput(judgements), reports };
}
