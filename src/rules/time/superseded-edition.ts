import { matterOf } from '../../model/figures.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import type { Rule } from '../rule.js';
import { placeOf } from '../words.js';
import { editionsByCluster, editionsOf } from './editions.js';

const phrases = {
  supersededEdition: {
    zh: '{plan}版已被{later}版取代，仍有{count}个目标只在旧版中',
    en: 'The edition {plan} is superseded by {later}; targets that stand in the old edition only: {count}.',
  },
  fixSupersededEdition: {
    zh: '查对新版是否沿用；沿用的补上新版的目标',
    en: 'See whether the later edition repeats them; add those that it does.',
  },
  relatedTarget: { zh: '这一目标', en: 'this target' },
} as const satisfies Record<string, Bilingual>;

/** Targets that stand in a superseded edition only: whether they still hold is open. */
export const supersededEdition: Rule = {
  id: 'superseded-edition',
  severity: 'note',
  what: {
    zh: '被取代的版本里没有新版未再提到的目标。',
    en: 'A superseded edition holds no target that the later one does not have.',
  },
  why: {
    zh: '只有旧版才有的目标是否仍然有效，要看新版全文。',
    en: 'Whether a target of the old edition still holds can only be seen in the later one.',
  },
  fix: {
    zh: '查对新版；沿用的补上，已放弃的用acknowledge说明。',
    en:
      'Look at the later edition; add what it repeats, and acknowledge with a reason what it drops or what cannot ' +
      'be seen.',
  },
  example: {
    file: 'clusters/pillar/automobiles.yaml',
    good: 'plan: "2023"',
    bad: 'plan: "2021"',
  },
  *check({ dataset }) {
    const editions = editionsByCluster(dataset);
    for (const old of editionsOf(dataset)) {
      const later = editions
        .get(old.cluster.id)
        ?.find(({ edition }) => edition.supersedes === old.edition.id && edition !== old.edition);
      if (!later) continue;
      const renewed = new Set(later.figures.map((figure) => `${matterOf(figure)} ${figure.year}`));
      const left = old.figures.filter(
        (figure) => figure.kind === 'target' && !renewed.has(`${matterOf(figure)} ${figure.year}`),
      );
      if (left.length === 0) continue;
      yield {
        message: message(phrases.supersededEdition, {
          plan: old.edition.id,
          later: later.edition.id,
          count: left.length,
        }),
        place: { file: old.file, path: [...old.path, 'id'] },
        related: left.map((figure) => ({ message: message(phrases.relatedTarget), place: placeOf(figure) })),
        suggestion: message(phrases.fixSupersededEdition),
      };
    }
  },
};
