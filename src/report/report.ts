import type { Lang } from '../lang/lang.js';
import { message, say, term } from '../lang/message.js';
import type { Report } from './blocks.js';
import { sections } from './sections/list.js';
import type { ReportView } from './sections/section.js';

/** The brief: what is planned, where it leads, where it happens, and what it rests on. */
export function reportOf(view: ReportView, lang: Lang): Report {
  const { dataset, projection } = view;
  return {
    lang,
    title: dataset.settings.title[lang],
    subtitle: say(lang, message('brief-subtitle', { scenario: projection.scenario.name, from: projection.from, to: projection.to })),
    sections: sections.map(({ id, title, blocks }) => ({ id, title: term(lang, title), blocks: blocks(view, lang) })).filter(({ blocks }) => blocks.length > 0),
  };
}

/** Output of `report --format json`: the blocks themselves, for programs that lay them out in their own way. */
export function reportOutput(report: Report) {
  return { schema: 'jiqun.report/1', ...report };
}
