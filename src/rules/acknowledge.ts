import { suggestWord } from '../finding/closest.js';
import type { Acknowledged, Finding, Place } from '../finding/finding.js';
import type { CheckedFile } from '../model/build.js';
import { groupBy } from '../model/group-by.js';
import { visit } from '../schema/visit.js';
import type { Bilingual } from '../words/lang.js';
import { message } from '../words/message.js';
import type { Path } from '../yaml/pointer.js';
import { isConfigurable } from './rule.js';
import { rules } from './run.js';

const phrases = {
  acknowledgementStale: {
    zh: '这里已没有“{check}”的发现，该规则检查的是：{what}',
    en: 'Nothing is found here by "{check}" any more, which checks: {what}',
  },
  relatedStale: { zh: '此处也没有了', en: 'nor here' },
  fixAcknowledgementStale: {
    zh: '先看这条规则对照的数据有没有改错，改错了就改回去；数据无误，再删去这条确认',
    en:
      'See first whether one of the data that the rule compares was changed by mistake, and put it back; if they ' +
      'are right, remove the acknowledgement.',
  },
  acknowledgementUnknown: {
    zh: '没有名为“{check}”的可确认的规则',
    en: 'There is no rule "{check}" that could be acknowledged.',
  },
  acknowledgementRefused: {
    zh: '“{check}”是错误，不能确认了事',
    en: '"{check}" is an error and cannot be acknowledged.',
  },
  fixAcknowledgementRefused: { zh: '改正数据，删去这条确认', en: 'Mend the data and remove the acknowledgement.' },
} as const satisfies Record<string, Bilingual>;

/** An acknowledgement as a file writes it. */
interface Written {
  readonly rule: string;
  readonly reason: Bilingual;
}

/** An acknowledgement of a finding, with its reason, beside the datum. */
interface Acknowledgement extends Written {
  readonly file: string;
  /** Path of the datum. */
  readonly owner: Path;
  /** Path of the acknowledgement itself. */
  readonly path: Path;
}

export interface Sorted {
  readonly open: readonly Finding[];
  readonly acknowledged: readonly Acknowledged[];
}

/**
 * Takes out the findings that the data acknowledge: those of the named rule at the datum beside which the
 * acknowledgement stands, or below it. An acknowledgement that matches nothing, or names what cannot be acknowledged,
 * is a finding itself; nothing can be said of a rule that was not run to its end on data without errors (`isJudged` is
 * false), nor of one whose datum is wrong in another way.
 */
export function applyAcknowledgements(
  findings: readonly Finding[],
  files: readonly CheckedFile[],
  isJudged: (rule: string) => boolean,
): Sorted {
  const all = files.flatMap(acknowledgementsIn);
  if (all.length === 0) return { open: findings, acknowledged: [] };
  const byFile = groupBy(all, ({ file }) => file);
  const used = new Set<Acknowledgement>();
  const open: Finding[] = [];
  const acknowledged: Acknowledged[] = [];
  for (const finding of findings) {
    const match = isAcknowledgeable(finding.rule)
      ? byFile.get(finding.place.file)?.find((item) => item.rule === finding.rule && isBeside(item, finding))
      : undefined;
    if (match) {
      used.add(match);
      acknowledged.push({ finding, reason: match.reason });
    } else open.push(finding);
  }
  const openByFile = groupBy(open, ({ place }) => place.file);
  const isInDoubt = (item: Acknowledgement): boolean =>
    openByFile.get(item.file)?.some((finding) => isBeside(item, finding)) ?? false;
  const left = all.filter((item) => !used.has(item));
  const unknown = left.filter(({ rule }) => !isAcknowledgeable(rule));
  const stale = left.filter(({ rule }) => isAcknowledgeable(rule) && isJudged(rule)).filter((item) => !isInDoubt(item));
  const complaints = [...groupBy(stale, ({ rule }) => rule).values()].flatMap(staleComplaint);
  return { open: [...open, ...unknown.map(unknownComplaint), ...complaints], acknowledged };
}

/** Every `acknowledge` of a file, with the datum that it stands beside. */
function acknowledgementsIn({ kind, file, value }: CheckedFile): readonly Acknowledgement[] {
  const found: Acknowledgement[] = [];
  visit(kind, value, {
    holder: (part, { is }, path) => {
      if (is !== 'acknowledgements') return true;
      const owner = path.slice(0, -1);
      for (const [index, entry] of (part as readonly Written[]).entries())
        found.push({ ...entry, file, owner, path: [...path, index] });
      return false;
    },
  });
  return found;
}

/** Whether a finding stands at the datum of an acknowledgement, or below it. */
function isBeside({ owner }: Acknowledgement, { place }: Finding): boolean {
  return owner.every((step, index) => place.path?.[index] === step);
}

/** Whether findings of a check can be acknowledged: those of rules across the data, not faults of reading. */
function isAcknowledgeable(id: string): boolean {
  return rules.some((rule) => rule.id === id && isConfigurable(rule));
}

/** One finding for all stale acknowledgements of a rule, since they are often held against the same datum. */
function staleComplaint([first, ...others]: readonly Acknowledgement[]): readonly Finding[] {
  if (!first) return [];
  const { rule } = first;
  const what = rules.find(({ id }) => id === rule)?.what ?? { zh: rule, en: rule };
  return [
    {
      rule: 'acknowledgement-stale',
      severity: 'warning',
      message: message(phrases.acknowledgementStale, { check: rule, what }),
      place: placeOfRule(first),
      related: others.map((other) => ({ message: message(phrases.relatedStale), place: placeOfRule(other) })),
      suggestion: message(phrases.fixAcknowledgementStale),
    },
  ];
}

function placeOfRule({ file, path }: Acknowledgement): Place {
  return { file, path: [...path, 'rule'] };
}

function unknownComplaint(item: Acknowledgement): Finding {
  const { rule } = item;
  const isKnown = rules.some(({ id }) => id === rule);
  return {
    rule: 'acknowledgement-unknown',
    severity: 'error',
    message: isKnown
      ? message(phrases.acknowledgementRefused, { check: rule })
      : message(phrases.acknowledgementUnknown, { check: rule }),
    place: placeOfRule(item),
    related: [],
    suggestion: isKnown
      ? message(phrases.fixAcknowledgementRefused)
      : suggestWord(
          rule,
          rules.filter(isConfigurable).map(({ id }) => id),
        ),
  };
}
