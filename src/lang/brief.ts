import { type Bilingual, joined } from './lang.js';

/** Words of reports: titles of sections, the summary, the methods, and what can be wrong with a request for one. */
export const briefMessages = {
  'brief-subtitle': { zh: '情景“{scenario}”，{from}—{to}年', en: 'Scenario "{scenario}", {from} to {to}' },
  'brief-summary': { zh: '摘要', en: 'Summary' },
  'brief-groups': { zh: '两组集群', en: 'The groups' },
  'brief-projection': { zh: '增长推算', en: 'Projection' },
  'brief-clusters': { zh: '各集群', en: 'The clusters' },
  'brief-layout': { zh: '城市布局', en: 'Layout by city' },
  'brief-sources': { zh: '来源', en: 'Sources' },
  'brief-growth': {
    zh: '{name}：{from}年{first}，{to}年推算{last}',
    en: '{name}: {first} in {from}, projected {last} in {to}',
  },
  'brief-count': {
    zh: '{clusters}个集群，点名{industries}项重点产业；全省{cities}个地级以上市',
    en: '{clusters} clusters naming {industries} key industries; {cities} prefecture-level cities',
  },
  'brief-core': { zh: '被列为核心最多的城市：{cities}', en: 'Cities most often named as core: {cities}' },
  'brief-made-from': { zh: '据“{title}”数据{version}版生成', en: 'Made from "{title}", data version {version}' },
  'option-sections': { zh: '只要这些部分，用逗号分开', en: 'only these sections, separated by commas' },
  'option-report-cluster': { zh: '一个集群的简报', en: 'the brief of one cluster' },
  'option-report-city': { zh: '一个城市的简报', en: 'the brief of one city' },
  'option-title': { zh: '报告的标题', en: 'title of the report' },
  'option-report-lang': { zh: '报告的语言；both为中英文各一份', en: 'language of the report; both gives one in each' },
  'error-cluster-and-city': {
    zh: '--cluster与--city不能同时使用',
    en: '--cluster and --city cannot be used together.',
  },
  'fix-cluster-and-city': { zh: '一份简报只写一个集群或一个城市', en: 'A brief is about one cluster or one city.' },
  'option-template': {
    zh: '以自己的文稿为模板（Markdown与Liquid），填入数据',
    en: "one's own prose (Markdown with Liquid) to fill with the data",
  },
  'error-template': { zh: '{path}:{line}:{column}：{what}\n{frame}', en: '{path}:{line}:{column}: {what}\n{frame}' },
  'template-unknown-variable': {
    zh: '模板里没有“{name}”这个变量',
    en: 'nothing is named "{name}" that a template can use',
  },
  'template-unknown-filter': { zh: '没有“{name}”这个过滤器', en: 'there is no filter "{name}"' },
  'template-unknown-section': { zh: '报告没有“{name}”这一部分', en: 'the report has no section "{name}"' },
  'template-syntax': { zh: '模板的写法不对：{reason}', en: 'the template cannot be read: {reason}' },
  'error-template-missing': { zh: '没有模板文件{path}', en: 'There is no template file {path}.' },
  'error-template-folder': { zh: '{path}是文件夹，模板应是文件', en: '{path} is a folder; a template is a file.' },
  'fix-template-path': {
    zh: '检查路径：相对路径从当前文件夹算起',
    en: 'Check the path; a relative one counts from the current folder.',
  },
  'error-in-file': { zh: '{path}：{what}', en: '{path}: {what}' },
  'error-bytes-on-terminal': {
    zh: '{format}不是文字，不能显示在终端上',
    en: '{format} is not text and cannot be shown on a terminal',
  },
  'fix-bytes-on-terminal': {
    zh: '用--output report.{format}写入文件',
    en: 'write it to a file with --output report.{format}',
  },
  'progress-sections': { zh: '正在编写各部分……', en: 'Writing the sections …' },
  'progress-pictures': { zh: '正在绘图（{index}/{count}）……', en: 'Drawing pictures ({index} of {count}) …' },
  'progress-pages': { zh: '正在排版……', en: 'Laying out pages …' },
  'error-tables-together': {
    zh: '报告有多张表，不能写成一份CSV',
    en: 'A report has several tables, which cannot be one CSV.',
  },
  'fix-tables-together': {
    zh: '用--format csv --output DIR写入一个文件夹，每张表一个文件',
    en: 'Write them into a folder, a file each: --format csv --output DIR',
  },
  'brief-title': { zh: '标题', en: 'Title' },
  'brief-targets': { zh: '目标', en: 'Targets' },
  'brief-tracking': { zh: '进度', en: 'Progress' },
  'brief-programmes': { zh: '其他规划', en: 'Other programmes' },
  'brief-agencies': { zh: '部门职责', en: 'Responsibilities' },
  'brief-sensitivity': { zh: '假定的影响', en: 'Which assumption matters' },
  'brief-methods': { zh: '方法', en: 'Methods' },
  'brief-conflicts': { zh: '文件之间的不一致：{count}处', en: 'Places where documents disagree: {count}' },
  'brief-claims': {
    zh: '文件的说法：{count}条，其中{holds}条与数据相符',
    en: 'Statements of documents: {count}, of which {holds} agree with the data',
  },
  'brief-sources-count': { zh: '依据的来源：{count}份', en: 'Sources behind the data: {count}' },
  'brief-cluster': {
    zh: '{group}；{ambition}；点名{count}项重点产业',
    en: '{group}; {ambition}; {count} key industries named',
  },
  'brief-cluster-core': { zh: '核心城市：{cities}', en: 'Core cities: {cities}' },
  'brief-latest': { zh: '最近一次观测（{year}）：{figure}', en: 'Latest observation ({year}): {figure}' },
  'brief-city': {
    zh: '{clusters}个集群点名，其中{core}个列为核心',
    en: 'Named by {clusters} clusters, {core} of them as a core',
  },
  'brief-no-figure': {
    zh: '来源没有给出“{cluster}”{year}年自己的数字，因此只随“{group}”合计推算',
    en: joined(
      'No source gives a figure of {year} for "{cluster}" alone, so it is projected only within the total of ',
      '"{group}"',
    ),
  },
  'brief-method-growth': {
    zh: '推算：基年水平乘以逐年增速的连乘积；已公布的增速用实际数，其余用情景的假定',
    en:
      'Projection: the level of the base year times the product of yearly growth; published growth where known, ' +
      'the assumption of the scenario after that',
  },
  'brief-method-periods': {
    zh: '年数：基年不计入期间，2019年到2025年是六期；可改用--periods 5',
    en:
      'Periods: the base year is outside the span, so 2019 to 2025 is six periods; --periods 5 gives the other ' +
      'reading',
  },
  'brief-method-interval': {
    zh: '区间：由基年数字的四舍五入和“左右”之类的字样传递而来，不是预测误差',
    en:
      'Intervals: carried from the rounding of the base figure and from words such as "about"; they are not ' +
      'forecast errors',
  },
  'brief-method-targets': {
    zh: '目标：与情景推算的水平相比；缺少同一指标、同一口径的基数时不作判断',
    en:
      'Targets: compared with the level that the scenario leads to; not assessed where no base of the same metric ' +
      'and scope is known',
  },
  'brief-method-tracking': {
    zh: '进度：实际年均增速与所需年均增速之比，0.95以上为正常，0.60以上为略慢，0以上为明显落后，负数为背离',
    en:
      'Progress: growth so far over the growth required; from 0.95 on track, from 0.60 slightly behind, above 0 ' +
      'far behind, below 0 moving away',
  },
  'brief-method-sums': {
    zh: '合计：集群之间有重叠，合计未剔除重复；没有自己数字的集群留在“未分解”一行',
    en:
      'Sums: clusters overlap, so sums are gross; clusters without a figure of their own stay in the row not ' +
      'broken down',
  },
  'brief-method-evidence': {
    zh: '依据：每个数字都注明文件和文件中的字样；文件之间不一致的，并列保留并说明以哪个为准',
    en:
      'Evidence: every figure names its document and the token in it; where documents disagree both stay, with ' +
      'which of them counts and why',
  },
} as const satisfies Record<string, Bilingual>;
