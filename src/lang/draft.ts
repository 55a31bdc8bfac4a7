import type { Bilingual } from './lang.js';

/** Words of drafts from a document's text. */
export const draftMessages = {
  'draft-subject-unknown': { zh: '未写明是谁的数字', en: 'whose figure it is, is not said' },
  'draft-subject-far': {
    zh: '集群名在本段前面的句子里',
    en: 'the cluster is named in an earlier sentence of the paragraph',
  },
  'draft-subject-several': { zh: '前面并列着几个集群', en: 'several clusters are listed before it' },
  'draft-token-unclear': { zh: '找不到只出现一处的引文', en: 'no short token of it stands alone in the text' },
  'draft-metric-far': {
    zh: '指标词“{metric}”在本句前面',
    en: 'the metric ({metric}) is named earlier in the sentence',
  },
  'draft-metric-unknown': { zh: '指标不明', en: 'what is measured is not clear' },
  'draft-year-unknown': { zh: '年份不明', en: 'the year is not clear' },
  'draft-year-far': {
    zh: '{year}年取自别处或“去年”一类的词',
    en: 'the year {year} comes from another sentence or a word such as last year',
  },
  'draft-year-earlier': {
    zh: '{year}年与它之间还有别的数字',
    en: 'other figures stand between the year {year} and it',
  },
  'draft-year-span': { zh: '数字属于{period}这几年', en: 'the figure is for the years {period}' },
  'draft-target-year-unknown': { zh: '目标没有年份', en: 'the target has no year' },
  'draft-target-unclear': { zh: '是目标还是已有的数，待定', en: 'decide whether it is promised or measured' },
  'draft-average-measured': {
    zh: '是几年的平均增速，不是一年的',
    en: 'an average over several years, not the growth of one',
  },
  'draft-period-unknown': { zh: '增速的起止年份不明', en: 'the years that the rate is for are not clear' },
  'draft-period-title': { zh: '起止年份取自标题', en: 'the years come from the title' },
  'draft-growth-not-average': {
    zh: '是年均增速还是累计，待定',
    en: 'decide whether it is a yearly rate or the growth of the whole time',
  },
  'draft-city': {
    zh: '同句有城市名，是否只属该市，待定',
    en: 'a city stands before it: decide whether the figure is only its own',
  },
  'draft-cities-several': { zh: '前面有几个城市', en: 'several cities stand before it' },
  'draft-role-unknown': { zh: '作用不明', en: 'the role is not clear' },
  'draft-english': { zh: '英文待写', en: 'the English is to be written' },
  'draft-ambition': {
    zh: '按用词最高的一档；中英文短语待写',
    en: 'the highest word of the passage; write both short texts',
  },
  'draft-agency-leads': { zh: '旁有“牵头”', en: 'named as leading' },
  'draft-agency-named': { zh: '只是提到，作用待定', en: 'only named: decide its role' },
  'draft-edition': { zh: '标题、印发日期、部门待核', en: 'check title, date of issue and agencies' },
  'draft-policy': { zh: '标题、印发日期、部门待核', en: 'check title, date of issue and agency' },
  'draft-elsewhere': { zh: '{file}已有此数，引自“{source}”', en: '{file} has it from "{source}"' },

  'command-draft': {
    zh: '起草：从文件原文认出数字、城市、产业，拟出YAML待核',
    en: "propose YAML from a document's text: figures, places and industries, for an editor to review",
  },
  'argument-text': { zh: '原文（UTF-8文本）', en: 'text of the document, in UTF-8' },
  'option-draft-source': {
    zh: '来源的id，数据里还没有的也行（必需）',
    en: 'id of the source, known or new (required)',
  },
  'option-draft-kind': { zh: '只拟这一类文件', en: 'propose files of this kind only' },
  'option-draft-id': {
    zh: '只拟这一个集群或规划，已有的或新的',
    en: 'propose for this cluster or programme only, known or new',
  },
  'option-draft-output': {
    zh: '写入新文件，或写入文件夹；不覆盖',
    en: 'write to a new file, or into a folder; nothing is overwritten',
  },
  'error-draft-source-needed': { zh: '没有给出来源', en: 'The source is not given.' },
  'fix-draft-source-needed': {
    zh: '写法如：jiqun draft plan.txt --source gd-plan-2026',
    en: 'Write it like: jiqun draft plan.txt --source gd-plan-2026',
  },
  'error-draft-id': { zh: '{option}的“{value}”不是id', en: '"{value}" of {option} is not an id.' },
  'fix-draft-id': {
    zh: 'id用小写字母、数字和单个连字符，字母开头，至多48个字符',
    en:
      'An id is lower-case letters and digits joined by single hyphens, begins with a letter and has at most 48 ' +
      'characters.',
  },
  'error-draft-id-of-source': { zh: '--kind source不用--id', en: '--kind source takes no --id.' },
  'fix-draft-id-of-source': { zh: '来源的id写在--source', en: 'The id of the source is that of --source.' },
  'error-draft-text': { zh: '{path}：{reason}', en: '{path}: {reason}' },
  'error-draft-empty': { zh: '{path}是空的', en: '{path} is empty.' },
  'fix-draft-text': {
    zh: '给出存有原文的UTF-8文本文件',
    en: 'Give a UTF-8 text file that holds the text of the document.',
  },
  'error-draft-no-cluster': {
    zh: '原文里没有认出集群的新内容',
    en: 'Nothing new of any cluster is recognised in the text.',
  },
  'fix-draft-no-cluster': {
    zh: '全文只讲一个集群时，用--id写明',
    en: 'If the whole text is about one cluster, name it with --id.',
  },
  'error-draft-several': {
    zh: '共{count}个文件（{files}等），不能都写进{path}',
    en: 'There are {count} files ({files} ...), too many for the one {path}.',
  },
  'fix-draft-several': {
    zh: '写文件夹，如{path}/；或用--kind、--id选一个',
    en: 'Give a folder such as {path}/, or choose one with --kind or --id.',
  },
  'error-draft-exists': { zh: '{path}已存在，不覆盖', en: '{path} is there already and is not overwritten.' },
  'fix-draft-exists': {
    zh: '换一个名字或文件夹，再把要的条目抄过去',
    en: 'Choose another name or folder, and take over the items that you want.',
  },
  'draft-heading': {
    zh: '据{file}起草，逐条核对后删去本行和各条注释',
    en: 'drafted from {file}; check each item, then delete this line and the comments',
  },
  'draft-heading-known': {
    zh: '数据里已有{file}：把核过的条目移到那里',
    en: 'the data have {file}: move the items there once checked',
  },
  'draft-recognised': { zh: '{file}里认出：', en: 'Recognised in {file}:' },
  'draft-count': {
    zh: '  {kind}：{total}（已在数据里{already}，信息不足而作注释{open}）',
    en: '  {kind}: {total} ({already} in the data, {open} too unclear and commented out)',
  },
  'draft-kind-observation': { zh: '实测', en: 'observations' },
  'draft-kind-target': { zh: '目标', en: 'targets' },
  'draft-kind-growth': { zh: '增速', en: 'promised growth' },
  'draft-kind-place': { zh: '布局', en: 'layout' },
  'draft-kind-industry': { zh: '产业', en: 'industries' },
  'draft-kind-bottleneck': { zh: '短板', en: 'bottlenecks' },
  'draft-kind-ambition': { zh: '定位', en: 'ambitions' },
  'draft-kind-agency': { zh: '部门', en: 'agencies' },
  'draft-kind-edition': { zh: '行动计划版本', en: 'plan editions' },
  'draft-kind-policy': { zh: '政策文件', en: 'policies' },
  'draft-nothing-new': { zh: '都已在数据里', en: 'All of it is in the data.' },
  'draft-source-new': {
    zh: '数据里没有来源“{source}”，一并拟出{near}',
    en: 'The data have no source "{source}"; a file for it is proposed.{near}',
  },
  'draft-id-new': {
    zh: '数据里没有{kind}“{id}”，按新的拟{near}',
    en: 'The data have no {kind} "{id}"; it is drafted as a new one.{near}',
  },
  'draft-near': { zh: '；{suggestion}', en: ' {suggestion}' },
  'draft-source-other': {
    zh: '这不是“{source}”登记的那份原文：SHA-256不同',
    en: 'This is not the text that "{source}" registers: its SHA-256 differs.',
  },
  'draft-source-without-text': {
    zh: '“{source}”没有登记原文；可补：text: file {file}, sha256 {sha256}',
    en: '"{source}" registers no text yet; to add: text: file {file}, sha256 {sha256}',
  },
  'draft-agencies-unknown': { zh: 'agencies.yaml里没有：{names}', en: 'Not in agencies.yaml: {names}.' },
  'draft-next': {
    zh: '接下来：补全null，核对带review的行，再运行jiqun validate和jiqun audit --texts',
    en: 'Next: fill in each null, check the lines marked review, then run jiqun validate and jiqun audit --texts',
  },
} as const satisfies Record<string, Bilingual>;
