import type { Finding } from '../finding/finding.js';
import { Quantity } from '../model/quantity.js';
import { evidencePhrases } from '../words/evidence.js';
import type { Bilingual } from '../words/lang.js';
import { message } from '../words/message.js';
import type { Range } from '../yaml/text.js';
import type { ProposedDatum } from './citations.js';
import { overlaps, type SourceDocument, within } from './document.js';
import type { FigureMention, Mention } from './extract.js';
import { placeIn } from './locate.js';

const phrases = {
  auditFigureDiffers: {
    zh: '数据写“{text}”，“{source}”写的是“{said}”',
    en: 'The data say {text}, and "{source}" says {said}.',
  },
  auditFigureAbsent: {
    zh: '“{source}”里“{token}”所在的句子没有“{text}”',
    en: 'The sentence of "{source}" with "{token}" does not hold {text}.',
  },
  auditFixFigure: {
    zh: '查对原文：数字、单位、比较词都要一致',
    en: 'Check the document: number, unit and comparator must agree.',
  },
} as const satisfies Record<string, Bilingual>;

/** The figure in the document that matches a datum's quantity, and any disagreements. */
export interface AmountCheck {
  readonly matched: readonly Mention[];
  readonly findings: readonly Finding[];
}

/**
 * Holds the quantity of a datum against the figure that its token holds a digit of, with the words around it: 2500 in
 * 约2500亿元 is about 2500亿元. A token without a figure needs the figure in its sentence.
 */
export function checkAmounts(
  document: SourceDocument,
  mentions: readonly Mention[],
  datum: ProposedDatum,
  token: Range,
): AmountCheck {
  const checks = (['amount', 'rate'] as const).flatMap((key) => {
    const quantity = datum.value[key];
    return quantity instanceof Quantity ? [checkAmount(document, mentions, { datum, key, quantity, token })] : [];
  });
  return { matched: checks.flatMap(({ matched }) => matched), findings: checks.flatMap(({ findings }) => findings) };
}

interface Stated {
  readonly datum: ProposedDatum;
  readonly key: 'amount' | 'rate';
  readonly quantity: Quantity;
  readonly token: Range;
}

function checkAmount(
  document: SourceDocument,
  mentions: readonly Mention[],
  { datum, key, quantity, token }: Stated,
): AmountCheck {
  const sentence = document.sentence(token);
  const inSentence = within(mentions, sentence).filter(({ kind }) => kind === 'figure');
  const inToken = inSentence.filter(({ figure }) => figure && overlaps(figure.number, token));
  const isSame = ({ figure, start }: Mention): boolean => {
    const before = document.text.slice(sentence.start, start);
    return readings(figure).some(
      (said) =>
        hasSameNumber(said, quantity, before) && (isAssumption(datum) || hasSameComparator(said, quantity, before)),
    );
  };
  const matched = (inToken.length > 0 ? inToken : inSentence).filter(isSame).slice(0, 1);
  if (matched.length > 0) return { matched, findings: [] };
  const said = inToken.length > 0 ? inToken.map(({ words }) => words) : undefined;
  const { source, find } = datum.cite;
  const finding: Finding = {
    rule: 'audit/figure',
    severity: 'error',
    message: said
      ? message(phrases.auditFigureDiffers, { text: quantity.text, said, source })
      : message(phrases.auditFigureAbsent, { text: quantity.text, token: find, source }),
    place: { file: datum.file, path: [...datum.path, key] },
    related: [{ message: message(evidencePhrases.auditDocumentSays), place: placeIn(document, inToken[0] ?? token) }],
    suggestion: message(phrases.auditFixFigure),
  };
  return { matched: [], findings: [finding] };
}

function readings(figure: FigureMention | undefined): readonly Quantity[] {
  return [figure?.quantity, figure?.inList].filter((quantity) => quantity !== undefined);
}

/** Whether a datum is an assumption, which may take a document's bare number: 10% where the document says 10%以上. */
function isAssumption({ entity }: ProposedDatum): boolean {
  return entity.kind === 'scenario';
}

/** Whether two quantities have the same number; a fall is written as 下降3.8% and held as -3.8%. */
function hasSameNumber(said: Quantity, wanted: Quantity, before: string): boolean {
  const isFall = wanted.value < 0 && said.value > 0 && /(?:下降|减少|降低|下滑|回落|负增长)[了约近超]*$/.test(before);
  const sign = isFall ? -1 : 1;
  return (
    said.dimension === wanted.dimension &&
    said.unit.counter === wanted.unit.counter &&
    sign * said.value === wanted.value &&
    sign * said.upper === wanted.upper
  );
}

/** Whether two comparators agree; 达 and 达到 may mean a measured figure or a threshold, as the datum has it. */
function hasSameComparator(said: Quantity, wanted: Quantity, before: string): boolean {
  if (said.comparator === wanted.comparator) return true;
  return said.comparator === '=' && wanted.comparator === '>=' && /(?:达|达到)\s*$/.test(before);
}
