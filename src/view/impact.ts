import { type Block, type Document, heading, notes, paragraph } from '../document/blocks.js';
import { describedTable, type ResultColumn } from '../document/columns.js';
import type { FindingsOutput } from '../finding/json.js';
import type { Spot } from '../finding/locate.js';
import type { Dataset } from '../model/dataset.js';
import type { Impact } from '../review/impact.js';
import type { LevelChange } from '../review/levels.js';
import type { Siblings } from '../review/siblings.js';
import { turnOf, type VerdictChange } from '../review/verdicts.js';
import { orderSeed } from '../study/attribution.js';
import type { Bilingual } from '../words/lang.js';
import { capital, inBoth, listed, message, type Words } from '../words/message.js';
import { termPhrases } from '../words/terms.js';
import { statusPhrases } from '../words/tracking.js';
import { diffOutput, editBlocks, type PlacedEdit } from './diff.js';
import { chooseMoneyFormat, formatMoney, formatRate, moneyUnitName } from './format.js';
import { changeOf, editWords, judgementOf, lackWords, levelName, siblingsWords } from './impact-words.js';
import { promiseLine, signed } from './promised.js';

const phrases = {
  impactTitle: { zh: '改动的影响：{before} → {after}', en: 'What the edit does: {before} → {after}' },
  headLevels: { zh: '推算（默认情景）', en: 'Projection (default scenario)' },
  headLevel: { zh: '项目', en: 'level' },
  headBefore: { zh: '原为', en: 'before' },
  headAfter: { zh: '改为', en: 'after' },
  headChange: { zh: '变化', en: 'change' },
  headShares: { zh: '来自', en: 'because of' },
  headVerdicts: { zh: '目标的判断', en: 'Verdicts' },
  headPromise: { zh: '承诺', en: 'promise' },
  headUnexplained: { zh: '缺少理由', en: 'Without a reason' },
  headSiblings: { zh: '同样的写法', en: 'Places that say the same' },
  headFindings: { zh: '检查', en: 'Findings' },
  headEdits: { zh: '改动', en: 'Edits' },
  shareOf: { zh: '{edit} {amount}（{share}）', en: '{edit} {amount} ({share})' },
  findingNew: { zh: '新出现 {finding}', en: 'new: {finding}' },
  findingGone: { zh: '已消失 {finding}', en: 'gone: {finding}' },
  unit: { zh: '单位：{unit}', en: 'Unit: {unit}' },
  shapley: {
    zh: '变化按夏普利值分给各处改动，与先后次序无关，各份之和等于变化',
    en: 'Changes are divided among the edits by Shapley values: their order plays no part, and the shares add up',
  },
  sampled: {
    zh: '改动超过12处，夏普利值由抽样次序得出（种子{seed}），标准误不超过{error}亿元',
    en: 'More than twelve edits: Shapley values from sampled orders (seed {seed}), standard error at most {error} (亿元)',
  },
  claimFalse: { zh: '论断不再成立：{claim}', en: 'a claim no longer holds: {claim}' },
  expectationsFailed: { zh: '不再符合的期望{count}项（{files}）', en: 'expectations no longer met: {count} ({files})' },
  conflictNew: { zh: '新出现{count}处文件矛盾', en: 'new disagreements of documents: {count}' },
} as const satisfies Record<string, Bilingual>;

/** An impact with its places, ready to be shown. */
export interface ShownImpact {
  readonly impact: Impact;
  /** The data in the later state. */
  readonly dataset: Dataset;
  readonly before: Words;
  readonly after: Words;
  readonly edits: readonly PlacedEdit[];
  readonly findings: { readonly new: FindingsOutput['findings']; readonly gone: FindingsOutput['findings'] };
  readonly siblings: readonly { readonly siblings: Siblings; readonly spots: readonly Spot[] }[];
  readonly display: (file: string) => string;
}

/** What an edit does to results, the judgement first. */
export function impactDocument(shown: ShownImpact): Document {
  const { impact, dataset, before, after, edits, display } = shown;
  return {
    title: message(phrases.impactTitle, { before, after }),
    blocks: [
      paragraph(judgementOf(impact, dataset)),
      ...levelBlocks(impact, dataset),
      ...verdictBlocks(impact, dataset),
      ...lists(shown),
      ...(edits.length > 0 ? [heading(phrases.headEdits), ...editBlocks(edits, display)] : []),
    ],
  };
}

function levelBlocks({ levels }: Impact, dataset: Dataset): readonly Block[] {
  if (levels.length === 0) return [];
  const last = Math.max(...levels.map(({ year }) => year));
  const rows = levels.filter(({ year }) => year === last);
  const format = chooseMoneyFormat(rows.flatMap(({ before = 0, after = 0 }) => [before, after]));
  const money = (value: number | undefined): string => (value === undefined ? '—' : formatMoney(value, format));
  const columns: readonly ResultColumn<LevelChange>[] = [
    { id: 'level', head: capital(phrases.headLevel), screen: (level) => levelName(level, dataset) },
    { id: 'before', head: capital(phrases.headBefore), align: 'right', screen: ({ before }) => money(before) },
    { id: 'after', head: capital(phrases.headAfter), align: 'right', screen: ({ after }) => money(after) },
    {
      id: 'change',
      head: capital(phrases.headChange),
      align: 'right',
      screen: (level) =>
        level.before === undefined || level.after === undefined
          ? '—'
          : signed(Number(formatted(changeOf(level), format)), format.digits),
    },
    { id: 'shares', head: capital(phrases.headShares), screen: (level) => sharesWords(level, dataset, money) },
  ];
  const error = Math.max(0, ...levels.map((level) => level.error ?? 0));
  return [
    heading(phrases.headLevels),
    describedTable({ columns, items: rows }),
    notes([
      message(phrases.unit, { unit: moneyUnitName(format.unit) }),
      ...(rows.some(({ shares }) => shares.length > 1) && error === 0 ? [phrases.shapley] : []),
      ...(error > 0 ? [message(phrases.sampled, { seed: orderSeed, error: Number(error.toPrecision(2)) })] : []),
    ]),
  ];
}

function formatted(value: number, format: ReturnType<typeof chooseMoneyFormat>): string {
  return formatMoney(value, format).replaceAll(',', '');
}

/** Most shares of a level that a table names. */
const shownShares = 3;

function sharesWords(level: LevelChange, dataset: Dataset, money: (value: number) => string): Words {
  if (level.shares.length === 0) return '—';
  const named = level.shares.slice(0, shownShares).map(({ edit, amount }) =>
    message(phrases.shareOf, {
      edit: editWords(edit, dataset),
      amount: money(amount),
      share: formatRate(amount / changeOf(level), 0),
    }),
  );
  const rest = level.shares.length - named.length;
  return listed([...named, ...(rest > 0 ? [`+${rest}`] : [])], termPhrases.semicolon);
}

function verdictBlocks({ verdicts }: Impact, dataset: Dataset): readonly Block[] {
  if (verdicts.length === 0) return [];
  const columns: readonly ResultColumn<VerdictChange>[] = [
    { id: 'promise', head: capital(phrases.headPromise), screen: ({ target }) => promiseLine(dataset, target.figure) },
    { id: 'before', head: capital(phrases.headBefore), screen: ({ before }) => (before ? statusPhrases[before] : '—') },
    { id: 'after', head: capital(phrases.headAfter), screen: ({ after }) => (after ? statusPhrases[after] : '—') },
  ];
  const tone = (change: VerdictChange) => (turnOf(change) === 'worse' ? 'strong' : undefined);
  return [heading(phrases.headVerdicts), describedTable({ columns, items: verdicts, tone })];
}

/** Lists of what needs a reason, of what was left, and of what checks find. */
function lists(shown: ShownImpact): readonly Block[] {
  const { impact, dataset, findings, siblings, display } = shown;
  const places = (spots: readonly Spot[]): readonly string[] =>
    spots.map(({ file, start }) => `${display(file)}:${start.line}`);
  const findingWords = ({ file, line, rule, message: said }: FindingsOutput['findings'][number]): string =>
    `${file}:${line} ${rule}: ${said}`;
  return [
    ...listBlock(
      phrases.headUnexplained,
      impact.unexplained.map((one) => lackWords(one, dataset)),
    ),
    ...listBlock(
      phrases.headSiblings,
      siblings.map(({ siblings: one, spots }) => siblingsWords(one, places(spots))),
    ),
    ...listBlock(phrases.headFindings, [
      ...findings.new.map((finding) => message(phrases.findingNew, { finding: findingWords(finding) })),
      ...findings.gone.map((finding) => message(phrases.findingGone, { finding: findingWords(finding) })),
      ...otherResults(shown),
    ]),
  ];
}

/** Claims, expectations and conflicts that turned for the worse. */
export function otherResults({ impact, display }: ShownImpact): readonly Words[] {
  const { claims, expectations, conflicts } = impact;
  const files = [...new Set(expectations.map(({ stated }) => display(stated.file)))];
  const failed = { count: expectations.length, files };
  return [
    ...claims.new.map(({ claim }) => message(phrases.claimFalse, { claim: claim.says })),
    ...(expectations.length > 0 ? [message(phrases.expectationsFailed, failed)] : []),
    ...(conflicts.new.length > 0 ? [message(phrases.conflictNew, { count: conflicts.new.length })] : []),
  ];
}

function listBlock(title: Bilingual, items: readonly Words[]): readonly Block[] {
  return items.length === 0 ? [] : [heading(title), { kind: 'list', items }];
}

/** Output of `impact --format json`; levels in 亿元. */
export function impactOutput(shown: ShownImpact) {
  const { impact, dataset, edits, findings, siblings, display } = shown;
  const { tier, levels, verdicts, unexplained, conflicts, claims, expectations, broken } = impact;
  const error = Math.max(0, ...levels.map((level) => level.error ?? 0));
  return {
    schema: 'jiqun.impact/1',
    tier,
    judgement: inBoth(judgementOf(impact, dataset)),
    levels: levels.map((level) => ({
      id: level.id,
      year: level.year,
      before: level.before ?? null,
      after: level.after ?? null,
      change: level.before === undefined || level.after === undefined ? null : changeOf(level),
      shares: level.shares.map(({ edit, amount }) => ({ edit: edit.id, amount })),
      ...(level.error !== undefined && { error: level.error }),
    })),
    attribution: error > 0 ? { method: 'sampled', seed: orderSeed, error } : { method: 'exact' },
    verdicts: verdicts.map((change) => ({
      subject: change.target.figure.subject.id,
      metric: change.target.figure.metric,
      year: change.target.year ?? null,
      before: change.before ?? null,
      after: change.after ?? null,
      ...(change.target.figure.scope && { scope: change.target.figure.scope.zh }),
    })),
    findings,
    siblings: siblings.map(({ siblings: { of, before, after, changed, left }, spots }) => ({
      of,
      before,
      after,
      places: changed.length + left.length,
      changed: changed.map(({ id }) => id),
      left: spots.map(({ file, start, pointer }) => ({ file: display(file), line: start.line, path: pointer })),
    })),
    unexplained: unexplained.map(({ edit, lack }) => ({ edit: edit.id, lack })),
    conflicts: { new: conflicts.new.map(conflictOutput), gone: conflicts.gone.map(conflictOutput) },
    claims: { new: claims.new.map(claimOutput), gone: claims.gone.map(claimOutput) },
    expectations: expectations.map(({ stated }) => ({
      file: display(stated.file),
      path: `/${stated.path.join('/')}`,
    })),
    broken: broken.map(display),
    edits: diffOutput({ edits }, display).edits,
  };
}

function conflictOutput({ verdict, sides }: Impact['conflicts']['new'][number]) {
  const [first] = sides;
  return {
    verdict,
    subject: first?.subject.id ?? '',
    metric: first?.metric ?? '',
    year: first?.year ?? 0,
    sources: sides.map(({ cite }) => cite.source),
  };
}

function claimOutput({ source, claim }: Impact['claims']['new'][number]) {
  return { source: source.id, expression: claim.expression };
}
