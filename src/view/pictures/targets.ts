import { orUndefined } from '../../derive/result.js';
import type { Bars, Chart } from '../../document/blocks.js';
import { type BulletsPicture, type BulletsRow, type TargetState, targetStates } from '../../document/picture.js';
import type { Dataset } from '../../model/dataset.js';
import type { TargetAssessment } from '../../study/promises/assess.js';
import type { Evidence } from '../../study/promises/evidence.js';
import { isFinal } from '../../study/promises/judge.js';
import type { Bilingual } from '../../words/lang.js';
import { bracketed, capital, inBoth, listed, message, say, together, type Words } from '../../words/message.js';
import { termPhrases } from '../../words/terms.js';
import { statusPhrases, trackingPhrases } from '../../words/tracking.js';
import { figuresBehind, levelWords, numberWords } from '../evidence-words.js';
import { formatRate } from '../format.js';
import { matterName, signedRate, yearWords } from '../promised.js';
import type { TargetsView } from '../targets-view.js';
import { scenarioLine, sourceLine } from './footnotes.js';

const phrases = {
  pictureTargets: { zh: '目标与已公布或推算的水平', en: 'Targets against published or projected levels' },
  pictureTargetsHeadline: { zh: '{shown}项可衡量的目标：{counts}', en: 'Of {shown} targets with a level: {counts}' },
  pictureTargetsAlt: { zh: '子弹图，每行一个目标：{rows}。', en: 'A bar for each target: {rows}.' },
  pictureTargetRow: {
    zh: '{label}，为目标的{shown}，最近公布为{measured}，{verdict}',
    en: '{label}: {shown} of the target, last published {measured}, {verdict}',
  },
  pictureShareOfTarget: { zh: '占目标的百分比', en: 'Per cent of the target' },
  pictureStateHead: { zh: '{state}（{count}项）', en: '{state} ({count})' },
  pictureStateCount: { zh: '{state}{count}项', en: '{count} {state}' },
  picturePublished: { zh: '已公布', en: 'published' },
  pictureProjected: { zh: '推算值', en: 'projected' },
  pictureMet: { zh: '已达到', en: 'met' },
  pictureMissed: { zh: '未达到', en: 'missed' },
  pictureReached: { zh: '按该情景可达到', en: 'within reach under the scenario' },
  pictureShort: { zh: '按该情景难以达到', en: 'out of reach under the scenario' },
  pictureMeasured: { zh: '最近公布的水平', en: 'last published level' },
  pictureTargetLine: { zh: '目标（100%）', en: 'target (100%)' },
  pictureProjectable: {
    zh: '图中为有公布数据或可推算的{shown}项，目标共{all}项',
    en: 'Shown are the {shown} of {all} targets with a published or projected level',
  },
} as const satisfies Record<string, Bilingual>;

const stateNames: Readonly<Record<TargetState, Bilingual>> = {
  met: phrases.pictureMet,
  missed: phrases.pictureMissed,
  reached: phrases.pictureReached,
  short: phrases.pictureShort,
};

/** A target above zero with a measured or projected level, which can be shown as a share of the target. */
interface Row {
  readonly target: TargetAssessment;
  /** Level of the bar as a share of the target: the deciding level, or else the projected one. */
  readonly shown: number;
  /** Latest known level, as a share of the target. */
  readonly measured: number;
}

/**
 * Targets as bars towards one line: settled ones by the level that decided, others by the projection; undefined where
 * there is none.
 */
export function targetsChart(
  dataset: Dataset,
  { targets, scenario }: Pick<TargetsView, 'targets' | 'scenario'>,
): Chart | undefined {
  const rows = targets.flatMap(rowOf);
  if (rows.length === 0) return undefined;
  const picture = pictureOf(dataset, rows);
  const sources = figuresBehind(rows.map(({ target }) => target)).map(({ cite }) => cite.source);
  const isProjected = rows.some(({ target: { status } }) => !isFinal(status));
  const counts = picture.sections.map((section) =>
    message(phrases.pictureStateCount, { state: stateNames[section.state], count: section.rows.length }),
  );
  return {
    kind: 'chart',
    id: 'targets',
    headline: message(phrases.pictureTargetsHeadline, { shown: rows.length, counts }),
    title: phrases.pictureTargets,
    alt: message(phrases.pictureTargetsAlt, { rows: rowWords(picture) }),
    picture,
    footnotes: [
      message(phrases.pictureProjectable, { shown: rows.length, all: targets.length }),
      ...(isProjected ? [scenarioLine(scenario)] : []),
      sourceLine(dataset, sources),
    ],
    instead: insteadOf(picture),
  };
}

function rowWords({ sections }: BulletsPicture): Words {
  const words = sections.flatMap(({ rows }) =>
    rows.map(({ label, shown, measured, texts }) =>
      message(phrases.pictureTargetRow, {
        label: oneLine(label),
        shown: formatRate(shown),
        measured: formatRate(measured),
        verdict: texts.verdict,
      }),
    ),
  );
  return listed(words, termPhrases.semicolon);
}

/** Bars of characters under a line for each state, those of published levels apart from those of projected ones. */
function insteadOf({ sections }: BulletsPicture): readonly Bars[] {
  const bars = sections.flatMap(({ state, head, rows }) => [
    { label: head, values: [], text: '' },
    ...rows.map(({ label, shown, texts }) => ({
      label: together`  ${oneLine(label)}`,
      values: state === 'met' || state === 'missed' ? [Math.max(0, shown), 0] : [0, Math.max(0, shown)],
      text: together`${formatRate(shown)} ${texts.verdict}`,
    })),
  ]);
  const parts = [phrases.picturePublished, phrases.pictureProjected];
  return [{ kind: 'bars', title: phrases.pictureShareOfTarget, parts, bars }];
}

/** Subject and metric, with the year and its promise on a second line. */
function labelOf(dataset: Dataset, target: TargetAssessment): Words {
  const matter = matterName(dataset, target.figure);
  return together`${target.figure.subject.name}${termPhrases.comma}${matter}\n${dueOf(target)}`;
}

/** A label of two lines joined into one. */
function oneLine(label: Words): Bilingual {
  return inBoth((lang) => say(lang, label).replaceAll('\n', ' '));
}

function rowOf(target: TargetAssessment): readonly Row[] {
  const { threshold, measure, verdict, latest, outlook, status } = target;
  if (measure !== 'level' || !(threshold.level > 0)) return [];
  const known = verdict.deciding ?? latest;
  const level = isFinal(status) ? decidingLevel(target)?.level.value : orUndefined(outlook.projected)?.value;
  if (level === undefined || !known) return [];
  return [{ target, shown: level / threshold.level, measured: known.level.value / threshold.level }];
}

/** The level of the target's own year if the target was missed, else the level that meets it. */
function decidingLevel({ status, verdict: { latest, deciding } }: TargetAssessment): Evidence | undefined {
  return status === 'met-late' ? (deciding ?? latest) : (latest ?? deciding);
}

function stateOf({ target: { status }, shown }: Row): TargetState {
  if (isFinal(status)) return status === 'missed' ? 'missed' : 'met';
  return shown >= 1 ? 'reached' : 'short';
}

function pictureOf(dataset: Dataset, rows: readonly Row[]): BulletsPicture {
  const sections = targetStates.flatMap((state) => {
    const own = rows.filter((row) => stateOf(row) === state);
    const head = message(phrases.pictureStateHead, { state: stateNames[state], count: own.length });
    return own.length === 0 ? [] : [{ state, head: capital(head), rows: own.map((row) => bulletOf(dataset, row)) }];
  });
  return {
    kind: 'bullets',
    sections,
    words: {
      ...stateNames,
      measured: phrases.pictureMeasured,
      target: phrases.pictureTargetLine,
      share: phrases.pictureShareOfTarget,
    },
  };
}

function bulletOf(dataset: Dataset, { target, shown, measured }: Row): BulletsRow {
  const promised = numberWords(target.threshold.level, target.figure.quantity);
  return {
    label: labelOf(dataset, target),
    measured,
    shown,
    texts: { levels: together`${shownWords(target)} / ${promised}`, verdict: verdictOf(target, shown) },
  };
}

function shownWords(target: TargetAssessment): Words {
  const { figure, status, outlook } = target;
  const level = decidingLevel(target);
  if (isFinal(status) && level) return levelWords(level, figure.quantity);
  return outlook.projected.ok ? together`${numberWords(outlook.projected.value.value, figure.quantity)}E` : '—';
}

function dueOf({ year, figure: { plan } }: TargetAssessment): Words {
  const due = year === undefined ? '' : yearWords(year);
  return plan === undefined ? due : bracketed(due, message(trackingPhrases.trackingEdition, { id: plan }));
}

/** The status with the year in which the target is reached, or with the distance of the level shown. */
function verdictOf({ status, metIn }: TargetAssessment, share: number): Words {
  const words = statusPhrases[status];
  return together`${words} ${metIn === undefined ? signedRate(share - 1) : yearWords(metIn)}`;
}
