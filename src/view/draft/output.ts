import { type DraftItem, type DraftItemKind, draftItemKinds } from '../../evidence/draft/item.js';
import { say } from '../../words/message.js';
import type { DraftView } from './files.js';

/** Output of `draft --format json`. */
export function draftOutput(view: DraftView, items: readonly DraftItem[]) {
  const { document, source, header } = view.draft;
  return {
    schema: 'jiqun.draft/1',
    text: document.file,
    sha256: document.sha256,
    source,
    ...(header.title && { title: header.title.value }),
    ...(header.number && { number: header.number.value }),
    ...(header.date && { date: header.date.value }),
    ...(header.period && { period: header.period.value }),
    items: items.map((item) => {
      const { line, column } = document.position(item.start);
      return {
        kind: item.kind,
        ...(item.subject && { subject: item.subject }),
        value: item.value,
        ...(item.cite && { cite: item.cite }),
        line,
        column,
        open: item.isOpen,
        review: item.review.map((review) => ({
          id: review.id,
          zh: say('zh', review.words),
          en: say('en', review.words),
        })),
        ...(item.already && {
          already: { file: item.already.file, line: view.lineOf(item.already.file, item.already.path) },
        }),
      };
    }),
    unknown_agencies: view.draft.unknownAgencies,
  };
}

/** Numbers of items of a kind: recognised, already in the data, written as comments. */
export interface DraftCount {
  readonly kind: DraftItemKind;
  readonly total: number;
  readonly already: number;
  readonly open: number;
}

export function countItems(items: readonly DraftItem[]): readonly DraftCount[] {
  const counts = draftItemKinds.map((kind): DraftCount => {
    const own = items.filter((item) => item.kind === kind);
    const fresh = own.filter(({ already }) => !already);
    return {
      kind,
      total: own.length,
      already: own.length - fresh.length,
      open: fresh.filter(({ isOpen }) => isOpen).length,
    };
  });
  return counts.filter(({ total }) => total > 0);
}
