import type { Chart } from '../../document/blocks.js';
import type { Dataset } from '../../model/dataset.js';
import type { MoneyUnit } from '../../model/units.js';
import type { Study } from '../../study/sensitivity.js';
import type { Bilingual } from '../../words/lang.js';
import { listed, message, together } from '../../words/message.js';
import { termPhrases } from '../../words/terms.js';
import { whatifPhrases } from '../../words/whatif.js';
import { inUnit, moneyUnitName } from '../format.js';
import { sourcesOf } from '../projection-notes.js';
import { moneyOf, tornadoSpans } from '../sensitivity.js';
import { scenarioLine, sourceLine } from './footnotes.js';

const phrases = {
  pictureSensitivity: {
    zh: '其他条件不变、只改一项时的{to}年水平，{unit}',
    en: 'Level of {to} when one assumption changes, the others held constant, {unit}',
  },
  pictureSensitivityAlt: {
    zh: '龙卷风图，推算值{middle}。{spans}。',
    en: 'Spans around the projected {middle}. {spans}.',
  },
  pictureSpan: { zh: '{label}：{low}至{high}', en: '{label}: {low} to {high}' },
  pictureBelow: { zh: '低于推算值', en: 'below the projection' },
  pictureAbove: { zh: '高于推算值', en: 'above the projection' },
  pictureOneCause: {
    zh: '每次只改一项：条形不是概率，也不能相加',
    en: 'One assumption at a time, with the others held constant: not probabilities, and they do not add up',
  },
} as const satisfies Record<string, Bilingual>;

/** Range of levels that each cause gives a projection. */
export function sensitivityChart(dataset: Dataset, study: Study, unit: MoneyUnit | undefined): Chart {
  const { id, projection, rows } = study;
  const money = moneyOf(study, unit);
  const drawn = tornadoSpans(study, money);
  const { middle, spans } = drawn;
  const name = projection.rows.find((row) => row.id === id)?.name ?? id;
  const words = spans.map(({ label, lowText, highText }) =>
    message(phrases.pictureSpan, { label, low: lowText, high: highText }),
  );
  return {
    kind: 'chart',
    id: id === 'total' ? 'sensitivity' : `sensitivity-${id}`,
    title: message(whatifPhrases.sensitivityTitle, { name, to: projection.to }),
    alt: message(phrases.pictureSensitivityAlt, {
      middle: middle.text,
      spans: listed(words, termPhrases.semicolon),
    }),
    picture: {
      kind: 'tornado',
      unit: message(phrases.pictureSensitivity, { to: projection.to, unit: moneyUnitName(money.unit) }),
      middle: { value: inUnit(middle.value, money.unit), text: together`${middle.text}E` },
      spans: spans.map((span) => ({ ...span, low: inUnit(span.low, money.unit), high: inUnit(span.high, money.unit) })),
      words: { below: phrases.pictureBelow, above: phrases.pictureAbove },
    },
    footnotes: [
      phrases.pictureOneCause,
      scenarioLine(projection.scenario),
      sourceLine(
        dataset,
        sourcesOf(dataset, { ...projection, rows }).map((source) => source.id),
      ),
    ],
    instead: [drawn],
  };
}
