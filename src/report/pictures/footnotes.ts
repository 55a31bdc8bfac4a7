import type { Lang } from '../../lang/lang.js';
import { message, say } from '../../lang/message.js';
import type { Dataset } from '../../model/dataset.js';
import type { Scenario } from '../../model/entities.js';

/** The scenario of projected values, and what marks them. */
export function scenarioLine({ name }: Scenario, lang: Lang): string {
  return say(lang, message('picture-scenario', { name }));
}

/** The data set, and on how many of its documents a picture rests. */
export function sourceLine({ settings }: Dataset, sources: Iterable<string>, lang: Lang): string {
  const { title, version } = settings;
  return say(lang, message('picture-source', { title, version, count: new Set(sources).size }));
}
