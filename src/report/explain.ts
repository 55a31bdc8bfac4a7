import type { Lang } from '../lang/lang.js';
import { header, message, say, term } from '../lang/message.js';
import { isConfigurable, type RuleText } from '../rules/rule.js';
import { type Block, heading, paragraph } from './blocks.js';

/** Every check with what it looks at. */
export function catalogueBlocks(checks: readonly RuleText[], lang: Lang): readonly Block[] {
  return [
    {
      kind: 'table',
      columns: [
        { id: 'id', header: header(lang, 'explain-check'), isKey: true },
        { id: 'severity', header: header(lang, 'validate-severity') },
        { id: 'what', header: header(lang, 'explain-what') },
      ],
      rows: checks.map(({ id, severity, what }) => ({ cells: [id, term(lang, `severity-${severity}`), what[lang]] })),
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
        heading(term(lang, 'explain-bad')),
        { kind: 'code', text: example.bad },
        heading(term(lang, 'explain-good')),
        { kind: 'code', text: example.good },
        paragraph(`${term(lang, 'field-file')}${term(lang, 'colon')}${example.file}`),
      ]
    : [];
  return [
    { kind: 'facts', rows: [[term(lang, 'validate-severity'), term(lang, `severity-${severity}`)]] },
    paragraph(what[lang]),
    heading(term(lang, 'explain-why')),
    paragraph(why[lang]),
    ...shown,
    heading(term(lang, 'explain-fix')),
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
    heading(term(lang, 'explain-settings')),
    ...(limit
      ? [
          paragraph(
            say(lang, message('explain-limit', { what: limit.what, minimum: limit.minimum, maximum: limit.maximum })),
          ),
        ]
      : []),
    { kind: 'code', text: `# dataset.yaml\nrules:\n  ${id}: { ${settings.join(', ')} }` },
    ...(isConfigurable(check)
      ? [paragraph(term(lang, 'explain-acknowledge')), { kind: 'code' as const, text: excuse }]
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
