import { closest } from '../finding/closest.js';
import type { Fix } from '../finding/finding.js';
import { type Message, message } from '../lang/message.js';
import { mendReference } from './mend-reference.js';
import type { MisspeltId } from './misspelt-ids.js';
import type { Rule, RuleFinding } from './rule.js';
import { type NamedKind, type UnknownName, unknownNames } from './unknown-names.js';

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
        message: message('unknown-reference', { id: unknown.id, kind: kindWords(unknown.kinds) }),
        place,
        related: others.map((other) => ({ message: message('related-also'), place: other })),
        suggestion: suggest(unknown),
        ...(fix && { fix }),
      };
    }
  },
};

/** The entry that deviates is shown, and beside it what refers to it by the right id. */
function misspeltReport(misspelt: MisspeltId): RuleFinding {
  const { kind, written, meant, place, references, followers } = misspelt;
  const values = { kind: message(`kind-${kind}`), written, meant, count: references.length };
  const related = [
    ...references.map((other) => ({ message: message('related-meant', { meant }), place: other })),
    ...followers.map((other) => ({ message: message('related-misspelt', { written }), place: other })),
  ];
  const fix = respelling(misspelt);
  return {
    message: references.length === 1 ? message('id-misspelt-one', values) : message('id-misspelt', values),
    place,
    related,
    suggestion: message('fix-id-misspelt', { meant }),
    ...(fix && { fix }),
  };
}

/** The right id everywhere; one with a number in it is left to a person, as a fix never changes a number. */
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
  if (kinds.includes('series') && kinds.length > 1) return message('kind-operand');
  return kinds.length > 1 || kind === undefined ? message('kind-group-or-cluster') : message(`kind-${kind}`);
}

/** The id that was probably meant, found by id, Chinese name or English name; otherwise what there is. */
function suggest({ id: written, known }: UnknownName): Message {
  if (known.length === 0) return message('fix-reference-none');
  const byWord = new Map(
    known.flatMap((entry) => (entry.name ? [entry.id, ...entry.also].map((word) => [word, entry] as const) : [])),
  );
  const near = byWord.get(closest(written, byWord.keys()) ?? '');
  if (near?.name) return message('try-named', { word: near.id, name: near.name });
  const ids = known.slice(0, 24).map(({ id }) => id);
  return message('fix-reference-list', { ids: ids.join(', ') + (known.length > ids.length ? ', …' : '') });
}
