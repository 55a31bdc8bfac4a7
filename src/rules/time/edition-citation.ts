import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { rulesPhrases } from '../../words/rules.js';
import type { Rule } from '../rule.js';
import { editionsByCluster, editionsOf } from './editions.js';

const phrases = {
  editionCitation: {
    zh: '标为{plan}版，引用的却是{other}版的文件',
    en: 'It belongs to the edition {plan} and cites the document of the edition {other}.',
  },
  fixEditionCitation: { zh: '改正plan或引证', en: 'Correct the plan or the citation.' },
} as const satisfies Record<string, Bilingual>;

/** A figure of one edition does not rest on the document of another. */
export const editionCitation: Rule = {
  id: 'edition-citation',
  severity: 'warning',
  what: {
    zh: '标明某一版的数字不引用另一版的文件。',
    en: "A figure that belongs to one edition does not cite another edition's document.",
  },
  why: {
    zh: '新旧两版的目标一旦张冠李戴，修订就看不出来了。',
    en: 'Once the figures of two editions are mixed up, the revision can no longer be seen.',
  },
  fix: {
    zh: '改正plan，或引用这一版的文件。',
    en: 'Correct the plan, or cite the document of that edition.',
  },
  example: {
    file: 'clusters/pillar/software.yaml',
    good: '    plan: "2021"\n    cite: { source: gd-software-explained-2020, find: 达到2万亿元 }',
    bad: '    plan: "2023"\n    cite: { source: gd-software-explained-2020, find: 达到2万亿元 }',
  },
  *check({ dataset }) {
    const editions = editionsByCluster(dataset);
    for (const own of editionsOf(dataset)) {
      for (const figure of own.figures) {
        if (figure.cite.source === own.edition.cite.source) continue;
        const other = editions
          .get(own.cluster.id)
          ?.find(({ edition }) => edition !== own.edition && edition.cite.source === figure.cite.source);
        if (!other) continue;
        yield {
          message: message(phrases.editionCitation, { plan: own.edition.id, other: other.edition.id }),
          place: { file: figure.file, path: [...figure.path, 'cite', 'source'] },
          related: [
            {
              message: message(rulesPhrases.relatedEdition),
              place: { file: other.file, path: [...other.path, 'cite', 'source'] },
            },
          ],
          suggestion: message(phrases.fixEditionCitation),
        };
      }
    }
  },
};
