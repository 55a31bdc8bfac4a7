import type { Bilingual } from './lang.js';

/** Words of programmes, their tasks and the agencies responsible. */
export const programmesPhrases = {
  fieldStatus: { zh: '状态', en: 'Status' },
  showContinuedBy: { zh: '后续集群', en: 'Carried on by' },
  fieldLead: { zh: '牵头', en: 'Lead' },
  fieldCooperating: { zh: '配合', en: 'Support' },
} as const satisfies Record<string, Bilingual>;
