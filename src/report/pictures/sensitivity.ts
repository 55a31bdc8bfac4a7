import type { Lang } from '../../lang/lang.js';
import { message, say, term } from '../../lang/message.js';
import type { Dataset } from '../../model/dataset.js';
import type { MoneyUnit } from '../../model/units.js';
import type { Chart } from '../blocks.js';
import { inUnit, moneyUnitName } from '../format.js';
import { sourcesOf } from '../projection-notes.js';
import { moneyOf, type Study, tornadoSpans } from '../sensitivity.js';
import { scenarioLine, sourceLine } from './footnotes.js';

/** Between which levels each cause moves what a study projects. */
export function sensitivityChart(dataset: Dataset, study: Study, unit: MoneyUnit | undefined, lang: Lang): Chart {
  const { id, projection, rows } = study;
  const money = moneyOf(study, unit);
  const drawn = tornadoSpans(study, money, lang);
  const { middle, spans } = drawn;
  const name = projection.rows.find((row) => row.id === id)?.name ?? id;
  const words = spans.map(({ label, lowText, highText }) =>
    say(lang, message('picture-span', { label, low: lowText, high: highText })),
  );
  return {
    kind: 'chart',
    id: id === 'total' ? 'sensitivity' : `sensitivity-${id}`,
    title: say(lang, message('sensitivity-title', { name, to: projection.to })),
    alt: say(
      lang,
      message('picture-sensitivity-alt', { middle: middle.text, spans: words.join(term(lang, 'semicolon')) }),
    ),
    picture: {
      kind: 'tornado',
      unit: say(lang, message('picture-sensitivity', { to: projection.to, unit: moneyUnitName(money.unit, lang) })),
      middle: { value: inUnit(middle.value, money.unit), text: `${middle.text}E` },
      spans: spans.map((span) => ({ ...span, low: inUnit(span.low, money.unit), high: inUnit(span.high, money.unit) })),
      words: { below: term(lang, 'picture-below'), above: term(lang, 'picture-above') },
    },
    footnotes: [
      term(lang, 'picture-one-cause'),
      scenarioLine(projection.scenario, lang),
      sourceLine(
        dataset,
        sourcesOf(dataset, { ...projection, rows }).map((source) => source.id),
        lang,
      ),
    ],
    instead: [drawn],
  };
}
