import type { Dataset } from '../../model/dataset.js';
import type { Scenario } from '../../model/entities.js';
import type { Bilingual } from '../../words/lang.js';
import { message, type Words } from '../../words/message.js';

const phrases = {
  pictureScenario: { zh: '情景“{name}”；E为推算值', en: 'Scenario "{name}"; E marks projected values' },
  pictureSource: {
    zh: '来源：{title}，数据{version}版，依据{count}份文件',
    en: 'Source: {title}, data {version} (documents cited: {count})',
  },
} as const satisfies Record<string, Bilingual>;

/** Footnote with the scenario of projected values and how these are marked. */
export function scenarioLine({ name }: Scenario): Words {
  return message(phrases.pictureScenario, { name });
}

/** Footnote with the data set and the number of documents behind a picture. */
export function sourceLine({ settings }: Dataset, sources: Iterable<string>): Words {
  const { title, version } = settings;
  return message(phrases.pictureSource, { title, version, count: new Set(sources).size });
}
