import type { JudgementItem, JudgementTone, Records } from '../../document/blocks.js';
import type { Bilingual } from '../../words/lang.js';
import { inBoth, message, type Words } from '../../words/message.js';
import type { ReportView, Scope } from '../report-view.js';

const phrases = {
  stop: { zh: '{sentence}。', en: '{sentence}.' },
} as const satisfies Record<string, Bilingual>;

/** The question that a judgement answers; a brief answers all of them. */
export type JudgementQuestion = 'outcome' | 'progress' | 'cause' | 'certainty' | 'request';

/** A number that a judgement states, and the address under which `trace` gives its derivation. */
export interface JudgedFigure {
  readonly id: string;
  readonly value: number;
  /** Unit of the value: 亿元, %, or what is counted. */
  readonly unit: string;
  readonly year?: number | undefined;
  readonly trace?: string | undefined;
}

/** A statement about the results, made by a rule. */
export interface Judgement {
  readonly sentence: Words;
  /** What the sentence does not stand without. */
  readonly caveat?: Words | undefined;
  readonly tone: JudgementTone;
  /** What the rule measures, in units of its limit: below 1 nothing is said. */
  readonly strength: number;
  /** At least one: no judgement without a figure. */
  readonly figures: readonly [JudgedFigure, ...JudgedFigure[]];
  /** Chart that the judgement stands over, and its headline there. */
  readonly headline?: { readonly chart: string; readonly text: Words } | undefined;
}

/** The description of a rule for `explain`. */
export interface JudgementText {
  readonly id: string;
  readonly question: JudgementQuestion;
  /** What the rule looks at, in one sentence. */
  readonly what: Bilingual;
  /** Why it matters. */
  readonly why: Bilingual;
  /** What must be exceeded before anything is said. */
  readonly limit: { readonly value: number; readonly what: Bilingual };
}

/** One thing that may be worth saying about the results: the whole rule in one object. */
export interface JudgementRule extends JudgementText {
  /** 3 for the outcome of the plan, 2 for its parts, 1 for what stands beside it; ranks before strength. */
  readonly weight: 1 | 2 | 3;
  readonly scopes: readonly Scope[];
  /** `limit` is the value of the rule's own. */
  judge(view: ReportView, limit: number): Judgement | undefined;
}

/** A judgement with the rule that made it. */
export interface RankedJudgement extends Judgement {
  readonly by: JudgementRule;
}

/**
 * The judgements of rules on a report's results, those below their limit left out: first the weightiest answer to each
 * question, then the others, the weightiest first.
 */
export function rankedJudgements(view: ReportView, rules: readonly JudgementRule[]): readonly RankedJudgement[] {
  const ranked = rules
    .filter(({ scopes }) => scopes.includes(view.scope))
    .flatMap((rule) => {
      const found = rule.judge(view, rule.limit.value);
      return found && found.strength >= 1 ? [{ ...found, by: rule }] : [];
    })
    .toSorted((a, b) => b.by.weight - a.by.weight || b.strength - a.strength);
  const isFirst = ({ by }: RankedJudgement): boolean =>
    ranked.find((other) => other.by.question === by.question)?.by === by;
  return [...ranked.filter(isFirst), ...ranked.filter((judgement) => !isFirst(judgement))];
}

/** Judgements for printers. */
export function judgementItems(judgements: readonly RankedJudgement[]): readonly JudgementItem[] {
  return judgements.map(({ by, sentence, caveat, tone }) => ({
    id: by.id,
    sentence: message(phrases.stop, { sentence }),
    tone,
    ...(caveat !== undefined && { caveat: message(phrases.stop, { sentence: caveat }) }),
  }));
}

/** Judgements for CSV, a row each. */
export function judgementRecords(judgements: readonly RankedJudgement[]): Records {
  return {
    columns: ['id', 'question', 'tone', 'strength', 'sentence', 'caveat'],
    rows: judgements.map(({ by, tone, strength, sentence, caveat }) => [
      by.id,
      by.question,
      tone,
      strength,
      sentence,
      caveat ?? '',
    ]),
  };
}

/** Judgements for programs, each with its figures; sentences in both languages. */
export function judgementsOutput(judgements: readonly RankedJudgement[]) {
  return judgements.map(({ by, sentence, caveat, tone, strength, figures }) => ({
    id: by.id,
    question: by.question,
    weight: by.weight,
    strength,
    tone,
    sentence: inBoth(sentence),
    ...(caveat !== undefined && { caveat: inBoth(caveat) }),
    figures,
  }));
}
