import type { Lang } from '../../lang/lang.js';
import { bracketed, message, say, term } from '../../lang/message.js';
import type { Dataset } from '../../model/dataset.js';
import { orUndefined } from '../../projection/result.js';
import type { TargetAssessment } from '../../projection/targets.js';
import type { Chart } from '../blocks.js';
import { formatMoney, formatRate, moneyUnitName } from '../format.js';
import type { BulletsPicture } from '../picture.js';
import { signedRate, subjectCell, yearWords } from '../promised.js';
import { type TargetsView, targetMoney } from '../targets-view.js';
import { scenarioLine, sourceLine } from './footnotes.js';
import { shortMoney } from './money.js';

/** A target whose level can be projected and stands above zero, so that both can be shown as shares of it. */
interface Row {
  readonly target: TargetAssessment;
  readonly level: number;
  readonly projected: number;
  readonly measured: number;
}

/** The targets that can be projected, as bars towards one line; undefined where none can be. */
export function targetsChart(
  dataset: Dataset,
  { targets, scenario }: Pick<TargetsView, 'targets' | 'scenario'>,
  lang: Lang,
): Chart | undefined {
  const rows = targets.flatMap(rowOf);
  if (rows.length === 0) return undefined;
  const picture = pictureOf(dataset, rows, lang);
  const title = term(lang, 'picture-targets');
  const words = picture.rows.map(({ label, projected, measured, texts }) =>
    say(
      lang,
      message('picture-target-row', {
        label: label.replaceAll('\n', ' '),
        projected: formatRate(projected),
        measured: formatRate(measured),
        verdict: texts.verdict,
      }),
    ),
  );
  const sources = rows.flatMap(({ target: { figure, base, latest } }) => [
    figure.cite.source,
    ...(base.ok ? [base.value.figure.cite.source] : []),
    ...(latest ? [latest.cite.source] : []),
  ]);
  return {
    kind: 'chart',
    id: 'targets',
    title,
    alt: say(lang, message('picture-targets-alt', { rows: words.join(term(lang, 'semicolon')) })),
    picture,
    footnotes: [
      say(lang, message('picture-projectable', { shown: rows.length, all: targets.length })),
      scenarioLine(scenario, lang),
      sourceLine(dataset, sources, lang),
    ],
    instead: [
      {
        kind: 'bars',
        title: term(lang, 'picture-share-of-target'),
        parts: [term(lang, 'picture-share-projected')],
        bars: picture.rows.map(({ label, projected, texts }) => ({
          label: label.replaceAll('\n', ' '),
          values: [Math.max(0, projected)],
          text: `${formatRate(projected)} ${texts.verdict}`,
        })),
      },
    ],
  };
}

function rowOf(target: TargetAssessment): readonly Row[] {
  const { threshold, latest } = target;
  const projected = orUndefined(target.projected)?.value;
  if (projected === undefined || !latest || !(threshold.level > 0)) return [];
  return [{ target, level: threshold.level, projected, measured: latest.quantity.value }];
}

function pictureOf(dataset: Dataset, rows: readonly Row[], lang: Lang): BulletsPicture {
  const money = targetMoney(rows.map(({ target }) => target));
  return {
    kind: 'bullets',
    rows: rows.map(({ target, level, projected, measured }) => ({
      label: `${subjectCell(dataset, target.figure, lang).replace('\n', term(lang, 'comma'))}\n${dueOf(target, lang)}`,
      measured: measured / level,
      projected: projected / level,
      texts: {
        projected: `${formatMoney(projected, money)}E`,
        target: shortMoney(target.figure.quantity, money),
        verdict: verdictOf(target, projected / level, lang),
      },
      isReached: projected >= level,
    })),
    words: {
      measured: term(lang, 'picture-measured'),
      reached: term(lang, 'picture-reached'),
      short: term(lang, 'picture-short'),
      target: term(lang, 'picture-target-line'),
      share: say(lang, message('picture-share', { unit: moneyUnitName(money.unit, lang) })),
    },
  };
}

function dueOf({ figure: { year, plan } }: TargetAssessment, lang: Lang): string {
  const due = year === undefined ? '' : yearWords(year, lang);
  return plan === undefined ? due : bracketed(lang, due, say(lang, message('tracking-edition', { id: plan })));
}

/** Met in a year, or by how much the projection goes beyond the target or falls short of it. */
function verdictOf({ verdict, metIn }: TargetAssessment, share: number, lang: Lang): string {
  const words = term(lang, `verdict-${verdict}`);
  return `${words} ${metIn === undefined ? signedRate(share - 1) : yearWords(metIn, lang)}`;
}
