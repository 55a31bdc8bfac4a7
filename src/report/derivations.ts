import type { Lang } from '../lang/lang.js';
import { bracketed, message, say, term } from '../lang/message.js';
import type { Dataset } from '../model/dataset.js';
import { type DeclaredFigure, declaredBy } from '../model/derived.js';
import type { Bridge, Entity } from '../model/entities.js';
import { figuresOf } from '../model/figures.js';
import { metrics } from '../model/metrics.js';
import { derivedLevel } from '../projection/derived-level.js';
import { type Block, heading } from './blocks.js';
import { levelWords, operationWords } from './evidence-words.js';
import { formatRate, spellQuantity } from './format.js';
import { matterInWords } from './matter-words.js';
import { citation, columns } from './words.js';

/** Figures that follow from measured ones, with what they follow from. */
export function derivedBlocks(dataset: Dataset, subject: DeclaredFigure['subject'], lang: Lang): readonly Block[] {
  const declared = declaredBy(subject);
  if (declared.length === 0) return [];
  const heads = ['field-metric', 'field-year', 'field-amount', 'field-follows-from', 'field-reason'] as const;
  return [
    heading(term(lang, 'show-derived')),
    {
      kind: 'table',
      columns: columns(lang, heads),
      rows: declared.map((item) => ({ cells: derivedCells(dataset, item, lang) })),
    },
  ];
}

function derivedCells(dataset: Dataset, declared: DeclaredFigure, lang: Lang): readonly string[] {
  const { value } = declared;
  const level = derivedLevel(dataset, declared);
  const [figure] = level?.figures ?? [];
  const amount =
    level && figure && (value.ratio ? formatRate(level.level.value / 100) : levelWords(level, figure.quantity, lang));
  const { name } = metrics[value.metric];
  return [
    value.scope ? bracketed(lang, name[lang], value.scope[lang]) : name[lang],
    String(value.year),
    amount ?? '—',
    level ? operationWords(dataset, value, level.figures, lang) : '—',
    value.reason[lang],
  ];
}

/**
 * What may stand in for what of a cluster: the bridges for it, and of the general ones those between metrics that it
 * has.
 */
export function bridgeBlocks(dataset: Dataset, cluster: Entity<'cluster'>, lang: Lang): readonly Block[] {
  const known = new Set(figuresOf(cluster).map(({ metric }) => metric));
  const holds = ({ for: only, from, to }: Bridge): boolean =>
    only ? only.includes(cluster.id) : known.has(from.metric) && known.has(to.metric);
  const bridges = dataset.bridges.map(({ value }) => value).filter(holds);
  if (bridges.length === 0) return [];
  const heads = ['field-bridge-from', 'field-bridge-to', 'field-relation', 'field-reason', 'kind-source'] as const;
  return [
    heading(term(lang, 'show-bridges')),
    {
      kind: 'table',
      columns: columns(lang, heads),
      rows: bridges.map((bridge) => ({
        cells: [
          matterInWords(dataset, bridge.from, lang),
          matterInWords(dataset, bridge.to, lang),
          relationWords(bridge, lang),
          bridge.reason[lang],
          bridge.cite ? citation(bridge.cite, lang) : '—',
        ],
      })),
    },
  ];
}

function relationWords({ relation, error }: Bridge, lang: Lang): string {
  if (!error) return term(lang, `relation-${relation}`);
  return say(lang, message('relation-within', { error: spellQuantity(error, lang) }));
}
