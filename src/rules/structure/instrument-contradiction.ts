import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { instrumentPhrases } from '../../words/schemes.js';
import type { Rule } from '../rule.js';

const phrases = {
  instrumentContradiction: { zh: '“{instrument}”既写有又写无', en: '"{instrument}" is both there and not there.' },
  fixInstrumentContradiction: { zh: '删去其中一条', en: 'Remove one of the two.' },
  relatedHeld: { zh: '此处写有', en: 'it is there' },
} as const satisfies Record<string, Bilingual>;

export const instrumentContradiction: Rule = {
  id: 'instrument-contradiction',
  severity: 'error',
  what: {
    zh: '一种工具不能既在instruments又在without。',
    en: 'No instrument stands both under instruments and under without.',
  },
  why: {
    zh: '又有又无，比较表只能信其一。',
    en: 'What a place both has and has not cannot be compared.',
  },
  fix: {
    zh: '查对文件，删去其中一条。',
    en: 'Check the documents and remove one of the two.',
  },
  example: {
    file: 'schemes/changsha.yaml',
    good: '\nfocus:',
    bad: '\nwithout: [{ instrument: work-team, cite: { source: gd-chain-leader-2021, find: 产业链推进团队 } }]\nfocus:',
  },
  *check({ dataset }) {
    for (const { value, file } of dataset.all('scheme')) {
      const { instruments = [], without = [] } = value;
      for (const [index, { instrument }] of without.entries()) {
        const held = instruments.findIndex((item) => item.instrument === instrument);
        if (held === -1) continue;
        yield {
          message: message(phrases.instrumentContradiction, { instrument: message(instrumentPhrases[instrument]) }),
          place: { file, path: ['without', index, 'instrument'] },
          related: [
            { message: message(phrases.relatedHeld), place: { file, path: ['instruments', held, 'instrument'] } },
          ],
          suggestion: message(phrases.fixInstrumentContradiction),
        };
      }
    }
  },
};
