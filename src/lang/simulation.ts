import { type Bilingual, joined } from './lang.js';

/** Words of `simulate`: members, ranges, words as distributions, correlations. */
export const simulationMessages = {
  'command-simulate': {
    zh: '各组或集群之和的概率区间，数据不够则说明',
    en: 'ranges of the sum of groups or clusters, or why the data allow none',
  },
  'option-members': {
    zh: '加总哪些分组或集群，用逗号隔开（默认：全部分组）',
    en: 'groups or clusters to add up, with commas between (default: all groups)',
  },
  'option-draws': { zh: '模拟次数', en: 'number of draws' },
  'option-seed': { zh: '随机种子', en: 'seed of the random numbers' },
  'option-correlation': { zh: '同年各增速之间的相关系数', en: "correlation of the members' growth in a year" },
  'option-simulated-target': {
    zh: '另问达到这一金额的可能性，如2.5万亿元',
    en: 'also how likely this amount is, such as 2.5万亿元',
  },
  'option-spread': {
    zh: '自定增速的标准差（如3%，或pillar=2%只给一个成员），均值取情景的平均增速；这是假设，不是估计',
    en:
      "own standard deviation of growth, such as 3%, or pillar=2% for one member, around the scenario's average " +
      'rate: an assumption, not an estimate',
  },
  'error-amount': {
    zh: '{option}的金额“{value}”读不懂，或不大于零',
    en: 'The amount "{value}" of {option} cannot be read, or is not above zero.',
  },
  'fix-option-amount': { zh: '写法如：{option} 4000亿元', en: 'Write it like {option} 4000亿元.' },
  'error-member-inside': {
    zh: '{id}已包含在{group}里，不能再加一次',
    en: '{id} is part of {group} and cannot be added to it.',
  },
  'simulation-title': { zh: '{members}之和：{to}年模拟', en: 'Sum of {members}: simulated for {to}' },
  'simulation-sum': {
    zh: '{to}年合计，{unit}，±为蒙特卡洛误差',
    en: 'Sum in {to}, {unit}, with ± the Monte Carlo error',
  },
  'simulation-correlation': { zh: '相关系数', en: 'correlation' },
  'simulation-low': { zh: '10%分位', en: '10% below' },
  'simulation-median': { zh: '中位数', en: 'Median' },
  'simulation-high': { zh: '90%分位', en: '90% below' },
  'simulation-probability': { zh: '达标概率', en: 'Probability' },
  'simulation-held': { zh: '数据里有什么；{to}年区间，{unit}', en: 'What the data hold; ranges for {to}, {unit}' },
  'simulation-member': { zh: '成员', en: 'member' },
  'simulation-observations': { zh: '增速观测', en: 'growth observations' },
  'simulation-base': { zh: '最近水平', en: 'latest level' },
  'simulation-range': { zh: '可给的区间', en: 'what may be shown' },
  'range-none': { zh: '只有路径与情景', en: 'path and scenarios only' },
  'range-envelope': { zh: '观测的最小至最大', en: 'observed minimum to maximum' },
  'range-band': { zh: '80%区间，参考', en: '80% band, indicative' },
  'refused-too-few-points': {
    zh:
      '不作模拟：每个成员至少要有{needed}个年度增速观测，这里有：{members}。观测这么少，均值和波动都估不出来。可看政策路径与情景（jiqun project、jiqun compare）、' +
      '下表中观测到的最小至最大区间，或用--spread自定波动。',
    en: joined(
      joined(
        joined(
          'No simulation: it takes at least {needed} observations of yearly growth of each member, and the data hold: ',
          '{members}. With so few neither mean nor spread can be estimated. What may be shown instead: the path of ',
        ),
        'the plan and the scenarios (jiqun project, jiqun compare), the observed ranges below, or a spread of your ',
      ),
      'own (--spread).',
    ),
  },
  'refused-nothing-to-combine': {
    zh: '不作模拟：只有一个成员，没有可加总的；它自己的区间见下表。',
    en: 'No simulation: there is only one member and nothing to add up; its own range is in the table below.',
  },
  'refused-mixed-metrics': {
    zh: '不作模拟：各成员在{to}年以前没有同一指标、同一年份的水平，不同指标不能相加：{members}。',
    en: joined(
      'No simulation: before {to} the members have no level of the same metric and year, and different metrics ',
      'are not added: {members}.',
    ),
  },
  'refused-no-common-year': {
    zh: '不作模拟：{to}年以前没有可作起点的水平。',
    en: 'No simulation: before {to} there is no level to start from.',
  },
  'refused-member': { zh: '不作模拟：{members}：{reason}。', en: 'No simulation: {members}: {reason}.' },
  'refused-not-finite': {
    zh: '不作模拟：结果超出可表示的范围。',
    en: 'No simulation: the result runs out of the range of numbers.',
  },
  'note-run': {
    zh: '种子{seed}，模拟{draws}次；同一种子得同样的数',
    en: 'Seed {seed}, {draws} draws; the same seed gives the same numbers',
  },
  'note-quantiles': {
    zh: '自{from}年起逐年增长；80%的模拟结果在10%与90%分位之间',
    en: 'Growth runs year by year from {from}; 80% of the draws lie between the two outer columns',
  },
  'note-correlation': {
    zh: '相关系数是假设，决定合计区间的宽窄：0为互不相干，1为同涨同落',
    en: 'The correlation is an assumption and decides how wide the range is: 0 is apart, 1 is all together',
  },
  'note-probability': {
    zh: '达标概率：{to}年合计不低于{target}的模拟所占比例',
    en: 'Probability: the share of the draws in which the sum of {to} is at least {target}',
  },
  'note-assumed-spread': {
    zh: '假设：平均增速取情景“{scenario}”（{rates}），ln(1+g)的标准差取{spread}；不是由观测估计的',
    en: joined(
      'Assumed: average growth as in the scenario "{scenario}" ({rates}), and a standard deviation of ln(1+g) of ',
      '{spread}; not estimated from observations',
    ),
  },
  'note-estimated': {
    zh: '均值与波动由观测估计，连同其自身的不确定性一起抽取',
    en: 'Mean and spread are estimated from the observations and drawn with their own uncertainty',
  },
  'note-ranges': {
    zh: '区间：2至3个观测只给观测到的最小至最大，不是概率；{needed}个以上才给80%区间',
    en: joined(
      'Ranges: from 2 or 3 observations only the observed minimum to maximum, which is no probability; from ',
      '{needed} on an 80% band',
    ),
  },
  'note-gross-members': {
    zh: '口径：集群之间有重叠，合计未剔除重复计算',
    en: 'Scope: clusters overlap, so their sum is gross',
  },
  'option-words': {
    zh:
      '某个词按哪种分布读：词=形状（词：rounded、about、near、range、above、below，或四舍五入、约、近、区间、超、以内；形状：point、uniform、triangular、normal；' +
      '超与以内为exponential:5%、uniform:5%或point）',
    en:
      'the distribution that a word stands for: word=shape (words: rounded, about, near, range, above, below; ' +
      'shapes: point, uniform, triangular, normal; for above and below exponential:5%, uniform:5% or point)',
  },
  'option-correlation-matrix': {
    zh: '相关系数矩阵的CSV文件：首行与首列为成员的id，取代--correlation',
    en:
      'CSV file with a matrix of correlations: ids of the members in the first row and column; in place of ' +
      '--correlation',
  },
  'option-phi': {
    zh: '一年的偏离带入下一年的比例φ，0至1以下；这是假设，不是估计',
    en:
      "share of a year's deviation that is carried into the next (φ), from 0 to below 1: an assumption, not an " +
      'estimate',
  },
  'error-words': { zh: '--words“{value}”读不懂', en: '--words "{value}" cannot be read.' },
  'fix-words': {
    zh: '写法如：--words 约=triangular,超=exponential:5%；{word}可用：{shapes}',
    en: 'Write it like --words about=triangular,above=exponential:5%. Shapes for {word}: {shapes}.',
  },
  'error-spread-member': {
    zh: '--spread“{value}”里的“{id}”不是成员',
    en: '--spread "{value}" names {id}, which is no member.',
  },
  'error-matrix-row': {
    zh: '{path}第{line}行应有{count}个数，而不是“{text}”',
    en: '{path}, line {line}, must hold {count} numbers, not "{text}".',
  },
  'error-matrix-ids': {
    zh: '{path}各行的id（{rows}）与首行的id（{columns}）不同',
    en: '{path} has other ids in its rows ({rows}) than in its first row ({columns}).',
  },
  'error-matrix-missing': { zh: '{path}里没有成员{ids}', en: '{path} does not hold the members {ids}.' },
  'error-matrix-diagonal': {
    zh: '{path}里{a}与自身的相关系数不是1',
    en: '{path}: the correlation of {a} with itself is not 1.',
  },
  'error-matrix-outside': {
    zh: '{path}里{a}与{b}的相关系数不在-1至1之间',
    en: '{path}: the correlation of {a} and {b} is not between -1 and 1.',
  },
  'error-matrix-not-symmetric': {
    zh: '{path}不对称：{a}与{b}的相关系数和{b}与{a}的不同',
    en: '{path} is not symmetric: {a} with {b} differs from {b} with {a}.',
  },
  'error-matrix-not-positive': {
    zh: '{path}不是半正定矩阵：{ids}之间的相关系数互相矛盾',
    en: '{path} is not positive semi-definite: the correlations among {ids} contradict each other.',
  },
  'fix-matrix': {
    zh: '写法如三行：“id,pillar,emerging”“pillar,1,0.6”“emerging,0.6,1”',
    en: 'Write it in lines such as "id,pillar,emerging", "pillar,1,0.6", "emerging,0.6,1".',
  },
  'simulation-mean': { zh: '均值', en: 'Mean' },
  'simulation-matrix': { zh: '矩阵', en: 'matrix' },
  'refused-open-bound': {
    zh:
      '不作模拟：{members}只有上下限（超、以上、以内等），没有哪种分布能代表它；若愿作假设，用--words写明，如--words above=exponential:5%（水平平均超出5%，' +
      '增速平均超出5个百分点）。',
    en: joined(
      joined(
        'No simulation: of {members} only a bound is known (over, at least, at most), and no distribution stands ',
        'for that. To assume one, say so: --words above=exponential:5% puts a level 5%, and a rate 5 points, above ',
      ),
      'its bound on average.',
    ),
  },
  'note-words': { zh: '词与分布：{uses}', en: 'Words as distributions: {uses}' },
  'note-words-data': {
    zh: '同一数字用于几个成员时只抽取一次',
    en: 'A datum that several members use is drawn once for all of them',
  },
  'note-words-unused': {
    zh: '--words里的{words}没有用到：这里没有这样写的数字',
    en: '{words} of --words had no effect: no quantity here is written so',
  },
  'note-matrix': {
    zh: '相关系数取自{file}：同年增速之间，以及各成员平均增速的未定部分之间（按秩，Iman–Conover法）；0与1两行供对照',
    en: joined(
      'Correlations as in {file}: of growth in the same year, and by ranks (Iman-Conover) of what words leave ',
      'open of average growth; the rows 0 and 1 stand beside it',
    ),
  },
  'note-phi': {
    zh: 'φ={phi}：一年的偏离有这一比例带入下一年；是假设',
    en: "φ = {phi}: this share of a year's deviation is carried into the next; an assumption",
  },
  'note-spreads': {
    zh: '假设：平均增速取情景“{scenario}”，ln(1+g)的标准差各自给定（{rates}）；不是由观测估计的',
    en: joined(
      'Assumed: average growth as in the scenario "{scenario}", and a standard deviation of ln(1+g) for each ',
      '({rates}); not estimated from observations',
    ),
  },
  'spread-of': { zh: '{name} {rate}、标准差{spread}', en: '{name} {rate}, deviation {spread}' },
  'use-base': { zh: '{name}基数{quantity}', en: '{name}, base {quantity}' },
  'use-growth': { zh: '{name}增速{quantity}', en: '{name}, growth {quantity}' },
  'use-derived': { zh: '推算值', en: 'derived' },
  'use-reads': { zh: '{what}为{shape}', en: '{what}: {shape}' },
  'shape-point': { zh: '定值{value}', en: '{value} exactly' },
  'shape-uniform': { zh: '{low}至{high}均匀分布', en: 'uniform from {low} to {high}' },
  'shape-triangular': {
    zh: '{low}至{high}三角分布，众数{mode}',
    en: 'triangular from {low} to {high} with its peak at {mode}',
  },
  'shape-normal': { zh: '正态分布，九成在{low}至{high}之间', en: 'normal with nine tenths from {low} to {high}' },
  'shape-exponential-above': {
    zh: '{start}以上按指数分布，平均超出{mean}（假设）',
    en: 'above {start} by {mean} on average, exponential (assumed)',
  },
  'shape-exponential-below': {
    zh: '{start}以下按指数分布，平均低{mean}（假设）',
    en: 'below {start} by {mean} on average, exponential (assumed)',
  },
} as const satisfies Record<string, Bilingual>;
