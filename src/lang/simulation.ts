import type { Bilingual } from './lang.js';

/** What a simulation says of words as distributions, of correlations and of its mean. */
export const simulationMessages = {
  'option-words': {
    zh: '某个词按哪种分布读：词=形状（词：rounded、about、near、range、above、below，或四舍五入、约、近、区间、超、以内；形状：point、uniform、triangular、normal；超与以内为exponential:5%、uniform:5%或point）',
    en: 'the distribution that a word stands for: word=shape (words: rounded, about, near, range, above, below; shapes: point, uniform, triangular, normal; for above and below exponential:5%, uniform:5% or point)',
  },
  'option-correlation-matrix': {
    zh: '相关系数矩阵的CSV文件：首行与首列为成员的id，取代--correlation',
    en: 'CSV file with a matrix of correlations: ids of the members in the first row and column; in place of --correlation',
  },
  'option-phi': {
    zh: '一年的偏离带入下一年的比例φ，0至1以下；这是假设，不是估计',
    en: "share of a year's deviation that is carried into the next (φ), from 0 to below 1: an assumption, not an estimate",
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
    zh: '不作模拟：{members}只有上下限（超、以上、以内等），没有哪种分布能代表它；若愿作假设，用--words写明，如--words above=exponential:5%（水平平均超出5%，增速平均超出5个百分点）。',
    en: 'No simulation: of {members} only a bound is known (over, at least, at most), and no distribution stands for that. To assume one, say so: --words above=exponential:5% puts a level 5%, and a rate 5 points, above its bound on average.',
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
    en: 'Correlations as in {file}: of growth in the same year, and by ranks (Iman-Conover) of what words leave open of average growth; the rows 0 and 1 stand beside it',
  },
  'note-phi': {
    zh: 'φ={phi}：一年的偏离有这一比例带入下一年；是假设',
    en: "φ = {phi}: this share of a year's deviation is carried into the next; an assumption",
  },
  'note-spreads': {
    zh: '假设：平均增速取情景“{scenario}”，ln(1+g)的标准差各自给定（{rates}）；不是由观测估计的',
    en: 'Assumed: average growth as in the scenario "{scenario}", and a standard deviation of ln(1+g) for each ({rates}); not estimated from observations',
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
