import { closest } from '../../finding/closest.js';
import type { Dataset } from '../../model/dataset.js';
import type { Bridge, Stated } from '../../model/entities.js';
import { metrics } from '../../model/metrics.js';
import type { Bilingual } from '../../words/lang.js';
import { type Message, message } from '../../words/message.js';
import { dimensionPhrases } from '../../words/terms.js';
import type { Rule, RuleFinding } from '../rule.js';
import { matterWords } from '../words.js';
import { type KnownMatters, knownMatters } from './known-matters.js';

const phrases = {
  bridgeNoFigure: { zh: '没有“{matter}”的数字', en: 'There is no figure of {matter}.' },
  bridgeNoFigureOf: { zh: '{subject}没有“{matter}”的数字', en: '{subject} has no figure of {matter}.' },
  bridgeNothingMeasured: {
    zh: '{subject}没有“{matter}”的实际数，无可换算',
    en: '{subject} has nothing measured of {matter}, so that nothing crosses.',
  },
  bridgeNoWay: {
    zh: '没有一个对象同时有“{from}”的实际数和“{to}”的数字',
    en: 'Nothing has both something measured of {from} and a figure of {to}.',
  },
  bridgeToItself: { zh: '两端是同一口径', en: 'Both ends are the same.' },
  bridgeUnits: {
    zh: '“{from}”用{one}，“{to}”用{other}，不能换算',
    en: '{from} is in {one} and {to} in {other}; nothing crosses.',
  },
  fixBridgeScope: { zh: '是否想写“{scope}”？', en: 'Did you mean {scope}?' },
  fixBridgeUnused: {
    zh: '改正指标或口径的写法，或删去这条换算',
    en: 'Correct the metric or the scope, or remove the bridge.',
  },
  fixBridgeSubject: { zh: '从for中删去，或补上数字', en: 'Remove it from for, or add the figure.' },
} as const satisfies Record<string, Bilingual>;

type End = 'from' | 'to';

/** A bridge leads from something measured to something that figures speak of. */
export const bridgeUnused: Rule = {
  id: 'bridge-unused',
  severity: 'warning',
  what: {
    zh: '每条口径换算都从有实际数的口径通到有数字的口径，两端单位相同。',
    en: 'Every bridge leads from something measured to something that figures speak of, in the same kind of unit.',
  },
  why: {
    zh: '口径写错一个字，换算便无声失效，目标仍显示为待定。',
    en: 'One wrong character in a scope, and the bridge carries nothing, silently: the target stays open.',
  },
  fix: {
    zh: '改正指标或口径的写法，或删去这条换算。',
    en: 'Correct the metric or the scope, or remove the bridge.',
  },
  example: {
    file: 'bridges/scopes.yaml',
    good: '{ metric: revenue, scope: 食品工业 }',
    bad: '{ metric: revenue, scope: 食品业 }',
  },
  *check({ dataset, incomplete }) {
    if (dataset.bridges.length === 0 || incomplete.has('cluster') || incomplete.has('group')) return;
    const known = knownMatters(dataset);
    for (const stated of dataset.bridges) {
      const impossible = impossibleBridge(stated);
      if (impossible) yield impossible;
      else yield* nowhere(stated, known, dataset);
    }
  },
};

/** The finding for a bridge that could carry nothing, whatever the data hold. */
function impossibleBridge({ value: { from, to }, file, path }: Stated<Bridge>): RuleFinding | undefined {
  const place = { file, path: [...path, 'to'] };
  const suggestion = message(phrases.fixBridgeUnused);
  if (from.metric === to.metric && from.scope === to.scope)
    return { message: message(phrases.bridgeToItself), place, suggestion };
  const [one, other] = [metrics[from.metric].dimension, metrics[to.metric].dimension];
  if (one === other) return undefined;
  const values = {
    from: metrics[from.metric].name,
    to: metrics[to.metric].name,
    one: message(dimensionPhrases[one]),
    other: message(dimensionPhrases[other]),
  };
  return { message: message(phrases.bridgeUnits, values), place, suggestion };
}

/** Where a bridge leads nowhere: at its end that nothing fits, or at the subjects that it does nothing for. */
function* nowhere(stated: Stated<Bridge>, known: KnownMatters, dataset: Dataset): Iterable<RuleFinding> {
  const { value: bridge, file, path } = stated;
  if (!bridge.for) {
    for (const id of known.subjects) if (leadsFor(bridge, known, id)) return;
    if (known.subjects.size > 0) yield fault(stated, [...known.subjects], known, dataset);
    return;
  }
  const subjects = bridge.for.filter((id) => isWhole(dataset, id));
  const idle = new Set(subjects.filter((id) => !leadsFor(bridge, known, id)));
  if (subjects.length === 0 || idle.size === 0) return;
  if (idle.size === subjects.length) {
    yield fault(stated, subjects, known, dataset);
    return;
  }
  for (const [index, id] of bridge.for.entries()) {
    if (!idle.has(id)) continue;
    yield {
      message: faultOf(bridge, missingEnd(bridge, known, [id]), nameOf(dataset, id)),
      place: { file, path: [...path, 'for', index] },
      suggestion: message(phrases.fixBridgeSubject),
    };
  }
}

/** Whether a subject is fully in the data: it exists, and so does its successor. */
function isWhole(dataset: Dataset, id: string): boolean {
  const cluster = dataset.find('cluster', id);
  if (!cluster) return dataset.find('group', id) !== undefined;
  return (cluster.value.continued_by ?? []).every((later) => dataset.find('cluster', later.cluster) !== undefined);
}

/**
 * Whether a bridge carries anything for a subject: a level at one end, a figure at the other, of one city and, where
 * it keeps the scope, one scope.
 */
function leadsFor({ from, to, relation }: Bridge, known: KnownMatters, id: string): boolean {
  const carries = from.scope === undefined && to.scope === undefined;
  const leads = (start: Bridge['from'], end: Bridge['to']): boolean => {
    const levels = known.levels(id, start.metric);
    const figures = known.figures(id, end.metric);
    const scopes = carries ? [...levels.keys()].map((scope) => [scope, scope]) : [[start.scope, end.scope]];
    return scopes.some(([one = '', other = '']) => {
      const cities = figures.get(other);
      return cities !== undefined && [...(levels.get(one) ?? [])].some((city) => cities.has(city));
    });
  };
  return leads(from, to) || (relation === 'same' && leads(to, from));
}

/** The end of a bridge that no data of the subjects fit; undefined where both ends have data but never meet. */
function missingEnd({ from, to, relation }: Bridge, known: KnownMatters, ids: readonly string[]): End | undefined {
  const isKnown = ({ metric, scope }: Bridge['from'], list: 'levels' | 'figures'): boolean =>
    ids.some((id) => {
      const scopes = known[list](id, metric);
      return from.scope === undefined && to.scope === undefined ? scopes.size > 0 : scopes.has(scope ?? '');
    });
  if (!isKnown(from, relation === 'same' ? 'figures' : 'levels')) return 'from';
  return isKnown(to, 'figures') ? undefined : 'to';
}

function fault(
  { value: bridge, file, path }: Stated<Bridge>,
  ids: readonly string[],
  known: KnownMatters,
  dataset: Dataset,
): RuleFinding {
  const end = missingEnd(bridge, known, ids);
  const [only] = ids;
  const scope = end && bridge[end].scope;
  const scopes = end ? ids.flatMap((id) => [...known.figures(id, bridge[end].metric).keys()]) : [];
  const near = scope === undefined ? undefined : closest(scope, scopes.filter(Boolean));
  const place =
    end === undefined ? { file, path } : { file, path: [...path, end, ...(scope ? ['scope'] : ['metric'])] };
  return {
    message: faultOf(bridge, end, ids.length === 1 && only !== undefined ? nameOf(dataset, only) : undefined),
    place,
    suggestion:
      near === undefined ? message(phrases.fixBridgeUnused) : message(phrases.fixBridgeScope, { scope: near }),
  };
}

function faultOf(bridge: Bridge, end: End | undefined, subject: ReturnType<typeof nameOf> | undefined): Message {
  if (end === undefined)
    return message(phrases.bridgeNoWay, { from: matterWords(bridge.from), to: matterWords(bridge.to) });
  const matter = matterWords(bridge[end]);
  if (!subject) return message(phrases.bridgeNoFigure, { matter });
  return end === 'from' && bridge.relation !== 'same'
    ? message(phrases.bridgeNothingMeasured, { subject, matter })
    : message(phrases.bridgeNoFigureOf, { subject, matter });
}

function nameOf(dataset: Dataset, id: string) {
  const entity = dataset.find('cluster', id) ?? dataset.find('group', id);
  return entity?.name ?? { zh: id, en: id };
}
