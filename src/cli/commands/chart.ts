import { type Chart, type Document, notes, paragraph } from '../../document/blocks.js';
import { suggestWord } from '../../finding/closest.js';
import { cliPhrases } from '../../words/cli.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { picturesPhrases } from '../../words/pictures.js';
import { type ChartKind, chartKinds, mapStyles, optionsOfKind } from '../chart-options.js';
import type { Command, OptionSpec, OptionsOf } from '../command.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCodes, usageError } from '../errors.js';
import { choice, numberWithin, wholeNumber } from '../options.js';
import { scenarioOptions } from './project.js';

const phrases = {
  commandChart: { zh: '图：SVG、PNG或终端里的字符图', en: 'a picture as SVG or PNG, or drawn with characters' },
  optionChartCluster: {
    zh: '只看一个集群（projection、targets、sensitivity）',
    en: 'only this cluster (projection, targets, sensitivity)',
  },
  optionWidth: {
    zh: '宽度，320至4000像素（默认：800）；手机用360',
    en: 'width in pixels, 320 to 4000 (default: 800); 360 for phones',
  },
  optionScale: {
    zh: 'PNG每个图形像素的像素数（默认：2）',
    en: 'pixels of a PNG for each pixel of width (default: 2)',
  },
  optionTheme: {
    zh: '配色；auto随读者的系统明暗切换，print供黑白印刷',
    en: "colours; auto follows the reader's system, print is for black and white",
  },
  optionMap: {
    zh: '地图的画法：方格，或无审图号的轮廓',
    en: 'map as squares, or as outlines, which have no approval number (审图号)',
  },
  errorNarrowOutline: {
    zh: '轮廓图宽度不能小于{least}像素',
    en: 'A map of outlines is at least {least} pixels wide.',
  },
  fixNarrowOutline: { zh: '窄图请用方格：--map grid', en: 'Draw squares on a narrow picture: --map grid' },
  optionFont: {
    zh: 'PNG所用的字体文件，可多次给出（也可用JIQUN_FONT）',
    en: 'font file for PNG; may be given several times (or JIQUN_FONT)',
  },
  errorUnknownChart: { zh: '没有“{name}”这种图', en: 'There is no chart "{name}".' },
  errorChartOption: { zh: '{kind}图不用{option}', en: 'The chart {kind} does not take {option}.' },
  fixChartOption: { zh: '可用：{options}', en: 'It takes {options}.' },
  errorNoChart: {
    zh: '数据中没有可画成{kind}图的内容',
    en: 'The data hold nothing that the chart {kind} could show.',
  },
  errorPngStdout: { zh: 'PNG不能写到屏幕', en: 'PNG is not for the screen.' },
  fixPngStdout: { zh: '写入文件：--output FILE.png', en: 'Write it to a file: --output FILE.png.' },
  hintChart: {
    zh: '写成图片：--output {kind}.svg 或 --output {kind}.png',
    en: 'For a picture: --output {kind}.svg or --output {kind}.png',
  },
} as const satisfies Record<string, Bilingual>;

/** Least width of a map of outlines, in pixels. */
const leastOutline = 600;

const formats = ['svg', 'png', 'table', 'md'] as const;
type ChartFormat = (typeof formats)[number];

const themes = ['light', 'dark', 'auto', 'print'] as const;

const optionSpecs = [
  { flags: '--cluster <id>', description: phrases.optionChartCluster },
  ...scenarioOptions,
  {
    flags: '--map <style>',
    description: phrases.optionMap,
    choices: mapStyles,
    defaultText: 'grid',
    parse: choice('--map', mapStyles),
  },
  { flags: '--width <pixels>', description: phrases.optionWidth, parse: wholeNumber('--width', 320, 4000) },
  { flags: '--scale <number>', description: phrases.optionScale, parse: numberWithin('--scale', 0.5, 8) },
  {
    flags: '--theme <theme>',
    description: phrases.optionTheme,
    choices: themes,
    defaultText: 'light',
    parse: choice('--theme', themes),
  },
  { flags: '--font <file>', description: phrases.optionFont, isList: true },
  {
    flags: '--format <format>',
    description: cliPhrases.optionFormat,
    choices: formats,
    parse: choice('--format', formats, { markdown: 'md' }),
  },
] as const satisfies readonly OptionSpec[];

type Options = OptionsOf<typeof optionSpecs>;

export const chartCommand: Command<Options> = {
  name: 'chart',
  description: phrases.commandChart,
  arguments: [{ name: '<chart>', description: picturesPhrases.argumentChart }],
  options: optionSpecs,
  async run(context, options, [written = '']) {
    const kind = findChart(written);
    const format = formatOf(context, options);
    checkOptions(kind, options);
    const [dataset, { chartOf }] = await Promise.all([context.dataset(), import('../charts.js')]);
    checkOutline(options);
    const chart = chartOf(dataset, kind, options);
    if (!chart) throw usageError(message(phrases.errorNoChart, { kind }));
    if (format === 'svg' || format === 'png') return draw(context, chart, options, format);
    const text = await context.render({ document: () => documentOf(chart), output: () => chart }, format);
    if (options.format === undefined && context.options.output === undefined)
      context.hint(message(phrases.hintChart, { kind }));
    return put(context, text);
  },
};

function findChart(written: string): ChartKind {
  const kind = chartKinds.find((name) => name === written);
  if (kind) return kind;
  throw usageError(message(phrases.errorUnknownChart, { name: written }), suggestWord(written, chartKinds));
}

/** The chart in characters: its finding as the title, with what it shows below. */
function documentOf({ headline, title, instead, footnotes = [] }: Chart): Document {
  return {
    title: headline ?? title,
    blocks: [...(headline === undefined ? [] : [paragraph(title)]), ...instead, notes(footnotes)],
  };
}

/** The format asked for, or that of the output file's name; else text on a terminal and SVG in a pipe. */
function formatOf({ options: { output }, io }: Context, { format }: Options): ChartFormat {
  if (format === 'png' && output === undefined)
    throw usageError(message(phrases.errorPngStdout), message(phrases.fixPngStdout));
  if (format) return format;
  if (output === undefined) return io.stdout.isTTY ? 'table' : 'svg';
  const extension = /\.([a-z]+)$/i.exec(output)?.[1]?.toLowerCase() ?? '';
  const known = extension === 'txt' ? 'table' : formats.find((name) => name === extension);
  if (known) return known;
  throw usageError(
    message(cliPhrases.errorExtension, { extension }),
    message(cliPhrases.fixExtension, { formats: formats.join(', ') }),
  );
}

function checkOptions(kind: ChartKind, options: Options): void {
  const taken: readonly string[] = optionsOfKind[kind];
  const all = new Set<keyof Options>(Object.values(optionsOfKind).flat());
  const wrong = [...all].find((name) => options[name] !== undefined && !taken.includes(name));
  if (wrong === undefined) return;
  const fix =
    taken.length === 0
      ? undefined
      : message(phrases.fixChartOption, { options: taken.map((name) => `--${name}`).join(', ') });
  throw usageError(message(phrases.errorChartOption, { kind, option: `--${wrong}` }), fix);
}

/** Outlines of small cities have no room for names on a narrow picture. */
function checkOutline({ map, width = leastOutline }: Options): void {
  if (map === 'outline' && width < leastOutline)
    throw usageError(message(phrases.errorNarrowOutline, { least: leastOutline }), message(phrases.fixNarrowOutline));
}

async function draw(
  context: Context,
  chart: Chart,
  { width, scale = 2, theme, font = [] }: Options,
  format: 'svg' | 'png',
): Promise<ExitCode> {
  const [{ renderPicture }, { spoken }] = await Promise.all([
    import('../../output/pictures.js'),
    import('../../document/spoken.js'),
  ]);
  const svg = renderPicture(spoken(chart, context.lang), {
    lang: context.lang,
    ...(width !== undefined && { width }),
    ...(theme && { theme }),
  });
  if (format === 'svg') return put(context, svg);
  const [{ charactersOf, readFontFaces, renderPng }, { chooseFonts, drawingProgram }] = await Promise.all([
    import('../../output/png.js'),
    import('../fonts.js'),
  ]);
  const { files, family } = chooseFonts(context, font, charactersOf(svg), readFontFaces);
  return put(context, await renderPng(svg, { scale, fonts: files, family, program: drawingProgram }));
}

/** Writes to the file of --output, or prints text. */
function put(context: Context, content: string | Uint8Array): ExitCode {
  const { output } = context.options;
  if (output !== undefined) context.write(output, content);
  else if (typeof content === 'string') context.io.stdout.write(content);
  return exitCodes.ok;
}
