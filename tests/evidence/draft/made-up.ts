import type { HeldText } from '../../../src/evidence/document.js';
import type { Dataset } from '../../../src/model/dataset.js';
import type { Cluster, LayoutPlace } from '../../../src/model/entities.js';

/** Sentences of our own for each role, in the manner of action plans; @ is the list of places. */
const sentences: Readonly<Record<LayoutPlace['role'], readonly string[]>> = {
  core: ['以@为核心布局主要环节', '形成以@为核心的发展格局'],
  key: ['以@为重点安排项目', '支持@引进一批企业'],
  'innovation-network': ['构建以@为核心的创新网络'],
  'manufacturing-network': ['构建以@为核心的制造网络'],
  innovation: ['鼓励@开展研发创新', '在@设立技术创新载体'],
  base: ['在@建设制造基地', '将@打造成为生产基地'],
  agglomeration: ['在@形成各有特色的集聚区', '建设@等产业集聚区'],
  belt: ['沿@建设产业带', '在@形成产业带'],
  support: ['由@做好配套', '辐射带动@有序承担配套'],
};
/** Sentences that name places and give no role. */
const asides = ['调研组走访了@', '@的代表在会上发言', '产品经@出口'];
const verbs: Readonly<Record<string, string>> = {
  develop: '重点发展#等产业',
  consolidate: '巩固#等产业',
  cultivate: '加快培育#等产业',
  breakthrough: '着力突破#等产业',
  upgrade: '推动#等产业转型升级',
};

/**
 * A made-up document in which each cluster of a source has its passage: its places and industries are the data's, the
 * sentences are ours.
 */
export function documentOf(dataset: Dataset, source: string): HeldText {
  const clusters = dataset.all('cluster').filter(({ value }) => value.cite.source === source);
  const passages = clusters.map(
    ({ name, value }, index) => `${index + 1}.${name.zh}产业集群。${passageOf(dataset, value, index)}`,
  );
  return { text: `集群发展意见（测试用的短文）\n\n${passages.join('\n')}\n`, sha256: '', file: 'made-up.txt' };
}

function passageOf(dataset: Dataset, { layout, industries }: Cluster, number: number): string {
  const aims = [...new Set(industries.map(({ aim = 'develop' }) => aim))];
  const named = aims.map((aim) =>
    (verbs[aim] ?? '').replace(
      '#',
      listOf(industries.filter((item) => (item.aim ?? 'develop') === aim).map(({ zh }) => zh)),
    ),
  );
  const located = layout.flatMap((place, index) => {
    const [first = ''] = sentences[place.role];
    return place.elsewhere
      ? []
      : (sentences[place.role][(number + index) % sentences[place.role].length] ?? first).replace(
          '@',
          placesOf(dataset, place),
        );
  });
  const elsewhere = layout.flatMap(({ elsewhere }) => (elsewhere ? ['其他各市做好配套'] : []));
  const aside = (asides[number % asides.length] ?? '').replace('@', '深圳');
  return [...named, ...located, ...elsewhere, aside].map((sentence) => `${sentence}。`).join('');
}

function placesOf(dataset: Dataset, { cities = [], areas = [], open = false }: LayoutPlace): string {
  const names = [
    ...cities.map((id) => dataset.find('city', id)?.name.zh ?? ''),
    ...areas.map((id) => dataset.find('area', id)?.name.zh ?? ''),
  ];
  return names.join('、') + (open ? '等地' : '');
}

function listOf(names: readonly string[]): string {
  return names.join('、');
}
