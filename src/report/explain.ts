import { isConfigurable, type RuleText } from '../rules/rule.js';
import { cliPhrases } from '../words/cli.js';
import type { Bilingual, Lang } from '../words/lang.js';
import { header, message, say, term } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { severityPhrases, termPhrases } from '../words/terms.js';
import { type Block, heading, paragraph } from './blocks.js';

const phrases = {
  explainSettings: { zh: '设置', en: 'Settings' },
  explainLimit: { zh: '界限：{what}（{minimum}至{maximum}）', en: 'Limit: {what} ({minimum} to {maximum}).' },
  explainAcknowledge: {
    zh: '确有其事的，在数据旁写明原因：',
    en: 'What is meant is acknowledged beside the datum, with a reason:',
  },
  explainCheck: { zh: '检查项', en: 'Check' },
  explainWhat: { zh: '检查什么', en: 'What it checks' },
  explainWhy: { zh: '为什么', en: 'Why' },
  explainBad: { zh: '错误的写法', en: 'Wrong' },
  explainGood: { zh: '正确的写法', en: 'Right' },
  explainFix: { zh: '怎么改', en: 'What to do' },
} as const satisfies Record<string, Bilingual>;

/** Every check with what it looks at. */
export function catalogueBlocks(checks: readonly RuleText[], lang: Lang): readonly Block[] {
  return [
    {
      kind: 'table',
      columns: [
        { id: 'id', header: header(lang, phrases.explainCheck), isKey: true },
        { id: 'severity', header: header(lang, cliPhrases.validateSeverity) },
        { id: 'what', header: header(lang, phrases.explainWhat) },
      ],
      rows: checks.map(({ id, severity, what }) => ({
        cells: [id, term(lang, severityPhrases[severity]), what[lang]],
      })),
      records: {
        columns: ['id', 'severity', 'what'],
        rows: checks.map(({ id, severity, what }) => [id, severity, what[lang]]),
      },
    },
  ];
}

/** One check on one page: what, why, a mistake and its mending, what to do. */
export function checkBlocks(check: RuleText, lang: Lang): readonly Block[] {
  const { severity, what, why, fix, example } = check;
  const shown: readonly Block[] = example
    ? [
        heading(term(lang, phrases.explainBad)),
        { kind: 'code', text: example.bad },
        heading(term(lang, phrases.explainGood)),
        { kind: 'code', text: example.good },
        paragraph(`${term(lang, reportPhrases.fieldFile)}${term(lang, termPhrases.colon)}${example.file}`),
      ]
    : [];
  return [
    { kind: 'facts', rows: [[term(lang, cliPhrases.validateSeverity), term(lang, severityPhrases[severity])]] },
    paragraph(what[lang]),
    heading(term(lang, phrases.explainWhy)),
    paragraph(why[lang]),
    ...shown,
    heading(term(lang, phrases.explainFix)),
    paragraph(fix[lang]),
    ...settingBlocks(check, lang),
  ];
}

/** How a data set sets the rule otherwise, and excuses one finding of it. */
function settingBlocks(check: RuleText, lang: Lang): readonly Block[] {
  const { id, severity, limit } = check;
  const settings = [
    ...(isConfigurable(check) ? [`severity: ${severity}`] : []),
    ...(limit ? [`limit: ${limit.default}`] : []),
  ];
  if (settings.length === 0) return [];
  const excuse = ['acknowledge:', `  - rule: ${id}`, '    reason: { zh: …, en: … }'].join('\n');
  return [
    heading(term(lang, phrases.explainSettings)),
    ...(limit
      ? [
          paragraph(
            say(
              lang,
              message(phrases.explainLimit, { what: limit.what, minimum: limit.minimum, maximum: limit.maximum }),
            ),
          ),
        ]
      : []),
    { kind: 'code', text: `# dataset.yaml\nrules:\n  ${id}: { ${settings.join(', ')} }` },
    ...(isConfigurable(check)
      ? [paragraph(term(lang, phrases.explainAcknowledge)), { kind: 'code' as const, text: excuse }]
      : []),
  ];
}

/** Output of `explain --format json`, for one check or all. */
export function explainOutput(checks: readonly RuleText[]) {
  return {
    schema: 'jiqun.explain/1',
    checks: checks.map((check) => {
      const { id, severity, what, why, fix, example, limit } = check;
      return {
        id,
        severity,
        what,
        why,
        fix,
        configurable: isConfigurable(check),
        ...(limit && { limit }),
        ...(example && { example }),
      };
    }),
  };
}
