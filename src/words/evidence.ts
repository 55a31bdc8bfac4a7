import type { Bilingual } from './lang.js';

/** Words of the audit of citations, of coverage and of the register of sources. */
export const evidencePhrases = {
  auditTokenMissing: { zh: '“{source}”里没有“{token}”', en: '"{token}" does not stand in "{source}".' },
  auditStandsHere: { zh: '见于此处', en: 'it stands here' },
  auditDocumentSays: { zh: '原文在此', en: 'the document says' },
  auditToken: { zh: '词', en: 'Token' },
  auditPart: { zh: '部分', en: 'Part' },
  sourcesQuality: { zh: '数据质量', en: 'Quality of the data' },
  sourcesNoteData: { zh: '一条数据即一处引证', en: 'One datum is one citation' },
} as const satisfies Record<string, Bilingual>;
