import { partOf } from '../../model/board.js';
import type { Dataset } from '../../model/dataset.js';
import { type BoardPart, boardParts } from '../../schema/kinds.js';
import type { Samples } from '../../view/board-cluster.js';
import { boardPhrases } from '../../words/board.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import type { Command } from '../command.js';
import { findEntity } from '../lookup.js';

const phrases = {
  commandBoard: {
    zh: '各集群“五个一”的掌握情况；给出集群则显示明细与缺口',
    en: "what is known of every cluster's five parts, or one cluster's details and gaps",
  },
  argumentCluster: { zh: '集群的id或名称', en: 'id or name of a cluster' },
  boardDetailTitle: { zh: '{cluster}的“五个一”', en: 'The five parts of: {cluster}' },
} as const satisfies Record<string, Bilingual>;

export const boardCommand: Command<object> = {
  name: 'board',
  description: phrases.commandBoard,
  arguments: [{ name: '[cluster]', description: phrases.argumentCluster }],
  options: [],
  async run(context, _options, [written]) {
    const { dataset: whole, folder } = await context.sound();
    const dataset = whole.ofProgramme();
    if (written === undefined) {
      const { boardBlocks, boardOutput } = await import('../../view/board.js');
      return context.print({
        document: () => ({ title: boardPhrases.boardTitle, blocks: boardBlocks(dataset) }),
        output: () => boardOutput(dataset),
      });
    }
    const cluster = findEntity(dataset, written, ['cluster']);
    const [{ boardClusterBlocks, boardClusterOutput, boardClusterRecords }, samples] = await Promise.all([
      import('../../view/board-cluster.js'),
      samplesFor(dataset, folder, cluster.id).then(
        (texts): Samples => ({ texts, folder: context.displayPath(folder) }),
      ),
    ]);
    return context.print({
      document: () => ({
        title: message(phrases.boardDetailTitle, { cluster: cluster.name }),
        blocks: boardClusterBlocks(dataset, cluster, samples),
        records: boardClusterRecords(dataset, cluster),
      }),
      output: () => boardClusterOutput(dataset, cluster, samples),
    });
  },
};

/** Sample files for the parts without items, written in the layout of the data's own files. */
async function samplesFor(dataset: Dataset, folder: string, cluster: string): Promise<Samples['texts']> {
  const [{ formatFile }, { sampleOfPart }] = await Promise.all([
    import('../../dataset/format.js'),
    import('../../schema/sample.js'),
  ]);
  const [city, source] = [dataset.all('city')[0]?.id, dataset.get('cluster', cluster).cite.source];
  const gaps = boardParts.map((part) => partOf(dataset, cluster, part)).filter(({ state }) => state !== 'held');
  const texts = gaps.map(async ({ part, file, named }): Promise<readonly [BoardPart, string]> => {
    const value = { ...sampleOfPart(part, { cluster, city, source }), ...(named.length > 0 && { named }) };
    const { formatting } = await formatFile(folder, part, file, { ok: true, text: JSON.stringify(value) });
    return [part, formatting.ok ? formatting.text : ''];
  });
  return new Map(await Promise.all(texts));
}
