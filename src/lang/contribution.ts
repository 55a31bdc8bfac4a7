import { type Bilingual, joined } from './lang.js';

/** What contributions to growth, location quotients and growth between observations say. */
export const contributionMessages = {
  'command-contribution': {
    zh: '各部分对整体增长的贡献率、拉动百分点、比重；区位商',
    en: "what parts contribute to a whole's growth, in per cent and points; location quotients",
  },
  'argument-contribution': {
    zh: '整体的id：推算的分组（默认合计），或与--observed同用的分组、规划、序列、集群',
    en:
      'id of the whole: a group of the projection (default: the total), or with --observed a group, programme, ' +
      'series or cluster',
  },
  'option-contribution-observed': {
    zh: '用已观测的数字，而不是推算',
    en: 'from observed figures instead of a projection',
  },
  'option-parts': {
    zh: '哪些算作部分，id用逗号隔开（默认为整体的分组或集群）',
    en: "ids of the parts, with commas between (default: the whole's groups or clusters)",
  },
  'option-quotient-city': {
    zh: '城市的区位商：它占各集群的份额与它占整体的份额之比',
    en: 'location quotients of a city: its share of each cluster over its share of the whole',
  },
  'option-whole': {
    zh: '公布的整体：增速（8.0%）或两年水平（110760.94:124369.67亿元）',
    en: 'the whole as published: growth (8.0%), or two levels (110760.94:124369.67亿元)',
  },
  'option-part': {
    zh: '公布的部分：名称=贡献率（4.2%）、拉动（0.3个百分点）、增速@基期比重（7.9%@4.3%）或两年水平（4770:5004亿元）',
    en:
      'a part as published: name=contribution rate (4.2%), points (0.3个百分点), growth@share at the start ' +
      '(7.9%@4.3%) or two levels (4770:5004亿元)',
  },
  'error-options-apart': { zh: '{option}不能与{other}同用', en: '{option} does not go with {other}.' },
  'error-part': { zh: '--part“{value}”读不懂', en: '--part "{value}" cannot be read.' },
  'error-whole': { zh: '--whole“{value}”读不懂', en: '--whole "{value}" cannot be read.' },
  'fix-part': {
    zh: '写法如：--part 第一产业=4.2%、=0.3个百分点、=7.9%@4.3%或=4770:5004亿元',
    en: 'Write it like --part primary=4.2%, =0.3个百分点, =7.9%@4.3% or =4770:5004亿元.',
  },
  'fix-whole': {
    zh: '写法如：--whole 8.0%或--whole 110760.94:124369.67亿元',
    en: 'Write it like --whole 8.0% or --whole 110760.94:124369.67亿元.',
  },
  'error-part-twice': { zh: '--part里“{name}”出现两次', en: '--part names "{name}" twice.' },
  'error-levels-need-levels': {
    zh: '部分给的是水平时，其他部分和整体也须是水平',
    en: 'Where a part is given as levels, the other parts and the whole must be levels too.',
  },
  'error-contributions-need-whole': {
    zh: '部分给的是贡献率时，须用--whole给出整体的增速',
    en: 'Where a part is given by its contribution rate, the growth of the whole is needed: --whole.',
  },
  'error-parts-other-unit': { zh: '各部分与整体的单位不同', en: 'The parts and the whole have different units.' },
  'error-no-whole': {
    zh: '推算里没有“{id}”这个整体',
    en: 'The projection has no whole "{id}" to contribute to.',
  },
  'fix-no-whole': {
    zh: '不给id为合计；有公布总量的分组：{ids}；观测数字用--observed',
    en: 'The total needs no id; groups with a stated total: {ids}; observed figures are had with --observed.',
  },
  'error-no-common-levels': {
    zh: '“{whole}”与其部分没有同一指标、同样两年的实测水平；现有：{held}',
    en: '"{whole}" and its parts have no measured levels of one metric in the same two years; the data hold: {held}.',
  },
  'fix-no-common-levels': {
    zh: '换--metric、--from、--to或--parts；“超”“以上”只是下限，不算水平',
    en: 'Try another --metric, --from, --to or --parts; a floor such as 超 or 以上 is no level.',
  },
  'held-nothing': { zh: '没有水平', en: 'no levels' },
  'error-no-quotient': {
    zh: '算不出{city}的区位商：同一指标、同一年须有四个水平，数据里{city}的集群水平{here}个、{city}的整体水平{wholeHere}个、全省的集群水平{parts}个、全省的整体水平{whole}个',
    en: joined(
      joined(
        'No location quotient of {city}: it takes four levels of one metric and year, and the data hold {here} of ',
        'clusters in {city}, {wholeHere} of the whole in {city}, {parts} of clusters in the whole region, {whole} ',
      ),
      'of the whole there.',
    ),
  },
  'fix-no-quotient': {
    zh: '补上带city的观测，再查；份额未知时不作推算',
    en: 'Add observations with a city; shares that are not known are not guessed.',
  },
  'contribution-title': {
    zh: '{whole}：{from}—{to}年增长的贡献',
    en: '{whole}: contributions to growth, {from} to {to}',
  },
  'contribution-title-published': {
    zh: '按公布数字计算的增长贡献',
    en: 'Contributions to growth from published numbers',
  },
  'contribution-name': { zh: '项目', en: 'part' },
  'contribution-growth': { zh: '增长', en: 'Growth' },
  'contribution-growth-span': { zh: '累计增长', en: 'Growth in all' },
  'contribution-share': { zh: '{year}年比重', en: 'Share {year}' },
  'contribution-share-start': { zh: '基期比重', en: 'Share at the start' },
  'contribution-share-end': { zh: '末期比重', en: 'Share at the end' },
  'contribution-start': { zh: '基期', en: 'Start' },
  'contribution-end': { zh: '末期', en: 'End' },
  'contribution-rate': { zh: '贡献率', en: 'Contribution rate' },
  'contribution-pull': { zh: '拉动（百分点）', en: 'Points of growth' },
  'note-contribution': {
    zh: '贡献率=部分的增量÷整体的增量；拉动=部分的增长×其基期比重，单位为百分点',
    en:
      "Contribution rate: change of the part over change of the whole; points of growth: the part's growth times " +
      'its share at the start',
  },
  'note-contribution-span': {
    zh: '增长与拉动是{from}—{to}年{years}年累计，不是年均',
    en: 'Growth and points are those of the {years} years {from} to {to} together, not per year',
  },
  'note-contribution-rounded': {
    zh: '各数分别四舍五入，合计可能与相加之和差末位；未舍入的数相加等于合计',
    en: 'Figures are rounded one by one and may miss the total in the last place; unrounded they add up to it',
  },
  'note-contribution-bounds': {
    zh: '区间：同一数字既在部分又在整体时只计一次',
    en: 'Intervals: a figure that stands both in a part and in the whole counts once',
  },
  'note-contribution-zero': {
    zh: '整体没有变化，贡献率无定义',
    en: 'The whole does not change: contribution rates are not defined',
  },
  'note-contribution-nominal': {
    zh: '按公布的水平计算，未剔除价格变动；与按不变价公布的贡献率会有出入',
    en: 'From levels as published, prices not taken out: published contributions at constant prices differ',
  },
  'note-contribution-overlap': {
    zh: '“其余”为整体减去所列部分；所列部分之间如有重叠，未剔除',
    en: '"Rest" is the whole less the parts listed; what the parts share with each other is not taken out',
  },
  'note-contribution-readings': {
    zh: '公布的数字按四舍五入数读：{readings}',
    en: 'Published numbers are read as rounded: {readings}',
  },
  'quotient-title': { zh: '{city}的区位商：{whole}', en: 'Location quotients of {city}: {whole}' },
  'quotient-share-part': { zh: '占该集群', en: 'Share of the cluster' },
  'quotient-share-whole': { zh: '占整体', en: 'Share of the whole' },
  'quotient-value': { zh: '区位商', en: 'Location quotient' },
  'note-quotient': {
    zh: '区位商=该市占集群的份额÷该市占整体的份额；大于1为相对集中',
    en:
      "Location quotient: the city's share of the cluster over its share of the whole; above 1 the city is " +
      'specialised in it',
  },
  'command-growth': {
    zh: '两次观测之间的年均增速、对数增速、翻番年数，并列公布的增速',
    en: 'growth between observations: per year, in logarithms, years to double, beside what was published',
  },
  'argument-growth': {
    zh: '集群、分组、规划或序列的id',
    en: 'id of a cluster, a group, a programme or a series',
  },
  'option-growth-from': { zh: '自这一年的观测起', en: 'from the observation of this year' },
  'option-growth-to': {
    zh: '至这一年的观测（默认为最近的）',
    en: 'to the observation of this year (default: the latest)',
  },
  'growth-title': { zh: '{name}：观测之间的增速', en: '{name}: growth between observations' },
  'growth-levels': { zh: '水平', en: 'levels' },
  'growth-per-year': { zh: '年均增速', en: 'growth per year' },
  'growth-log': { zh: '对数增速', en: 'log growth' },
  'growth-doubling': { zh: '翻番年数', en: 'Years to double' },
  'growth-published': { zh: '公布的增速', en: 'published' },
  'growth-difference': { zh: '相差（百分点）', en: 'difference, points' },
  'growth-points': { zh: '{points}个百分点', en: '{points} points' },
  'growth-chained': { zh: '各年增速连乘', en: 'chain of yearly rates' },
  'error-no-growth-between': {
    zh: '“{name}”没有同一指标的两次观测可比；现有：{held}',
    en: '"{name}" has no two observations of one metric to compare; the data hold: {held}.',
  },
  'fix-no-growth-between': {
    zh: '换--metric、--from或--to；已有数字见jiqun show {id}',
    en: 'Try another --metric, --from or --to; jiqun show {id} lists the figures.',
  },
  'note-growth-levels': {
    zh: '年均增速=(末期÷基期)^(1/年数)−1，按相隔年数计；括号内为四舍五入留下的范围；对数增速=ln(末期÷基期)÷年数',
    en:
      'Growth per year is (last / first)^(1/years) − 1 over the years that elapse, with the range that rounding ' +
      'leaves; log growth is ln(last / first) / years',
  },
  'note-growth-published': {
    zh: '公布的增速常按可比口径或不变价计算，与两个公布水平之比不同；相差超过0.5个百分点的标≠，两者都不改动',
    en:
      'Published rates often rest on a comparable base or constant prices and differ from the ratio of two ' +
      'published levels; more than 0.5 points apart is marked ≠, and neither is changed',
  },
  'note-growth-left-out': {
    zh: '未用（只是上下限，或为预计数）：{figures}；用--from、--to指定其年份则单边计算',
    en: 'Left out, as bounds or estimates: {figures}; with --from or --to their years can be asked for',
  },
} as const satisfies Record<string, Bilingual>;
