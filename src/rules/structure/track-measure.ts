import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import type { Rule } from '../rule.js';

const phrases = {
  trackMeasure: { zh: '“{series}”是水平，不是增速', en: '"{series}" gives levels, not growth.' },
  relatedMeasure: { zh: '数列的计量', en: 'the measure of the series' },
  fixTrackMeasure: { zh: '同一指标的增速数列：{ids}', en: 'Series of growth of the same metric: {ids}.' },
} as const satisfies Record<string, Bilingual>;

/** What is to keep step with a series keeps step with its growth. */
export const trackMeasure: Rule = {
  id: 'track-measure',
  severity: 'error',
  what: {
    zh: '目标和情景跟随的数列是增速，不是水平。',
    en: 'A series that a goal or a scenario follows gives growth, not levels.',
  },
  why: {
    zh: '跟随水平数列时没有一个年份有增速，推算就全用了假设。',
    en: 'A series of levels has a rate for no year, and the projection would silently assume them all.',
  },
  fix: {
    zh: '改用同一指标的增速数列。',
    en: 'Follow the series of growth of the same metric.',
  },
  example: { file: 'scenarios/in-step.yaml', good: 'track: gd-gdp-growth', bad: 'track: gd-gdp' },
  *check({ dataset }) {
    const goals = dataset.all('group').map(({ value, file, path }) => ({
      track: value.growth?.track,
      place: { file, path: [...path, 'growth', 'track'] },
    }));
    const assumptions = dataset.all('scenario').flatMap(({ value, file }) =>
      value.assumptions.map(({ track }, index) => ({
        track,
        place: { file, path: ['assumptions', index, 'track'] },
      })),
    );
    for (const { track, place } of [...goals, ...assumptions]) {
      const series = track === undefined ? undefined : dataset.find('series', track);
      if (!series || series.value.measure === 'growth') continue;
      yield {
        message: message(phrases.trackMeasure, { series: series.name }),
        place,
        related: [{ message: message(phrases.relatedMeasure), place: { file: series.file, path: ['measure'] } }],
        suggestion: message(phrases.fixTrackMeasure, {
          ids: dataset
            .all('series')
            .flatMap(({ id, value }) =>
              value.measure === 'growth' && value.metric === series.value.metric ? [id] : [],
            ),
        }),
      };
    }
  },
};
