import type { Dataset } from '../../model/dataset.js';
import type { Figure } from '../../model/figures.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import type { Rule } from '../rule.js';

const phrases = {
  draftCited: {
    zh: '引用的是征求意见稿，而正式文件已有',
    en: 'It cites a draft for comment, and there is a document in force.',
  },
  fixDraftCited: {
    zh: '改引正式文件；只有草案载有的数字，用acknowledge说明',
    en: 'Cite the document in force; a figure that only the draft has is acknowledged with a reason.',
  },
  relatedPolicy: { zh: '正式文件', en: 'the document in force' },
  relatedDraft: { zh: '征求意见稿', en: 'the draft' },
} as const satisfies Record<string, Bilingual>;

/** A draft is not the last word where a document in force exists. */
export const draftCited: Rule = {
  id: 'draft-cited',
  severity: 'warning',
  what: {
    zh: '已有正式文件的，不引用征求意见稿。',
    en: 'Where a document is in force, its draft for comment is not cited.',
  },
  why: {
    zh: '草案里的数字可能在定稿时改掉了。',
    en: 'A figure of the draft may have been changed in the final text.',
  },
  fix: {
    zh: '改引正式文件；只有草案载有的数字，用acknowledge说明。',
    en: 'Cite the document in force; a figure that only the draft has is acknowledged with a reason.',
  },
  example: {
    file: 'programmes/strategic-clusters.yaml',
    good: '      amount: 15万亿元\n      cite: { source: gd-proposal-reply-2020, find: 15 万亿元, at: 一(一) }',
    bad: '      amount: 15万亿元\n      cite: { source: gd-world-class-draft-2019, find: 15万亿元 }',
  },
  *check({ dataset }) {
    for (const figure of dataset.figures) {
      const source = dataset.find('source', figure.cite.source);
      const policy = source?.value.kind === 'draft' ? policyOf(figure, dataset) : undefined;
      if (!source || !policy) continue;
      yield {
        message: message(phrases.draftCited),
        place: { file: figure.file, path: [...figure.path, 'cite', 'source'] },
        related: [
          { message: message(phrases.relatedDraft), place: { file: source.file, path: ['kind'] } },
          { message: message(phrases.relatedPolicy), place: policy },
        ],
        suggestion: message(phrases.fixDraftCited),
      };
    }
  },
};

/** The document in force for what a figure is about: an edition of the cluster's plan, or the programme's policy. */
function policyOf({ subject }: Figure, dataset: Dataset) {
  const isDraft = (source: string): boolean => dataset.find('source', source)?.value.kind === 'draft';
  if (subject.kind === 'cluster') {
    const { plans = [] } = subject.value;
    const index = plans.findIndex(({ cite }) => !isDraft(cite.source));
    return index === -1 ? undefined : { file: subject.file, path: ['plans', index, 'id'] };
  }
  const programme = dataset.find('programme', subject.parent ?? subject.id);
  if (!programme || isDraft(programme.value.policy.cite.source)) return undefined;
  return { file: programme.file, path: ['policy', 'title'], at: 'key' as const };
}
