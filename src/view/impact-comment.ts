import { turnOf } from '../review/verdicts.js';
import type { Bilingual } from '../words/lang.js';
import { message, together, type Words } from '../words/message.js';
import { editPhrases, editsSummary, entityWords, fieldWords, shortText } from './diff.js';
import { otherResults, type ShownImpact } from './impact.js';
import { changeWords, judgementOf, lackWords, siblingsWords, verdictWords, weightiest } from './impact-words.js';

const phrases = {
  worse: { zh: '变差：', en: 'Worse:' },
  changes: { zh: '要紧的改动：', en: 'What matters:' },
  found: { zh: '检查：', en: 'Findings:' },
  ask: { zh: '待说明：', en: 'To explain:' },
  all: { zh: '全部{summary}', en: 'All {summary}' },
  more: { zh: '另有{count}处', en: 'and {count} more' },
  finding: { zh: '{place} {rule}：{text}', en: '{place} {rule}: {text}' },
} as const satisfies Record<string, Bilingual>;

/** What a reviewer reads of an edit: a sentence, a few lists, and the edits for those who want them. */
export interface ReviewComment {
  readonly sentence: Words;
  readonly lists: readonly { readonly title: Words; readonly items: readonly Words[] }[];
  readonly summary: Words;
  readonly details: readonly (readonly Words[])[];
  /** Said in place of details that do not fit. */
  readonly more: (count: number) => Words;
}

/** Most edits that a comment names, and most items of its other lists. */
const shownEdits = 3;
const shownItems = 2;

/** The comment of an impact, the weightiest first. */
export function impactComment(shown: ShownImpact): ReviewComment {
  const { impact, dataset, edits, findings, siblings, display } = shown;
  const changes = weightiest(impact)
    .slice(0, shownEdits)
    .map((edit) => changeWords(edit, impact, dataset));
  const worse = impact.verdicts.filter((change) => turnOf(change) === 'worse');
  const found = findings.new.map(({ file, line, rule, message: text }) =>
    message(phrases.finding, { place: `${file}:${line}`, rule, text }),
  );
  const left = siblings.map(({ siblings: one, spots }) =>
    siblingsWords(
      one,
      spots.map(({ file, start }) => `${display(file)}:${start.line}`),
    ),
  );
  const asked = [...impact.unexplained.map((one) => lackWords(one, dataset)), ...left];
  const lists = [
    { title: phrases.changes, items: changes },
    { title: phrases.worse, items: [...worse.map((change) => verdictWords(change, dataset)), ...otherResults(shown)] },
    { title: phrases.found, items: found },
    { title: phrases.ask, items: asked },
  ];
  return {
    sentence: judgementOf(impact, dataset),
    lists: lists.flatMap(({ title, items }) =>
      items.length === 0 ? [] : [{ title, items: title === phrases.changes ? items : shortened(items) }],
    ),
    summary: message(phrases.all, { summary: editsSummary(edits) }),
    details: edits.map(({ edit, spot }) => [
      editPhrases[edit.kind],
      together`${entityWords(edit)} ${fieldWords(edit)}`,
      shortText(edit.before),
      shortText(edit.after),
      `${display(spot.file)}:${spot.start.line}`,
    ]),
    more: (count) => message(phrases.more, { count }),
  };
}

function shortened(items: readonly Words[]): readonly Words[] {
  if (items.length <= shownItems) return items;
  const shown = items.slice(0, shownItems - 1);
  return [...shown, message(phrases.more, { count: items.length - shown.length })];
}
