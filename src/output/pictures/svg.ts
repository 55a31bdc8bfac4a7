import type { Lang } from '../../words/lang.js';

/** Font families with matching Latin letters and Chinese characters, for the reader's machine. */
const families: Readonly<Record<Lang, string>> = {
  zh:
    "'Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC','PingFang SC','Hiragino Sans GB','Microsoft " +
    "YaHei','WenQuanYi Micro Hei',sans-serif",
  en:
    "'Helvetica Neue',Arial,'Liberation Sans','Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC','PingFang " +
    "SC','Hiragino Sans GB','Microsoft YaHei',sans-serif",
};

export interface SvgHead {
  readonly id: string;
  readonly lang: Lang;
  readonly title: string;
  readonly description: string;
  readonly background: string;
  /** Style rules of the picture. */
  readonly style: string;
}

/**
 * Finishes the SVG that ECharts wrote: replaces ids that depend on the process, removes hints for ECharts' own scripts,
 * and places text for programs without support for `dominant-baseline`.
 */
export function finishSvg(written: string, { id, lang, title, description, background, style }: SvgHead): string {
  const size = /<svg width="([\d.]+)" height="([\d.]+)"/.exec(written);
  const [width, height] = [size?.[1] ?? '0', size?.[2] ?? '0'];
  const body = written
    .replace(/^<svg[^>]*>\n?/, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/<style ?>[\s\S]*?<\/style>\n?/, '')
    .replace(/<rect width="[\d.]+" height="[\d.]+" x="0" y="0"[^>]*><\/rect>\n?/, '')
    .replace(/ (?:class="zr\d+-cls-\d+"|ecmeta_\w+="[^"]*"|pointer-events="visible")/g, '')
    .replace(/zr\d+-/g, `${id}-`)
    .replace(/<text [^>]*>/g, standAlone)
    .replace(/<[^>]*>/g, (tag) =>
      tag.replace(/-?\d+\.\d{3,}(?:e-\d+)?/g, (number) => String(Number(Number(number).toFixed(2)))),
    )
    .replace(/<defs ?>\s*<\/defs>\n?/, '');
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}` +
      `" role="img" aria-labelledby="${id}-title ${id}-desc" lang="${lang === 'zh' ? 'zh-CN' : 'en'}" ` +
      `font-family="${families[lang]}">`,
    `<title id="${id}-title">${escapeXml(title)}</title>`,
    `<desc id="${id}-desc">${escapeXml(description)}</desc>`,
    ...(style === '' ? [] : [`<style>${style}</style>`]),
    `<g id="${id}">`,
    `<rect width="${width}" height="${height}" fill="${background}"/>`,
    body.trim(),
    '</g>',
    '</svg>',
  ];
  return `${lines.join('\n')}\n`;
}

/**
 * Start tag of a text with size and weight as attributes, shifted to where `dominant-baseline` would put its middle.
 */
function standAlone(tag: string): string {
  const size = Number(/font-size:([\d.]+)px/.exec(tag)?.[1] ?? '12');
  const isBold = /font-weight:bold/.test(tag);
  const isCentral = tag.includes('dominant-baseline="central"');
  const y = Number(/ y="(-?[\d.]+)"/.exec(tag)?.[1] ?? '0') + (isCentral ? size * 0.36 : 0);
  const kept = tag
    .replace(/ dominant-baseline="[^"]*"/, '')
    .replace(/ (?:style="[^"]*"|text-anchor="start")/g, '')
    .replace(/ (?:y|xml:space)="[^"]*"/g, '')
    .replace(/>$/, '');
  return `${kept} y="${y}" font-size="${size}"${isBold ? ' font-weight="bold"' : ''}>`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
}
