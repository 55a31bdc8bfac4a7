import { type Document, notes, paragraph, type TreeNode } from '../document/blocks.js';
import { describedTable, type ResultColumn } from '../document/columns.js';
import type { Dataset } from '../model/dataset.js';
import type { TraceEntry } from '../trace/entries.js';
import { childrenOf, nodesOf, type TraceNode } from '../trace/node.js';
import type { Bilingual } from '../words/lang.js';
import { capital, listed, type Message, message, type Words } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { kindPhrases, measurePhrases } from '../words/terms.js';
import { kindName, timeWords } from './figures.js';
import { formatRate, moneyWords, spellQuantity } from './format.js';
import { matterName } from './promised.js';
import { traceRecords } from './trace-output.js';
import type { TraceList, TraceResult, TraceView } from './trace-view.js';
import { nodeWords } from './trace-words.js';
import { citation } from './words.js';

const phrases = {
  traceTitle: { zh: '溯源：{address}', en: 'Trace of {address}' },
  traceListTitle: { zh: '{name}：可溯源的数字', en: '{name}: what can be traced' },
  traceColumnAddress: { zh: '地址', en: 'Address' },
  traceNothing: { zh: '没有可溯源的数字。', en: 'Nothing can be traced.' },
  noteTracePlaces: {
    zh: '文件的位置相对于数据文件夹；“见上”即同一项已在上面展开',
    en: 'Places of files are relative to the folder of the data; "as above" has been traced already',
  },
} as const satisfies Record<string, Bilingual>;

/** The derivation trees of an address, and how the years are counted. */
export function traceDocument(result: TraceResult): Document {
  const seen = new Set<string>();
  const tree = result.roots.map((root) => treeNode(root, result, seen));
  return {
    title: message(phrases.traceTitle, { address: result.address }),
    blocks: [{ kind: 'tree', nodes: tree }, notes([...remarks(result), phrases.noteTracePlaces])],
    records: traceRecords(result),
  };
}

/** A node with its children; a node drawn before is only named. */
function treeNode(node: TraceNode, view: TraceView, seen: Set<string>): TreeNode {
  const key = keyOf(node);
  const reason = node.kind === 'datum' && node.of !== undefined ? `reason ${node.entity.id} ${node.of}` : undefined;
  const isAgain = key !== undefined && seen.has(key);
  const words = nodeWords(node, { isAgain, isReasonAgain: reason !== undefined && seen.has(reason) }, view);
  for (const said of [key, reason]) if (said !== undefined) seen.add(said);
  return { text: words, children: isAgain ? [] : childrenOf(node).map((child) => treeNode(child, view, seen)) };
}

/** Key by which equal nodes are recognised; undefined for growth without an address. */
function keyOf(node: TraceNode): string | undefined {
  if (node.kind === 'source') return JSON.stringify(node.cite);
  if (node.kind === 'result') return `result ${node.address} ${node.years?.join('-') ?? ''}`;
  return 'address' in node && node.address !== undefined ? `${node.kind} ${node.address}` : undefined;
}

/** Notes on the scenario and the reading of the years, if any of the trees depends on them. */
function remarks({ roots, scenario, projection }: TraceResult): readonly Message[] {
  const kinds = new Set([...nodesOf(roots)].map(({ kind }) => kind));
  const isOfScenario =
    kinds.has('level') ||
    kinds.has('result') ||
    roots.some((root) => root.kind === 'growth' && root.address?.includes('.growth.'));
  if (!isOfScenario) return [];
  const { baseYear, to, periods } = projection;
  const all = to - baseYear;
  const reading =
    periods === all
      ? message(reportPhrases.notePeriods, {
          base: baseYear,
          to,
          periods,
          first: baseYear + 1,
          other: Math.max(1, periods - 1),
        })
      : message(reportPhrases.notePeriodsFewer, {
          base: baseYear,
          periods,
          held: to - periods,
          first: to - periods + 1,
        });
  return [
    message(reportPhrases.noteScenario, { name: scenario.name, summary: scenario.summary }),
    ...(kinds.has('level') && all > 0 ? [reading] : []),
  ];
}

/** Table of addresses that can be traced, a row each. */
export function traceListDocument({ name, entries, dataset }: TraceList): Document {
  const table = describedTable({ columns: entryColumns(dataset), items: entries });
  return {
    title: message(phrases.traceListTitle, { name }),
    blocks: entries.length === 0 ? [paragraph(phrases.traceNothing)] : [table],
    ...(table.records && { records: table.records }),
  };
}

function entryColumns(dataset: Dataset): readonly ResultColumn<TraceEntry>[] {
  return [
    { id: 'address', head: phrases.traceColumnAddress, isKey: true, value: ({ address }) => address },
    { id: 'figure', head: capital(reportPhrases.fieldFigure), screen: (entry) => figureCell(dataset, entry) },
    {
      id: 'value',
      head: reportPhrases.fieldAmount,
      align: 'right',
      value: ({ computed }) => computed?.value.value,
      screen: valueCell,
    },
    { id: 'unit', value: ({ computed }) => computed && (computed.measure === 'level' ? '亿元' : 'fraction') },
    { id: 'text', value: ({ quantity }) => quantity?.text },
    {
      id: 'source',
      head: capital(kindPhrases.source),
      value: ({ cite }) => cite?.source,
      screen: ({ cite }) => cite && citation(cite),
    },
    { id: 'find', value: ({ cite }) => cite?.find },
  ];
}

/** Kind, metric, scope and time of a figure. */
function figureCell(dataset: Dataset, { computed, datum }: TraceEntry): Words {
  const figure = datum?.figure;
  const time = figure ? timeWords(figure) : '';
  if (figure) return listed([kindName(figure), matterName(dataset, figure), ...(time === '—' ? [] : [time])]);
  if (!computed) return datum?.of ?? '—';
  return listed([
    capital(computed.measure === 'level' ? measurePhrases.level : measurePhrases.growth),
    String(computed.year),
  ]);
}

function valueCell({ computed, quantity }: TraceEntry): Words {
  if (quantity) return spellQuantity(quantity);
  if (!computed) return '—';
  const { measure, value } = computed;
  return measure === 'growth' ? formatRate(value.value, 2) : moneyWords(value.value, { unit: '亿元', digits: 1 });
}
