import type { Dataset } from '../model/dataset.js';
import type { Rung } from '../study/promises/rungs.js';
import { scorecard } from '../study/promises/scorecard.js';
import { scorecardDocument, scorecardOutput } from '../view/scorecard.js';
import type { Bilingual } from '../words/lang.js';
import { message } from '../words/message.js';
import type { Context } from './context.js';
import { usageError } from './errors.js';

const phrases = {
  errorScorecardOption: {
    zh: '--scorecard看全部已到期的目标，不能与{option}同用；请去掉其中一个',
    en: '--scorecard looks at every target that has fallen due and does not go with {option}; leave one of them out.',
  },
} as const satisfies Record<string, Bilingual>;

/** Options of `targets` that choose targets or change a projection; none of them applies to a look back. */
const others = [
  'cluster',
  'group',
  'year',
  'status',
  'edition',
  'scenario',
  'set',
  'deflator',
  'sort',
  'programme',
] as const;

type Asked = { readonly [Option in (typeof others)[number]]?: unknown } & { readonly evidence?: Rung };

/**
 * Prints the outcome of every promise that has fallen due; any of `others` beside it is an error of the command line.
 */
export function printScorecard(context: Context, dataset: Dataset, options: Asked): ReturnType<Context['print']> {
  const other = others.find((name) => options[name] !== undefined);
  if (other) throw usageError(message(phrases.errorScorecardOption, { option: `--${other}` }));
  const card = scorecard(dataset, { evidence: options.evidence });
  return context.print({
    document: () => scorecardDocument(dataset, card),
    output: () => scorecardOutput(dataset, card),
  });
}
