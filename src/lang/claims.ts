import type { Bilingual } from './lang.js';

/** Statements of documents about the whole, beside what the data hold. */
export const claimMessages = {
  'command-claims': { zh: '核对文件对全局的说法', en: 'hold what documents say of the whole against the data' },
  'option-fails': { zh: '只看不符的', en: 'only those that do not hold' },
  'claims-title': { zh: '文件的说法与数据', en: 'What documents say, and what the data hold' },
  'claims-none': { zh: '没有可核对的说法', en: 'There is nothing to check.' },
  'claims-count': {
    zh: '{all}条说法，{holds}条相符，{fails}条不符',
    en: 'Statements {all}: {holds} hold, {fails} do not.',
  },
  'claims-statement': { zh: '说法', en: 'statement' },
  'claims-remark': { zh: '说明', en: 'remark' },
  'claim-holds': { zh: '相符', en: 'holds' },
  'claim-fails': { zh: '不符', en: 'does not hold' },
  'claim-invalid': { zh: '不能求值', en: 'cannot be evaluated' },
  'claim-stated': { zh: '文件', en: 'Document' },
  'claim-found': { zh: '数据', en: 'Data' },
  'claim-verdict': { zh: '结论', en: 'Verdict' },
  'claim-list': { zh: '数据所列：{items}', en: 'The data count: {items}.' },
  'claim-reason': { zh: '已确认：{reason}', en: 'Acknowledged: {reason}.' },
  'claim-cited': { zh: '出处：{source}，{date}，{authority}', en: 'Source: {source}, {date}, {authority}.' },
} as const satisfies Record<string, Bilingual>;
