import { firstDay, lastDay } from '../../model/dates.js';
import type { Bilingual } from '../../words/lang.js';
import { type Message, message } from '../../words/message.js';
import { rulesPhrases } from '../../words/rules.js';
import type { Rule } from '../rule.js';
import { contradictions } from './edition-date.js';
import { editionsByCluster, editionsOf, type PlacedEdition } from './editions.js';

const phrases = {
  editionSelf: { zh: '{plan}版取代的是它自己', en: 'The edition {plan} supersedes itself.' },
  editionOrder: {
    zh: '{plan}版取代{other}版，却印发得更早（{issued}，{earlier}）',
    en: 'The edition {plan} supersedes {other} and was issued before it ({issued}, {earlier}).',
  },
  editionCycle: { zh: '{plan}版与{other}版互相取代', en: 'The editions {plan} and {other} supersede each other.' },
  fixEditionOrder: { zh: '取代者写在较新的版本里', en: 'Let the later edition supersede the earlier one.' },
} as const satisfies Record<string, Bilingual>;

/** Editions supersede each other in the order of time. */
export const editionOrder: Rule = {
  id: 'edition-order',
  severity: 'error',
  what: {
    zh: '取代者印发在后，且不取代自己，也不互相取代。',
    en: 'A superseding edition is issued after the one that it supersedes, and never supersedes itself or in a circle.',
  },
  why: {
    zh: '版本的先后决定哪一个目标算数。',
    en: 'The order of editions decides which target counts.',
  },
  fix: {
    zh: '把supersedes写在较新的版本里，或改正印发日期。',
    en: 'Write supersedes into the later edition, or correct the dates of issue.',
  },
  example: {
    file: 'clusters/pillar/software.yaml',
    good: 'supersedes: "2021"',
    bad: 'supersedes: "2023"',
  },
  *check({ dataset }) {
    const editions = editionsByCluster(dataset);
    for (const later of editionsOf(dataset)) {
      const other = editions.get(later.cluster.id)?.find(({ edition }) => edition.id === later.edition.supersedes);
      const isInDoubt = [later, ...(other ? [other] : [])].some((placed) => contradictions(placed, dataset).length > 0);
      const wrong = other && faultOf(later, other, isInDoubt);
      if (!wrong) continue;
      yield {
        message: wrong,
        place: { file: later.file, path: [...later.path, 'supersedes'] },
        related:
          other === later
            ? []
            : [
                {
                  message: message(rulesPhrases.relatedEdition),
                  place: { file: other.file, path: [...other.path, 'id'] },
                },
              ],
        suggestion: message(phrases.fixEditionOrder),
      };
    }
  },
};

/** The fault in the order of two editions; dates that their own documents contradict decide nothing. */
function faultOf(
  { edition }: PlacedEdition,
  { edition: earlier }: PlacedEdition,
  isInDoubt: boolean,
): Message | undefined {
  const { id: plan, issued } = edition;
  if (earlier.id === plan) return message(phrases.editionSelf, { plan });
  if (earlier.supersedes === plan) return message(phrases.editionCycle, { plan, other: earlier.id });
  if (isInDoubt || issued === undefined || earlier.issued === undefined || lastDay(issued) >= firstDay(earlier.issued))
    return undefined;
  return message(phrases.editionOrder, { plan, other: earlier.id, issued, earlier: earlier.issued });
}
