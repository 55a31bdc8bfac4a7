import type { Finding } from '../finding/finding.js';
import type { Message, MessageKey } from '../lang/message.js';
import type { YamlProblem, YamlProblemKind } from '../yaml/read.js';
import type { Range } from '../yaml/text.js';

const yamlFixes: Readonly<Record<YamlProblemKind, MessageKey & `fix-${string}`>> = {
  empty: 'fix-yaml-empty',
  bom: 'fix-yaml-bom',
  tab: 'fix-yaml-tab',
  'control-character': 'fix-yaml-control-character',
  'duplicate-key': 'fix-yaml-duplicate-key',
  alias: 'fix-yaml-plain',
  anchor: 'fix-yaml-plain',
  tag: 'fix-yaml-plain',
  'merge-key': 'fix-yaml-plain',
  directive: 'fix-yaml-directive',
  'many-documents': 'fix-yaml-many-documents',
  'odd-key': 'fix-yaml-plain',
  'odd-number': 'fix-yaml-number',
  nesting: 'fix-yaml-nesting',
  syntax: 'fix-yaml-syntax',
};

/** What is wrong with the text of a file before any schema is asked, as a finding. */
export function yamlFinding(file: string, text: string, problem: YamlProblem): Finding {
  const { kind, fault, range, detail } = problem;
  const isKnownFault = fault !== undefined && fault !== 'other';
  const suffix = isKnownFault ? `-${fault}` : kind === 'empty' && detail === 'comments' ? '-comments' : '';
  const suggestion: Message = { key: isKnownFault ? `fix-yaml-${fault}` : yamlFixes[kind], values: {} };
  const message: Message = { key: `yaml-${kind}${suffix}` as MessageKey, values: { detail } };
  const replacements = mendYaml(text, problem);
  const fix = replacements && { edits: replacements.map((edit) => ({ do: 'replace' as const, file, ...edit })) };
  return {
    rule: `yaml/${kind}`,
    severity: 'error',
    message,
    place: { file, range },
    related: [],
    suggestion,
    ...(fix && { fix }),
  };
}

interface Mending {
  readonly range: Range;
  readonly text: string;
}

/** What puts a fault right that says nothing: invisible characters, and the directive that only names the version. */
function mendYaml(text: string, { kind, range, detail }: YamlProblem): readonly Mending[] | undefined {
  switch (kind) {
    case 'bom':
      return [...text.matchAll(/\uFEFF/g)].map(({ index }) => ({ range: { start: index, end: index + 1 }, text: '' }));
    case 'tab':
      return mendTabs(text);
    case 'directive':
      return /^%YAML\s+1\.2\s*$/.test(detail)
        ? [{ range: { start: range.start, end: text.indexOf('\n', range.end) + 1 || text.length }, text: '' }]
        : undefined;
    default:
      return undefined;
  }
}

/**
 * A space for tabs within a line, a level for each tab of an indentation; nothing where some lines are indented by tabs
 * and some by spaces, since nobody can tell which of them belong together.
 */
function mendTabs(text: string): readonly Mending[] | undefined {
  if (/^ *\t/m.test(text) && /^\t* /m.test(text)) return undefined;
  return [...text.matchAll(/\t+/g)].map(({ index, 0: tabs }) => {
    const isIndentation = index === 0 || text[index - 1] === '\n';
    return { range: { start: index, end: index + tabs.length }, text: isIndentation ? '  '.repeat(tabs.length) : ' ' };
  });
}
