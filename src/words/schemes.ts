import type { Bilingual } from './lang.js';

export const schemeLevelPhrases = {
  city: { zh: '市', en: 'city' },
  province: { zh: '省', en: 'province' },
} as const satisfies Record<string, Bilingual>;

export const instrumentPhrases = {
  map: { zh: '产业链图谱', en: 'map of the chain' },
  adviser: { zh: '咨询机构', en: 'adviser' },
  plan: { zh: '规划或方案', en: 'plan' },
  mechanism: { zh: '工作机制', en: 'mechanism' },
  commissioner: { zh: '指导专员', en: 'commissioner' },
  space: { zh: '空间平台', en: 'space' },
  land: { zh: '用地', en: 'land' },
  standards: { zh: '标准', en: 'standards' },
  monitoring: { zh: '运行调度', en: 'monitoring' },
  'yearly-plan': { zh: '年度计划', en: 'yearly plan' },
  'policy-kit': { zh: '政策包', en: 'policy kit' },
  lists: { zh: '清单（未细分）', en: 'lists (not said which)' },
  'enterprise-table': { zh: '企业表', en: 'enterprise table' },
  'supplier-list': { zh: '配套企业清单', en: 'supplier list' },
  'strengths-list': { zh: '长板清单', en: 'list of strengths' },
  'gap-list': { zh: '短板清单', en: 'list of gaps' },
  'research-list': { zh: '技术攻关清单', en: 'research list' },
  'partner-enterprises': { zh: '可对接企业清单', en: 'partner enterprises' },
  'partner-institutes': { zh: '可对接机构清单', en: 'partner institutes' },
  'partner-funds': { zh: '可对接基金清单', en: 'partner funds' },
  'layout-list': { zh: '布局清单', en: 'layout list' },
  'project-list': { zh: '项目清单', en: 'project list' },
  'lead-department': { zh: '牵头部门', en: 'lead department' },
  'division-of-labour': { zh: '分工责任', en: 'division of labour' },
  'work-team': { zh: '工作班子', en: 'work team' },
  'promotion-office': { zh: '推进办公室', en: 'promotion office' },
  'investment-team': { zh: '招商队伍', en: 'investment team' },
  'leading-enterprises': { zh: '龙头企业培育', en: 'leading enterprises' },
  'chain-service': { zh: '链式服务', en: 'chain service' },
  'technology-platform': { zh: '技术平台', en: 'technology platform' },
  'innovation-system': { zh: '创新体系', en: 'innovation system' },
  'innovation-centre': { zh: '创新中心', en: 'innovation centre' },
} as const satisfies Record<string, Bilingual>;

export const countedPhrases = {
  members: { zh: '成员单位', en: 'member bodies' },
  clusters: { zh: '集群数', en: 'clusters' },
  industries: { zh: '产业数', en: 'industries' },
  leaders: { zh: '链长人数', en: 'leaders' },
  chains: { zh: '产业链数', en: 'chains' },
  offices: { zh: '推进办公室', en: 'offices' },
  staff: { zh: '推进团队人数', en: 'staff' },
} as const satisfies Record<string, Bilingual>;

export const eventPhrases = {
  draft: { zh: '征求意见稿', en: 'draft' },
  statement: { zh: '公开提出', en: 'statement' },
  meeting: { zh: '会议', en: 'meeting' },
  document: { zh: '文件', en: 'document' },
  'work-report': { zh: '政府工作报告', en: 'work report' },
} as const satisfies Record<string, Bilingual>;

export const schemePhrases = {
  yes: { zh: '有', en: 'yes' },
  no: { zh: '无', en: 'no' },
  unknown: { zh: '?', en: '?' },
} as const satisfies Record<string, Bilingual>;

/** Words of chain-leader schemes: instruments, numbers, dates, and findings of their rules. */
export const schemesPhrases = {
  fieldInstrument: { zh: '工具', en: 'Instrument' },
  fieldLevel: { zh: '层级', en: 'Level' },
  fieldLaunched: { zh: '启动', en: 'Launched' },
  fieldEvent: { zh: '事项', en: 'Event' },
  fieldHead: { zh: '总链长', en: 'Chief chain leader' },
  fieldLeaders: { zh: '链长', en: 'Chain leaders' },
} as const satisfies Record<string, Bilingual>;
