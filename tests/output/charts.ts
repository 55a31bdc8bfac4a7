import { chartKinds } from '../../src/cli/chart-options.js';
import { chartOf } from '../../src/cli/charts.js';
import type { Chart } from '../../src/document/blocks.js';
import type { Picture } from '../../src/document/picture.js';
import { spoken } from '../../src/document/spoken.js';
import { type Lang, languages } from '../../src/words/lang.js';
import { shippedDataset } from '../model/example.js';

export interface ShippedChart {
  readonly chart: Chart<string>;
  readonly lang: Lang;
}

/** Every chart of the shipped data in both languages, also those of one cluster and the other map. */
export async function shippedCharts(): Promise<readonly ShippedChart[]> {
  const dataset = await shippedDataset();
  const asked = [
    ...chartKinds.map((kind) => [kind, {}] as const),
    ['projection', { cluster: 'software' }],
    ['sensitivity', { cluster: 'safety-environment' }],
    ['map', { map: 'outline' }],
  ] as const;
  return languages.flatMap((lang) =>
    asked.map(([kind, options]) => {
      const chart = chartOf(dataset, kind, options);
      if (!chart) throw new Error(`no chart ${kind}`);
      return { chart: spoken(chart, lang), lang };
    }),
  );
}

/** Every text that a picture must show. */
export function textsOf(picture: Picture<string>): readonly string[] {
  switch (picture.kind) {
    case 'paths': {
      const names = picture.paths.flatMap(({ name, points }) => [
        ...(picture.paths.length > 1 ? [name] : []),
        points.at(-1)?.text ?? '',
      ]);
      return [
        picture.unit,
        // As many years as fit, always including the last.
        ...picture.years.slice(-1).map(({ label }) => label),
        ...names,
        ...[...picture.observations, ...picture.targets].map(({ text }) => text),
      ];
    }
    case 'ranked':
      return [
        picture.unit,
        ...picture.groups,
        ...picture.sections.flatMap(({ head, bars }) => [head, ...bars.flatMap(({ label, text }) => [label, text])]),
      ];
    case 'bullets':
      return [
        picture.words.measured,
        picture.words.target,
        picture.words.share,
        ...picture.sections.flatMap(({ state, head, rows }) => [
          picture.words[state],
          head,
          ...rows.flatMap(({ label, texts }) => [...label.split('\n'), texts.verdict, texts.levels]),
        ]),
      ];
    case 'tornado':
      return [
        picture.unit,
        picture.middle.text,
        ...picture.spans.flatMap(({ label, lowText, highText }) => [label, lowText, highText]),
      ];
    case 'heat': {
      const labels = [...picture.rows, ...picture.columns].map(({ label }) => label);
      return [
        ...labels,
        ...picture.rows.flatMap(({ note = '' }) => note),
        picture.foot,
        ...picture.columns.map(({ text }) => text),
        ...picture.cells.map(({ text }) => text),
      ];
    }
    case 'timeline':
      return [...picture.lanes, ...picture.events.flatMap(({ date, label }) => [date, label])];
    case 'map':
      return [picture.measure, picture.caveat, ...picture.places.flatMap(({ name, value }) => [name, String(value)])];
    default:
      return picture satisfies never;
  }
}

export interface DrawnText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly isTurned: boolean;
}

/** The texts of an SVG in the order in which they are drawn. */
export function drawnTexts(svg: string): readonly DrawnText[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', text = '']) => {
    const number = (name: string): number =>
      Number(new RegExp(`(?:^| )${name}="(-?[\\d.]+)"`).exec(attributes)?.[1] ?? 0);
    const [, left = '0', top = '0'] =
      /(?:translate\(|matrix\((?:[^,]+,){4})(-?[\d.]+)[ ,](-?[\d.]+)\)/.exec(attributes) ?? [];
    return {
      text: text
        .replaceAll('&gt;', '>')
        .replaceAll('&lt;', '<')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&'),
      x: Number(left) + number('x'),
      y: Number(top) + number('y'),
      size: number('font-size'),
      anchor: (/text-anchor="(\w+)"/.exec(attributes)?.[1] ?? 'start') as DrawnText['anchor'],
      isTurned: attributes.includes('matrix') || attributes.includes('rotate'),
    };
  });
}
