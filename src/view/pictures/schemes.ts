import type { Chart } from '../../document/blocks.js';
import type { TimelinePicture } from '../../document/picture.js';
import type { Dataset } from '../../model/dataset.js';
import { datesOfSchemes, schemesByLaunch } from '../../model/schemes.js';
import type { Bilingual } from '../../words/lang.js';
import { listed, message } from '../../words/message.js';
import { termPhrases } from '../../words/terms.js';
import { timeTable } from '../schemes.js';
import { sourceLine } from './footnotes.js';

const phrases = {
  pictureSchemes: { zh: '各地何时建立链长制', en: 'When the chain-leader schemes began' },
  pictureSchemesAlt: {
    zh: '时间线，每地一行：{launches}。',
    en: 'A time line with a lane for each place: {launches}.',
  },
  pictureSchemeBegins: { zh: '{place}{date}', en: '{place} {date}' },
  pictureSchemeLaunch: { zh: '建立', en: 'scheme begins' },
  pictureSchemeLater: { zh: '其他文件与会议', en: 'other documents and meetings' },
  pictureSchemeDates: {
    zh: '只知年份或月份的，标在其开始处',
    en: 'A year or a month alone stands at its beginning',
  },
} as const satisfies Record<string, Bilingual>;

/**
 * When chain-leader schemes began and what followed, a lane each in the order in which they began; undefined where the
 * data have none.
 */
export function schemesChart(dataset: Dataset): Chart | undefined {
  const schemes = schemesByLaunch(dataset);
  if (schemes.length === 0) return undefined;
  const dates = datesOfSchemes(dataset);
  const picture: TimelinePicture = {
    kind: 'timeline',
    lanes: schemes.map(({ place }) => place),
    events: dates.map(({ scheme, date, title, isLaunch }) => ({
      date,
      lane: schemes.findIndex(({ id }) => id === scheme),
      label: title,
      isFirst: isLaunch,
    })),
    words: { first: phrases.pictureSchemeLaunch, later: phrases.pictureSchemeLater },
  };
  const launches = schemes.map(({ place, launch }) =>
    message(phrases.pictureSchemeBegins, { place, date: launch.date }),
  );
  const sources = schemes.flatMap(({ launch, events = [] }) => [launch, ...events].map(({ cite }) => cite.source));
  return {
    kind: 'chart',
    id: 'schemes',
    title: phrases.pictureSchemes,
    alt: message(phrases.pictureSchemesAlt, { launches: listed(launches, termPhrases.semicolon) }),
    picture,
    footnotes: [phrases.pictureSchemeDates, sourceLine(dataset, sources)],
    instead: [timeTable(dates)],
  };
}
