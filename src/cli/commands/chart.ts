import { suggestWord } from '../../finding/closest.js';
import { message, say } from '../../lang/message.js';
import type { Chart } from '../../report/blocks.js';
import type { Command } from '../command.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCodes, usageError } from '../errors.js';
import type { GrowthOptions } from '../growth-options.js';
import { choice, numberWithin, wholeNumber } from '../options.js';
import { scenarioOptions } from './project.js';

const formats = ['svg', 'png', 'table', 'md'] as const;
type ChartFormat = (typeof formats)[number];

const themes = ['light', 'dark', 'auto', 'print'] as const;
const mapStyles = ['outline', 'grid'] as const;

export interface ChartOptions extends Omit<GrowthOptions, 'by' | 'deflator' | 'real' | 'basis'> {
  readonly by?: 'cluster';
  readonly cluster?: string;
  readonly map?: (typeof mapStyles)[number];
}

interface Options extends ChartOptions {
  readonly format?: ChartFormat;
  readonly width?: number;
  readonly scale?: number;
  readonly theme?: (typeof themes)[number];
  readonly font?: readonly string[];
}

/** The options that say what a kind of chart shows; all take those that say how. */
const optionsOfKind = {
  projection: ['cluster', 'scenario', 'set', 'from', 'to', 'periods'],
  clusters: [],
  targets: ['cluster', 'scenario', 'set'],
  sensitivity: ['cluster', 'scenario', 'set', 'to', 'periods'],
  cities: [],
  map: ['map'],
  schemes: [],
} as const satisfies { readonly [kind: string]: readonly (keyof ChartOptions)[] };

export type ChartKind = keyof typeof optionsOfKind;

export const chartKinds = Object.keys(optionsOfKind) as readonly ChartKind[];

export const chartCommand: Command<Options> = {
  name: 'chart',
  description: 'command-chart',
  arguments: [{ name: '<chart>', description: 'argument-chart' }],
  options: [
    { flags: '--cluster <id>', description: 'option-chart-cluster' },
    ...scenarioOptions,
    {
      flags: '--map <style>',
      description: 'option-map',
      choices: mapStyles,
      defaultText: 'outline',
      parse: choice('--map', mapStyles),
    },
    { flags: '--width <pixels>', description: 'option-width', parse: wholeNumber('--width', 720, 4000) },
    { flags: '--scale <number>', description: 'option-scale', parse: numberWithin('--scale', 0.5, 8) },
    {
      flags: '--theme <theme>',
      description: 'option-theme',
      choices: themes,
      defaultText: 'light',
      parse: choice('--theme', themes),
    },
    { flags: '--font <file>', description: 'option-font', isList: true },
    {
      flags: '--format <format>',
      description: 'option-format',
      choices: formats,
      parse: choice('--format', formats, { markdown: 'md' }),
    },
  ],
  async run(context, options, [written = '']) {
    const kind = findChart(written);
    const format = formatOf(context, options);
    checkOptions(kind, options);
    const [dataset, { chartOf }] = await Promise.all([context.dataset(), import('../charts.js')]);
    const chart = chartOf(dataset, kind, options, context.lang);
    if (!chart) throw usageError(message('error-no-chart', { kind }));
    if (format === 'svg' || format === 'png') return draw(context, chart, options, format);
    const notes = { kind: 'notes' as const, items: chart.footnotes ?? [] };
    const text = await context.render(
      { document: () => ({ title: chart.title, blocks: [...chart.instead, notes] }), output: () => chart },
      format,
    );
    if (options.format === undefined && context.options.output === undefined)
      context.hint(say(context.lang, message('hint-chart', { kind })));
    return put(context, text);
  },
};

function findChart(written: string): ChartKind {
  const kind = chartKinds.find((name) => name === written);
  if (kind) return kind;
  throw usageError(message('error-unknown-chart', { name: written }), suggestWord(written, chartKinds));
}

/** As asked for, or as the file is named; else characters for a terminal and SVG for a pipe. */
function formatOf({ options: { output }, io }: Context, { format }: Options): ChartFormat {
  if (format === 'png' && output === undefined)
    throw usageError(message('error-png-stdout'), message('fix-png-stdout'));
  if (format) return format;
  if (output === undefined) return io.stdout.isTTY ? 'table' : 'svg';
  const extension = /\.([a-z]+)$/i.exec(output)?.[1]?.toLowerCase() ?? '';
  const known = extension === 'txt' ? 'table' : formats.find((name) => name === extension);
  if (known) return known;
  throw usageError(
    message('error-extension', { extension }),
    message('fix-extension', { formats: formats.join(', ') }),
  );
}

function checkOptions(kind: ChartKind, options: Options): void {
  const taken: readonly string[] = optionsOfKind[kind];
  const all = new Set<keyof ChartOptions>(Object.values(optionsOfKind).flat());
  const wrong = [...all].find((name) => options[name] !== undefined && !taken.includes(name));
  if (wrong === undefined) return;
  const fix =
    taken.length === 0
      ? undefined
      : message('fix-chart-option', { options: taken.map((name) => `--${name}`).join(', ') });
  throw usageError(message('error-chart-option', { kind, option: `--${wrong}` }), fix);
}

async function draw(
  context: Context,
  chart: Chart,
  { width, scale = 2, theme, font = [] }: Options,
  format: 'svg' | 'png',
): Promise<ExitCode> {
  const { renderPicture } = await import('../../render/pictures.js');
  const svg = renderPicture(chart, {
    lang: context.lang,
    ...(width !== undefined && { width }),
    ...(theme && { theme }),
  });
  if (format === 'svg') return put(context, svg);
  const [{ charactersOf, readFontFaces, renderPng }, { chooseFonts, drawingProgram }] = await Promise.all([
    import('../../render/png.js'),
    import('../fonts.js'),
  ]);
  const { files, family } = chooseFonts(context, font, charactersOf(svg), readFontFaces);
  return put(context, await renderPng(svg, { scale, fonts: files, family, program: drawingProgram }));
}

/** Writes to the file of --output, or text to the screen. */
function put(context: Context, content: string | Uint8Array): ExitCode {
  const { output } = context.options;
  if (output !== undefined) context.write(output, content);
  else if (typeof content === 'string') context.io.stdout.write(content);
  return exitCodes.ok;
}
