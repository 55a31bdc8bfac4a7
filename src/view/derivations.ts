import { type Block, heading } from '../document/blocks.js';
import type { Dataset } from '../model/dataset.js';
import { type DeclaredFigure, declaredBy } from '../model/derived.js';
import type { Bridge, Entity } from '../model/entities.js';
import { figuresOf } from '../model/figures.js';
import { metrics } from '../model/metrics.js';
import { derivedLevel } from '../study/derived-level.js';
import type { Bilingual } from '../words/lang.js';
import { bracketed, message, type Words } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { kindPhrases } from '../words/terms.js';
import { levelWords, operationWords } from './evidence-words.js';
import { formatRate, spellQuantity } from './format.js';
import { matterInWords } from './matter-words.js';
import { citation, columns } from './words.js';

const relationPhrases = {
  same: { zh: '同一口径', en: 'the same' },
  'at-least': { zh: '后者不小于前者', en: 'the latter is no less' },
  'at-most': { zh: '后者不大于前者', en: 'the latter is no more' },
  proxy: { zh: '相近', en: 'close' },
} as const satisfies Record<string, Bilingual>;

const phrases = {
  showDerived: { zh: '推导数', en: 'Derived figures' },
  showBridges: { zh: '口径换算', en: 'Bridges' },
  fieldFollowsFrom: { zh: '由何推得', en: 'Follows from' },
  fieldBridgeFrom: { zh: '已有', en: 'What is known of' },
  fieldBridgeTo: { zh: '代替', en: 'stands in for' },
  fieldRelation: { zh: '关系', en: 'Relation' },
  relationWithin: { zh: '相近，误差±{error}', en: 'close, within {error}' },
} as const satisfies Record<string, Bilingual>;

/** Table of figures derived from measured ones, with their operands. */
export function derivedBlocks(dataset: Dataset, subject: DeclaredFigure['subject']): readonly Block[] {
  const declared = declaredBy(subject);
  if (declared.length === 0) return [];
  const heads = [
    reportPhrases.fieldMetric,
    reportPhrases.fieldYear,
    reportPhrases.fieldAmount,
    phrases.fieldFollowsFrom,
    reportPhrases.fieldReason,
  ] as const;
  return [
    heading(phrases.showDerived),
    {
      kind: 'table',
      columns: columns(heads),
      rows: declared.map((item) => ({ cells: derivedCells(dataset, item) })),
    },
  ];
}

function derivedCells(dataset: Dataset, declared: DeclaredFigure): readonly Words[] {
  const { value } = declared;
  const level = derivedLevel(dataset, declared);
  const [figure] = level?.figures ?? [];
  const amount =
    level && figure && (value.ratio ? formatRate(level.level.value / 100) : levelWords(level, figure.quantity));
  const { name } = metrics[value.metric];
  return [
    value.scope ? bracketed(name, value.scope) : name,
    String(value.year),
    amount ?? '—',
    level ? operationWords(dataset, value, level.figures) : '—',
    value.reason,
  ];
}

/** Bridges that apply to a cluster: its own, and general ones between metrics of which it has figures. */
export function bridgeBlocks(dataset: Dataset, cluster: Entity<'cluster'>): readonly Block[] {
  const known = new Set(figuresOf(cluster).map(({ metric }) => metric));
  const holds = ({ for: only, from, to }: Bridge): boolean =>
    only ? only.includes(cluster.id) : known.has(from.metric) && known.has(to.metric);
  const bridges = dataset.bridges.map(({ value }) => value).filter(holds);
  if (bridges.length === 0) return [];
  const heads = [
    phrases.fieldBridgeFrom,
    phrases.fieldBridgeTo,
    phrases.fieldRelation,
    reportPhrases.fieldReason,
    kindPhrases.source,
  ] as const;
  return [
    heading(phrases.showBridges),
    {
      kind: 'table',
      columns: columns(heads),
      rows: bridges.map((bridge) => ({
        cells: [
          matterInWords(dataset, bridge.from),
          matterInWords(dataset, bridge.to),
          relationWords(bridge),
          bridge.reason,
          bridge.cite ? citation(bridge.cite) : '—',
        ],
      })),
    },
  ];
}

function relationWords({ relation, error }: Bridge): Words {
  if (!error) return relationPhrases[relation];
  return message(phrases.relationWithin, { error: spellQuantity(error) });
}
