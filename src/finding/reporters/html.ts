import { cliPhrases } from '../../words/cli.js';
import { legible } from '../../words/legible.js';
import { say } from '../../words/message.js';
import { severityPhrases } from '../../words/terms.js';
import { countBySeverity } from '../finding.js';
import type { LocatedFinding, Spot } from '../locate.js';
import { codeFrame, plainFindingPaint } from '../pretty.js';
import type { ReportContext, Reporter } from './reporter.js';

const style = `:root{color-scheme:light dark;--error:#b3261e;--warning:#8a5a00;--note:#1f5f99}
@media(prefers-color-scheme:dark){:root{--error:#ff8a80;--warning:#ffca6a;--note:#8ec7ff}}
body{font:16px/1.5 system-ui,sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem}
h2{font-size:1rem;margin:2rem 0 .5rem}article{border-left:4px solid;padding:.25rem 1rem;margin:.75rem 0}
.error{border-color:var(--error)}.warning{border-color:var(--warning)}.note{border-color:var(--note)}
.error>p>b{color:var(--error)}.warning>p>b{color:var(--warning)}.note>p>b{color:var(--note)}
p{margin:.25rem 0}pre{overflow-x:auto;font:14px/1.4 ui-monospace,"Noto Sans Mono CJK SC",monospace;margin:.5rem 0}
code{font-family:inherit;opacity:.75}`;

/** A standalone page without scripts: findings by file, with code frames and related places. */
export const html: Reporter = (findings, context) => {
  const { lang, version } = context;
  const { error, warning, note } = countBySeverity(findings.map(({ finding }) => finding));
  const files = [...new Set(findings.map(({ spot }) => spot.file))];
  const sections = files.map((file) => {
    const own = findings.filter(({ spot }) => spot.file === file);
    return (
      `<section aria-label="${markup(context.display(file))}"><h2>${markup(context.display(file))}</h2>\n` +
      `${own.map((located) => article(located, context)).join('\n')}</section>`
    );
  });
  const counts = [
    [say(lang, severityPhrases.error), error],
    [say(lang, severityPhrases.warning), warning],
    [say(lang, severityPhrases.note), note],
  ] as const;
  const title = say(lang, cliPhrases.validateTitle);
  const generator = `<meta name="generator" content="jiqun ${markup(version)}">`;
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">${generator}
<title>${markup(title)}</title><style>${style}</style></head>
<body><main><h1>${markup(title)}</h1>
<p>${counts.map(([name, count]) => `${markup(name)} ${count}`).join(' · ')}</p>
${sections.join('\n')}
</main></body></html>
`;
};

function article({ finding, spot, related }: LocatedFinding, context: ReportContext): string {
  const { lang, display } = context;
  const place = ({ file, start }: Spot): string => `${display(file)}:${start.line}:${start.column}`;
  const others = finding.related.flatMap((item, index) => {
    const other = related[index];
    return other ? [`<p>${markup(place(other))} ${markup(say(lang, item.message))}</p>${frame(other, context)}`] : [];
  });
  const advice = finding.suggestion ? [`<p>→ ${markup(say(lang, finding.suggestion))}</p>`] : [];
  return [
    `<article class="${finding.severity}"><p><b>${markup(say(lang, severityPhrases[finding.severity]))}</b> ` +
      `${markup(place(spot))} <code>${markup(finding.rule)}</code></p>`,
    `<p>${markup(say(lang, finding.message))}</p>${frame(spot, context)}`,
    ...others,
    ...advice,
    '</article>',
  ].join('\n');
}

function frame(spot: Spot, { textOf }: ReportContext): string {
  const lines = codeFrame(spot, { paint: plainFindingPaint, textOf, width: Number.POSITIVE_INFINITY });
  return lines.length === 0 ? '' : `<pre>${markup(lines.join('\n'))}</pre>`;
}

function markup(text: string): string {
  return legible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
