import { closest, suggestWord } from '../finding/closest.js';
import type { Dataset } from '../model/dataset.js';
import { type Entity, type EntityKind, entityKinds } from '../model/entities.js';
import { findingsPhrases } from '../words/findings.js';
import type { Bilingual } from '../words/lang.js';
import { type Message, message, say } from '../words/message.js';
import { kindPhrases, termPhrases } from '../words/terms.js';
import { type CliError, usageError } from './errors.js';

const phrases = {
  errorUnknownEntry: {
    zh: '没有id或名称为“{name}”的{kind}',
    en: 'There is no {kind} with the id or name "{name}".',
  },
  errorUnknownKind: { zh: '没有“{name}”这一类', en: 'There is no kind "{name}".' },
  errorAmbiguous: { zh: '“{name}”可指多个条目', en: '"{name}" could be several entries.' },
  fixAmbiguous: { zh: '请写其中之一：{choices}', en: 'Write one of: {choices}.' },
  fixListKinds: {
    zh: '用jiqun list KIND查看已有条目，如jiqun list {kind}',
    en: 'See what there is with jiqun list KIND, such as jiqun list {kind}.',
  },
  kindAny: { zh: '条目', en: 'entry' },
  kindCityOrArea: { zh: '城市或区域', en: 'city or area' },
} as const satisfies Record<string, Bilingual>;

/** The plural that the command line uses for each kind, the same in both languages. */
export const pluralOfKind: Readonly<Record<EntityKind, string>> = {
  programme: 'programmes',
  group: 'groups',
  task: 'tasks',
  cluster: 'clusters',
  region: 'regions',
  city: 'cities',
  area: 'areas',
  agency: 'agencies',
  source: 'sources',
  series: 'series',
  scheme: 'schemes',
  scenario: 'scenarios',
};

/** The kind that a word such as clusters, cluster or 集群 names. */
export function findKind(word: string): EntityKind {
  const words = new Map(
    entityKinds.flatMap((kind) =>
      [pluralOfKind[kind], kind, say('zh', kindPhrases[kind])].map((name) => [name, kind] as const),
    ),
  );
  const kind = words.get(word.toLowerCase());
  if (kind) return kind;
  throw usageError(message(phrases.errorUnknownKind, { name: word }), suggestWord(word, Object.values(pluralOfKind)));
}

/** Finds an entity in any programme; a name that several programmes use means that of the main one. */
export function findAnywhere(main: Dataset, written: string): Entity {
  const known = entityKinds.flatMap((kind): readonly Entity[] => main.all(kind));
  const isKnown = known.some((entity) =>
    [entity.id, `${entity.kind}/${entity.id}`, ...namesOf(entity)].some(
      (name) => name.toLowerCase() === written.toLowerCase(),
    ),
  );
  return findEntity(isKnown ? main : main.whole, written);
}

/** Finds the entity with an id, kind/id or a name in either language; an unknown or ambiguous name is an error. */
export function findEntity(dataset: Dataset, written: string): Entity;
export function findEntity<K extends EntityKind>(dataset: Dataset, written: string, kinds: readonly K[]): Entity<K>;
export function findEntity(dataset: Dataset, written: string, kinds: readonly EntityKind[] = entityKinds): Entity {
  const [prefix, rest] = written.split('/');
  const kind =
    rest === undefined
      ? undefined
      : kinds.find((candidate) => candidate === prefix || pluralOfKind[candidate] === prefix);
  const wanted = kind && rest !== undefined ? rest : written;
  const entities = (kind ? [kind] : kinds).flatMap((candidate): readonly Entity[] => dataset.all(candidate));
  const exact = entities.filter(({ id }) => id === wanted);
  const named =
    exact.length > 0
      ? exact
      : entities.filter((entity) => namesOf(entity).some((name) => name.toLowerCase() === wanted.toLowerCase()));
  const found = withoutNamesakes(named);
  const [first, ...others] = found;
  if (first && others.length === 0) return first;
  if (first) {
    const choices = found.map((entity) => `${entity.kind}/${entity.id}`).join(', ');
    throw usageError(message(phrases.errorAmbiguous, { name: written }), message(phrases.fixAmbiguous, { choices }));
  }
  throw unknownEntry(wanted, entities, kind ? [kind] : kinds);
}

/** Error for an unknown name, with the closest known one. */
function unknownEntry(written: string, entities: readonly Entity[], kinds: readonly EntityKind[]): CliError {
  const byName = new Map(
    entities.flatMap((entity) => [entity.id, ...namesOf(entity)].map((name) => [name, entity] as const)),
  );
  const near = byName.get(closest(written, byName.keys()) ?? '');
  const what = message(phrases.errorUnknownEntry, { name: written, kind: wordFor(kinds) });
  if (near) return usageError(what, message(findingsPhrases.tryNamed, { word: near.id, name: near.name }));
  const ids = entities.map(({ id }) => id);
  const [only = 'cluster', ...others] = kinds;
  const kind = pluralOfKind[others.length === 0 ? only : 'cluster'];
  return usageError(
    what,
    ids.length <= 30
      ? message(findingsPhrases.fixReferenceList, { ids: ids.join(', ') })
      : message(phrases.fixListKinds, { kind }),
  );
}

/** Leaves out schemes with the same name as their place, if the place itself is found too. */
function withoutNamesakes(entities: readonly Entity[]): readonly Entity[] {
  const places = entities.filter(({ kind }) => kind !== 'scheme');
  return places.length === 0 ? entities : places;
}

/** Word for an entity of one of the kinds. */
function wordFor(kinds: readonly EntityKind[]): Message {
  const [kind, ...others] = kinds;
  if (kind !== undefined && others.length === 0) return message(kindPhrases[kind]);
  if (others.length > 1) return message(phrases.kindAny);
  return message(kinds.includes('area') ? phrases.kindCityOrArea : termPhrases.kindGroupOrCluster);
}

function namesOf(entity: Entity): readonly string[] {
  const { kind, name, value } = entity;
  if (kind === 'scheme') return [name, value.place].flatMap(({ zh, en }) => [zh, en]);
  const also = 'also' in value ? (value.also ?? []) : [];
  return kind === 'city' ? [name.zh, `${name.zh}市`, name.en] : [name.zh, name.en, ...also];
}
