import type { Entity } from '../../model/entities.js';
import type { Quantity } from '../../model/quantity.js';
import { countOf } from '../../model/schemes.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import type { Path } from '../../yaml/pointer.js';
import type { Rule } from '../rule.js';

const phrases = {
  statedCount: {
    zh: '“{name}”：文件说{text}，数据有{count}',
    en: '{name}: the document says {text}, the data have {count}.',
  },
  fixStatedCount: { zh: '补上漏录的一项，或改正数目', en: 'Add the one that was left out, or correct the number.' },
} as const satisfies Record<string, Bilingual>;

export const statedCount: Rule = {
  id: 'stated-count',
  severity: 'error',
  what: {
    zh: '链长制的工具组合有几项工具、列出几条产业链，与文件所说的数目一致。',
    en: 'A bundle has as many instruments, and a scheme names as many chains, as the document says.',
  },
  why: {
    zh: '“九个一”只录了八项，比较各地时就凭空少了一项。',
    en: 'Of nine ones with eight instruments one is missing from every comparison.',
  },
  fix: {
    zh: '补上漏录的一项，或改正数目。',
    en: 'Add the one that was left out, or correct the number.',
  },
  example: { file: 'schemes/zhejiang.yaml', good: '    amount: 九个\n', bad: '    amount: 八个\n' },
  *check({ dataset }) {
    for (const { value, file } of dataset.all('scheme')) {
      for (const { path, name, amount, count } of countedLists(value)) {
        const { low, high } = amount.interval(dataset.bands);
        if (count >= low && count <= high) continue;
        yield {
          message: message(phrases.statedCount, { name, text: amount.text, count }),
          place: { file, path },
          suggestion: message(phrases.fixStatedCount),
        };
      }
    }
  },
};

/** Lists whose length the document gives; bundles only where no instrument names a missing one. */
function countedLists(scheme: Entity<'scheme'>['value']) {
  const { bundles = [], instruments = [], chains, counts = [] } = scheme;
  const lists: { path: Path; name: { zh: string; en: string }; amount: Quantity; count: number }[] = [];
  const isKnown = instruments.every(({ bundle }) => bundle === undefined || bundles.some(({ id }) => id === bundle));
  for (const [index, { id, name, amount }] of (isKnown ? bundles : []).entries()) {
    if (amount)
      lists.push({
        path: ['bundles', index, 'amount'],
        name,
        amount,
        count: instruments.filter(({ bundle }) => bundle === id).length,
      });
  }
  const amount = countOf(scheme, 'chains');
  const path = ['counts', counts.findIndex(({ of }) => of === 'chains'), 'amount'];
  if (chains && amount) lists.push({ path, name: scheme.name, amount, count: chains.names.length });
  return lists;
}
