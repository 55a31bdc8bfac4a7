import type { Bilingual } from '../../words/lang.js';
import { jsonText } from '../../words/legible.js';
import { say } from '../../words/message.js';
import type { Severity } from '../finding.js';
import type { LocatedEdit, LocatedFinding, Spot } from '../locate.js';
import { fingerprints, type ReportContext, type Reporter, sentence } from './reporter.js';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'note' };

/** SARIF 2.1.0, with the checks described, related places and fingerprints that survive moved lines. */
export const sarif: Reporter = (findings, context) => {
  const { lang, checks, version } = context;
  const { acknowledged } = context;
  const all: readonly (LocatedFinding & { readonly reason?: Bilingual })[] = [...findings, ...acknowledged];
  const used = [...new Set(all.map(({ finding }) => finding.rule))].sort();
  const rules = used.map((id) => {
    const check = checks.find((item) => item.id === id);
    // GitHub wants all three descriptions of every rule.
    if (!check) return { id, shortDescription: { text: id }, fullDescription: { text: id }, help: { text: id } };
    const what = { text: check.what[lang] };
    return {
      id,
      shortDescription: what,
      fullDescription: what,
      help: { text: check.fix[lang] },
      defaultConfiguration: { level: levels[check.severity] },
    };
  });
  const marks = fingerprints(all, context);
  const results = all.map((located, index) => {
    const { finding, spot, related, fix } = located;
    const others = related.map((other, place) => ({
      id: place,
      ...location(other, context),
      message: { text: say(lang, finding.related[place]?.message ?? finding.message) },
    }));
    return {
      ruleId: finding.rule,
      ruleIndex: used.indexOf(finding.rule),
      level: levels[finding.severity],
      message: { text: sentence(located, lang) },
      locations: [location(spot, context)],
      ...(others.length > 0 && { relatedLocations: others }),
      ...(fix && { fixes: [{ artifactChanges: changes(fix, context) }] }),
      partialFingerprints: { 'jiqun/v1': marks[index] },
      ...(located.reason && { suppressions: [{ kind: 'inSource', justification: located.reason[lang] }] }),
    };
  });
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'jiqun', version, rules } }, columnKind: 'utf16CodeUnits', results }],
  };
  return `${jsonText(log, 2)}\n`;
};

function location(spot: Spot, context: ReportContext) {
  return {
    physicalLocation: {
      artifactLocation: artifact(spot.file, context),
      // GitHub places no result without a line: that of a whole file stands at its first.
      region: spot.isInText ? region(spot) : { startLine: 1 },
    },
  };
}

/** Replacements of a fix, file by file. */
function changes(fix: readonly LocatedEdit[], context: ReportContext) {
  return [...new Set(fix.map(({ file }) => file))].map((file) => ({
    artifactLocation: artifact(file, context),
    replacements: fix
      .filter((edit) => edit.file === file)
      .map((edit) => ({ deletedRegion: region(edit), insertedContent: { text: edit.text } })),
  }));
}

function artifact(file: string, { display }: ReportContext) {
  return { uri: display(file).split(/[\\/]/).map(encodeURIComponent).join('/') };
}

function region({ start, end }: Pick<Spot, 'start' | 'end'>) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
