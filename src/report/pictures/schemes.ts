import type { Lang } from '../../lang/lang.js';
import { message, say, term } from '../../lang/message.js';
import type { Dataset } from '../../model/dataset.js';
import { datesOfSchemes, schemesByLaunch } from '../../model/schemes.js';
import type { Chart } from '../blocks.js';
import type { TimelinePicture } from '../picture.js';
import { timeTable } from '../schemes.js';
import { sourceLine } from './footnotes.js';

/**
 * When chain-leader schemes began and what followed, a lane each in the order in which they began; undefined where the
 * data have none.
 */
export function schemesChart(dataset: Dataset, lang: Lang): Chart | undefined {
  const schemes = schemesByLaunch(dataset);
  if (schemes.length === 0) return undefined;
  const dates = datesOfSchemes(dataset);
  const picture: TimelinePicture = {
    kind: 'timeline',
    lanes: schemes.map(({ place }) => place[lang]),
    events: dates.map(({ scheme, date, title, isLaunch }) => ({
      date,
      lane: schemes.findIndex(({ id }) => id === scheme),
      label: title[lang],
      isFirst: isLaunch,
    })),
    words: { first: term(lang, 'picture-scheme-launch'), later: term(lang, 'picture-scheme-later') },
  };
  const launches = schemes.map(({ place, launch }) =>
    say(lang, message('picture-scheme-begins', { place, date: launch.date })),
  );
  const sources = schemes.flatMap(({ launch, events = [] }) => [launch, ...events].map(({ cite }) => cite.source));
  return {
    kind: 'chart',
    id: 'schemes',
    title: term(lang, 'picture-schemes'),
    alt: say(lang, message('picture-schemes-alt', { launches: launches.join(term(lang, 'semicolon')) })),
    picture,
    footnotes: [term(lang, 'picture-scheme-dates'), sourceLine(dataset, sources, lang)],
    instead: [timeTable(dates, lang)],
  };
}
