import { orUndefined } from '../../derive/result.js';
import type { Chart } from '../../document/blocks.js';
import type { BulletsPicture } from '../../document/picture.js';
import type { Dataset } from '../../model/dataset.js';
import type { TargetAssessment } from '../../study/promises/assess.js';
import { isFinal } from '../../study/promises/judge.js';
import type { Bilingual } from '../../words/lang.js';
import { bracketed, inBoth, listed, message, say, together, type Words } from '../../words/message.js';
import { termPhrases } from '../../words/terms.js';
import { statusPhrases, trackingPhrases } from '../../words/tracking.js';
import { figuresBehind, levelWords, numberWords } from '../evidence-words.js';
import { formatRate } from '../format.js';
import { matterName, signedRate, yearWords } from '../promised.js';
import type { TargetsView } from '../targets-view.js';
import { scenarioLine, sourceLine } from './footnotes.js';

const phrases = {
  pictureTargets: { zh: '推算值与目标', en: 'Projected levels against targets' },
  pictureTargetsAlt: { zh: '子弹图，每行一个目标：{rows}。', en: 'A bar for each target: {rows}.' },
  pictureTargetRow: {
    zh: '{label}，推算为目标的{projected}，最近实测为{measured}，{verdict}',
    en: '{label}: projected {projected} of the target, last measured {measured}, {verdict}',
  },
  pictureShareOfTarget: { zh: '占目标的百分比', en: 'Per cent of the target' },
  pictureShareProjected: { zh: '推算值', en: 'projected level' },
  pictureReached: { zh: '推算达到', en: 'projection reaches the target' },
  pictureShort: { zh: '按该情景难以达到', en: 'projection falls short' },
  pictureMeasured: { zh: '最近一次实测', en: 'last measured' },
  pictureTargetLine: { zh: '目标（100%）', en: 'target (100%)' },
  pictureProjectable: {
    zh: '图中为能推算的{shown}项，目标共{all}项',
    en: 'Shown are the {shown} of {all} targets that can be projected',
  },
} as const satisfies Record<string, Bilingual>;

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
  const words = picture.rows.map(({ label, projected, measured, texts }) =>
    message(phrases.pictureTargetRow, {
      label: oneLine(label),
      projected: formatRate(projected),
      measured: formatRate(measured),
      verdict: texts.verdict,
    }),
  );
  const sources = figuresBehind(rows.map(({ target }) => target)).map(({ cite }) => cite.source);
  const isProjected = rows.some(({ target: { status } }) => !isFinal(status));
  return {
    kind: 'chart',
    id: 'targets',
    title: phrases.pictureTargets,
    alt: message(phrases.pictureTargetsAlt, { rows: listed(words, termPhrases.semicolon) }),
    picture,
    footnotes: [
      message(phrases.pictureProjectable, { shown: rows.length, all: targets.length }),
      ...(isProjected ? [scenarioLine(scenario)] : []),
      sourceLine(dataset, sources),
    ],
    instead: [
      {
        kind: 'bars',
        title: phrases.pictureShareOfTarget,
        parts: [phrases.pictureShareProjected],
        bars: picture.rows.map(({ label, projected, texts }) => ({
          label: oneLine(label),
          values: [Math.max(0, projected)],
          text: together`${formatRate(projected)} ${texts.verdict}`,
        })),
      },
    ],
  };
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
  const level = isFinal(status) ? decidingLevel(target) : orUndefined(outlook.projected)?.value;
  if (level === undefined || !known) return [];
  return [{ target, shown: level / threshold.level, measured: known.level.value / threshold.level }];
}

/** The level of the target's own year if the target was missed or met late, else the level that meets it. */
function decidingLevel({ verdict: { latest, deciding } }: TargetAssessment): number | undefined {
  return (latest ?? deciding)?.level.value;
}

function pictureOf(dataset: Dataset, rows: readonly Row[]): BulletsPicture {
  return {
    kind: 'bullets',
    rows: rows.map(({ target, shown, measured }) => ({
      label: labelOf(dataset, target),
      measured,
      projected: shown,
      texts: {
        projected: shownWords(target),
        target: numberWords(target.threshold.level, target.figure.quantity),
        verdict: verdictOf(target, shown),
      },
      isReached: target.status === 'met' || (!isFinal(target.status) && shown >= 1),
    })),
    words: {
      measured: phrases.pictureMeasured,
      reached: phrases.pictureReached,
      short: phrases.pictureShort,
      target: phrases.pictureTargetLine,
      share: phrases.pictureShareOfTarget,
    },
  };
}

function shownWords(target: TargetAssessment): Words {
  const { verdict, figure, status, outlook } = target;
  const level = verdict.latest ?? verdict.deciding;
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
