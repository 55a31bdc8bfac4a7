import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { clustersByGroup } from '../clusters-by-group.js';
import type { Rule } from '../rule.js';

const phrases = {
  groupSize: {
    zh: '“{group}”组应有{size}个集群，数据里有{count}个',
    en: 'The group "{group}" has {size} clusters, and the data hold {count}.',
  },
  fixGroupSize: { zh: '补上缺少的集群文件，或改正size', en: 'Add the missing cluster files, or correct the size.' },
} as const satisfies Record<string, Bilingual>;

export const groupSize: Rule = {
  id: 'group-size',
  severity: 'error',
  what: {
    zh: '每组的集群数与规划所说的一致。',
    en: 'A group has as many clusters as the programme says.',
  },
  why: {
    zh: '少一个集群，合计、排名和布局都会悄悄变样。',
    en: 'With a cluster missing, sums, rankings and the layout change without a word.',
  },
  fix: {
    zh: '补上缺少的文件，或按文件改正size。',
    en: 'Add the missing file, or correct the size from the document.',
  },
  example: {
    file: 'programmes/strategic-clusters.yaml',
    good: '    stance: { zh: 进, en: advance }\n    size: 10',
    bad: '    stance: { zh: 进, en: advance }\n    size: 11',
  },
  *check({ dataset, incomplete }) {
    const isGrouped = dataset.all('cluster').every(({ value }) => dataset.find('group', value.group));
    if (incomplete.has('cluster') || !isGrouped) return;
    const byGroup = clustersByGroup(dataset);
    for (const { value: group, file, path } of dataset.all('group')) {
      const clusters = byGroup.get(group.id) ?? [];
      if (clusters.length === group.size) continue;
      yield {
        message: message(phrases.groupSize, { group: group.id, size: group.size, count: clusters.length }),
        place: { file, path: [...path, 'size'] },
        suggestion: message(phrases.fixGroupSize),
      };
    }
  },
};
