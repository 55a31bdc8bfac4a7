import { type Block, heading, paragraph, type Records } from '../document/blocks.js';
import { describedTable, type ResultColumn, recordsOf } from '../document/columns.js';
import { isConfigurable, type RuleText } from '../rules/rule.js';
import { cliPhrases } from '../words/cli.js';
import type { Bilingual } from '../words/lang.js';
import { capital, message, together } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { severityPhrases, termPhrases } from '../words/terms.js';
import type { JudgementQuestion, JudgementText } from './judgements/judgement.js';

const questionPhrases = {
  outcome: { zh: '结果如何', en: 'where it leads' },
  progress: { zh: '进展如何', en: 'how far it has come' },
  cause: { zh: '原因何在', en: 'why' },
  certainty: { zh: '有多可靠', en: 'how sure it is' },
  request: { zh: '还缺什么', en: 'what to ask for' },
} as const satisfies Record<JudgementQuestion, Bilingual>;

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
  explainJudgement: { zh: '判断', en: 'Judgement' },
  explainQuestion: { zh: '回答的问题', en: 'Question' },
  explainJudgements: { zh: '简报的判断', en: 'Judgements of a brief' },
  explainSaid: {
    zh: '达到这一界限才写入简报：{limit}，{what}',
    en: 'Said in a brief from this limit on: {limit}, {what}.',
  },
  explainFix: { zh: '怎么改', en: 'What to do' },
} as const satisfies Record<string, Bilingual>;

/** List of all checks and what each looks at. */
export function catalogueBlocks(checks: readonly RuleText[]): readonly Block[] {
  return [describedTable({ items: checks, columns: checkColumns })];
}

/** The list for CSV. */
export function checkRecords(checks: readonly RuleText[]): Records {
  return recordsOf(checkColumns, checks);
}

const checkColumns: readonly ResultColumn<RuleText>[] = [
  { id: 'id', head: capital(phrases.explainCheck), isKey: true, value: ({ id }) => id },
  {
    id: 'severity',
    head: capital(cliPhrases.validateSeverity),
    value: ({ severity }) => severity,
    screen: ({ severity }) => severityPhrases[severity],
  },
  { id: 'what', head: capital(phrases.explainWhat), value: ({ what }) => what },
];

/** List of the rules that make the judgements of a brief. */
export function judgementCatalogue(rules: readonly JudgementText[]): readonly Block[] {
  return [
    describedTable({
      title: phrases.explainJudgements,
      items: rules,
      columns: [
        { id: 'id', head: capital(phrases.explainJudgement), isKey: true, value: ({ id }) => id },
        {
          id: 'question',
          head: phrases.explainQuestion,
          value: ({ question }) => question,
          screen: ({ question }) => questionPhrases[question],
        },
        { id: 'what', head: capital(phrases.explainWhat), value: ({ what }) => what },
      ],
    }),
  ];
}

/** Page of one rule of judgements: what it looks at, why, and from which limit on it speaks. */
export function judgementRuleBlocks({ what, why, limit, question }: JudgementText): readonly Block[] {
  return [
    { kind: 'facts', rows: [[phrases.explainQuestion, questionPhrases[question]]] },
    paragraph(what),
    heading(phrases.explainWhy),
    paragraph(why),
    paragraph(message(phrases.explainSaid, { limit: limit.value, what: limit.what })),
  ];
}

/** Page of one check: what and why, an example with its correction, what to do. */
export function checkBlocks(check: RuleText): readonly Block[] {
  const { severity, what, why, fix, example } = check;
  const shown: readonly Block[] = example
    ? [
        heading(phrases.explainBad),
        { kind: 'code', text: example.bad },
        heading(phrases.explainGood),
        { kind: 'code', text: example.good },
        paragraph(together`${reportPhrases.fieldFile}${termPhrases.colon}${example.file}`),
      ]
    : [];
  return [
    { kind: 'facts', rows: [[cliPhrases.validateSeverity, severityPhrases[severity]]] },
    paragraph(what),
    heading(phrases.explainWhy),
    paragraph(why),
    ...shown,
    heading(phrases.explainFix),
    paragraph(fix),
    ...settingBlocks(check),
  ];
}

/** Settings of the data set that change the rule's severity or limit, or acknowledge one of its findings. */
function settingBlocks(check: RuleText): readonly Block[] {
  const { id, severity, limit } = check;
  const settings = [
    ...(isConfigurable(check) ? [`severity: ${severity}`] : []),
    ...(limit ? [`limit: ${limit.default}`] : []),
  ];
  if (settings.length === 0) return [];
  const excuse = ['acknowledge:', `  - rule: ${id}`, '    reason: { zh: …, en: … }'].join('\n');
  return [
    heading(phrases.explainSettings),
    ...(limit
      ? [paragraph(message(phrases.explainLimit, { what: limit.what, minimum: limit.minimum, maximum: limit.maximum }))]
      : []),
    { kind: 'code', text: `# dataset.yaml\nrules:\n  ${id}: { ${settings.join(', ')} }` },
    ...(isConfigurable(check) ? [paragraph(phrases.explainAcknowledge), { kind: 'code' as const, text: excuse }] : []),
  ];
}

/** Output of `explain --format json`: of one check or judgement, or of all. */
export function explainOutput(checks: readonly RuleText[], judgements: readonly JudgementText[]) {
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
    judgements: judgements.map(({ id, question, what, why, limit }) => ({ id, question, what, why, limit })),
  };
}
