import { closest } from '../../finding/closest.js';
import type { Fix } from '../../finding/finding.js';
import { findingsPhrases } from '../../words/findings.js';
import type { Bilingual } from '../../words/lang.js';
import { type Message, message } from '../../words/message.js';
import { kindPhrases, termPhrases } from '../../words/terms.js';
import type { Rule, RuleFinding } from '../rule.js';
import { mendReference } from './mend-reference.js';
import type { MisspeltId } from './misspelt-ids.js';
import { type NamedKind, type UnknownName, unknownNames } from './unknown-names.js';

const phrases = {
  kindOperand: { zh: '集群、分组、规划或数列', en: 'cluster, group, programme or series' },
  unknownReference: { zh: '没有id为“{id}”的{kind}', en: 'There is no {kind} with the id "{id}".' },
  idMisspelt: {
    zh: '{kind}的id在这里写作“{written}”，引用它的{count}处都写作“{meant}”',
    en: 'The {kind} has the id "{written}" here, and {count} references to it say "{meant}".',
  },
  idMisspeltOne: {
    zh: '{kind}的id在这里写作“{written}”，引用它的一处写作“{meant}”',
    en: 'The {kind} has the id "{written}" here, and the reference to it says "{meant}".',
  },
  relatedMeant: { zh: '此处写作“{meant}”', en: 'says "{meant}"' },
  relatedMisspelt: { zh: '此处也写作“{written}”', en: 'says "{written}" as well' },
  fixIdMisspelt: {
    zh: '把这里的id写成{meant}；若二者不是一回事，另外定义{meant}',
    en: 'Write the id {meant} here; if the two are different things, define {meant} as well.',
  },
  fixReferenceNone: { zh: '先添加这一条目，再引用它', en: 'Add the entry before referring to it.' },
} as const satisfies Record<string, Bilingual>;

export const unknownReference: Rule = {
  id: 'unknown-reference',
  severity: 'error',
  what: {
    zh: '被引用的城市、区域、部门、来源、规划、分组、集群、数列、情景、计划版本和工具组合都存在。',
    en:
      'Every city, area, agency, source, programme, group, cluster, series, scenario, plan edition and bundle of ' +
      'instruments that is referred to exists.',
  },
  why: {
    zh: '引用落空，地图会缺城市，推算会缺增速，数字会没有出处。',
    en: 'A reference that leads nowhere leaves a gap in a map, a projection without growth, a figure without a source.',
  },
  fix: {
    zh: '改成已有的id（会给出最接近的一个），或先添加这一条目。',
    en: 'Use an id that exists (the closest one is suggested), or add the entry first.',
  },
  example: {
    file: 'clusters/emerging/semiconductors.yaml',
    good: '[guangzhou, shenzhen, zhuhai]',
    bad: '[guangzho, shenzhen, zhuhai]',
  },
  *check({ dataset, files, incomplete, misspelt = [] }) {
    yield* misspelt.map(misspeltReport);
    for (const unknown of unknownNames(dataset, files, incomplete)) {
      const [place, ...others] = unknown.places;
      if (!place) continue;
      const fix = mendReference(unknown);
      yield {
        message: message(phrases.unknownReference, { id: unknown.id, kind: kindWords(unknown.kinds) }),
        place,
        related: others.map((other) => ({ message: message(findingsPhrases.relatedAlso), place: other })),
        suggestion: suggest(unknown),
        ...(fix && { fix }),
      };
    }
  },
};

/** The finding for a misspelt entry, with the places that refer to it by the right id. */
function misspeltReport(misspelt: MisspeltId): RuleFinding {
  const { kind, written, meant, place, references, followers } = misspelt;
  const values = { kind: message(kindPhrases[kind]), written, meant, count: references.length };
  const related = [
    ...references.map((other) => ({ message: message(phrases.relatedMeant, { meant }), place: other })),
    ...followers.map((other) => ({ message: message(phrases.relatedMisspelt, { written }), place: other })),
  ];
  const fix = respelling(misspelt);
  return {
    message: references.length === 1 ? message(phrases.idMisspeltOne, values) : message(phrases.idMisspelt, values),
    place,
    related,
    suggestion: message(phrases.fixIdMisspelt, { meant }),
    ...(fix && { fix }),
  };
}

/** The fix that writes the right id everywhere; none for an id with a number, as a fix never changes a number. */
function respelling({ written, meant, place, followers, isPlain }: MisspeltId): Fix | undefined {
  if (!isPlain || /\d/.test(written + meant)) return undefined;
  return {
    edits: [place, ...followers].map(({ file, path = [], at }) =>
      at === 'key' ? { do: 'rename', file, path, key: meant } : { do: 'set', file, path, value: meant },
    ),
  };
}

function kindWords(kinds: readonly NamedKind[]): Message {
  const [kind] = kinds;
  if (kinds.includes('series') && kinds.length > 1) return message(phrases.kindOperand);
  return kinds.length > 1 || kind === undefined ? message(termPhrases.kindGroupOrCluster) : message(kindPhrases[kind]);
}

/** Suggests the id that was probably meant, found by id, Chinese name or English name; otherwise the known ids. */
function suggest({ id: written, known }: UnknownName): Message {
  if (known.length === 0) return message(phrases.fixReferenceNone);
  const byWord = new Map(
    known.flatMap((entry) => (entry.name ? [entry.id, ...entry.also].map((word) => [word, entry] as const) : [])),
  );
  const near = byWord.get(closest(written, byWord.keys()) ?? '');
  if (near?.name) return message(findingsPhrases.tryNamed, { word: near.id, name: near.name });
  const ids = known.slice(0, 24).map(({ id }) => id);
  return message(findingsPhrases.fixReferenceList, { ids: ids.join(', ') + (known.length > ids.length ? ', …' : '') });
}
