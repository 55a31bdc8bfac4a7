import { type Bilingual, joined } from './lang.js';

/** What the rules across the data find, and what to do about it. */
export const ruleMessages = {
  'figure-level': { zh: '{time}{metric}{text}', en: '{metric} of {time}, {text}' },
  'figure-timeless': { zh: '{metric}{text}', en: '{metric}, {text}' },
  'figure-growth': { zh: '{time}{metric}增长{text}', en: 'growth of {metric} in {time}, {text}' },
  'time-year': { zh: '{year}年', en: '{year}' },
  'time-part': { zh: '{year}年{part}', en: '{part} of {year}' },
  'related-figure': { zh: '另一数字：{figure}', en: 'the other figure: {figure}' },
  'related-document': { zh: '文件日期', en: 'the date of the document' },
  'related-edition': { zh: '计划版本', en: 'the edition' },
  'related-total': { zh: '所在组的合计', en: 'the total of its group' },
  'related-goal': { zh: '所在组的目标', en: 'the goal of its group' },

  'acknowledgement-stale': {
    zh: '这里已没有“{check}”的发现，该规则检查的是：{what}',
    en: 'Nothing is found here by "{check}" any more, which checks: {what}',
  },
  'related-stale': { zh: '此处也没有了', en: 'nor here' },
  'fix-acknowledgement-stale': {
    zh: '先看这条规则对照的数据有没有改错，改错了就改回去；数据无误，再删去这条确认',
    en:
      'See first whether one of the data that the rule compares was changed by mistake, and put it back; if they ' +
      'are right, remove the acknowledgement.',
  },
  'acknowledgement-unknown': {
    zh: '没有名为“{check}”的可确认的规则',
    en: 'There is no rule "{check}" that could be acknowledged.',
  },
  'acknowledgement-refused': {
    zh: '“{check}”是错误，不能确认了事',
    en: '"{check}" is an error and cannot be acknowledged.',
  },
  'fix-acknowledgement-refused': { zh: '改正数据，删去这条确认', en: 'Mend the data and remove the acknowledgement.' },
  'rule-setting-unknown': { zh: '没有名为“{check}”的可设置的规则', en: 'There is no rule "{check}" with settings.' },
  'rule-setting-error': {
    zh: '“{check}”是错误，严重程度不能改',
    en: '"{check}" is an error; its severity cannot be changed.',
  },
  'rule-setting-no-limit': { zh: '“{check}”没有界限可设', en: 'The rule "{check}" has no limit.' },
  'rule-setting-bounds': {
    zh: '“{check}”的界限{limit}不在{minimum}至{maximum}之间',
    en: 'The limit {limit} of "{check}" is outside {minimum} to {maximum}.',
  },
  'fix-rule-setting-remove': { zh: '删去这一设置', en: 'Remove the setting.' },
  'fix-rule-setting-bounds': { zh: '取{minimum}至{maximum}之间的数', en: 'Use a number from {minimum} to {maximum}.' },

  'observation-after-source': {
    zh: '{figure}，文件却发表于{date}，当时这段时间尚未结束',
    en: '{figure}: but the document is dated {date}, before that time was over.',
  },
  'fix-observation-after-source': {
    zh: '查对年份与文件日期；预计数标注status: E',
    en: 'Check the year and the date of the document; mark an expected figure with status: E.',
  },
  'target-not-ahead': {
    zh: '目标年{year}早于文件年份{date}',
    en: 'The target is for {year}, and the document is of {date}.',
  },
  'fix-target-not-ahead': {
    zh: '查对年份；已实现的数字属于observations',
    en: 'Check the year; what has been reached belongs under observations.',
  },
  'edition-period': {
    zh: '“{time}”不在{plan}版的规划期{period}之内',
    en: '{time} is outside the period {period} of the edition {plan}.',
  },
  'fix-edition-period': {
    zh: '改正年份或版本；别的文件的目标不写plan',
    en: "Correct the year or the edition; another document's target has no plan.",
  },
  'edition-late': {
    zh: '{plan}版的规划期自{first}年起，却于{issued}印发',
    en: 'The edition {plan} covers {first} onwards and was issued on {issued}.',
  },
  'fix-edition-late': { zh: '查对印发日期与规划期', en: 'Check the date of issue and the period.' },
  'edition-self': { zh: '{plan}版取代的是它自己', en: 'The edition {plan} supersedes itself.' },
  'edition-order': {
    zh: '{plan}版取代{other}版，却印发得更早（{issued}，{earlier}）',
    en: 'The edition {plan} supersedes {other} and was issued before it ({issued}, {earlier}).',
  },
  'edition-cycle': { zh: '{plan}版与{other}版互相取代', en: 'The editions {plan} and {other} supersede each other.' },
  'fix-edition-order': { zh: '取代者写在较新的版本里', en: 'Let the later edition supersede the earlier one.' },
  'edition-date': {
    zh: '{plan}版的印发日期写作{issued}，文件给出的是{date}',
    en: 'The edition {plan} is dated {issued}, and its document says {date}.',
  },
  'related-number': { zh: '文号', en: 'the document number' },
  'fix-edition-date': {
    zh: '查对文件；印发日期应写{date}',
    en: 'Check the document; the date of issue should be {date}.',
  },
  'edition-citation': {
    zh: '标为{plan}版，引用的却是{other}版的文件',
    en: 'It belongs to the edition {plan} and cites the document of the edition {other}.',
  },
  'fix-edition-citation': { zh: '改正plan或引证', en: 'Correct the plan or the citation.' },
  'superseded-edition': {
    zh: '{plan}版已被{later}版取代，仍有{count}个目标只在旧版中',
    en: 'The edition {plan} is superseded by {later}; targets that stand in the old edition only: {count}.',
  },
  'fix-superseded-edition': {
    zh: '查对新版是否沿用；沿用的补上新版的目标',
    en: 'See whether the later edition repeats them; add those that it does.',
  },
  'related-target': { zh: '这一目标', en: 'this target' },
  'base-year-total': {
    zh: '合计是{year}年的，基年却是{base}',
    en: 'The total is of {year}, and the base year is {base}.',
  },
  'base-year-horizon': {
    zh: '推算终年{horizon}不晚于基年{base}',
    en: 'The horizon {horizon} is not after the base year {base}.',
  },
  'related-base-year': { zh: '数据集的基年', en: 'the base year of the data set' },
  'fix-base-year': { zh: '改正dataset.yaml或合计的年份', en: 'Correct dataset.yaml or the year of the total.' },

  'track-measure': { zh: '“{series}”是水平，不是增速', en: '"{series}" gives levels, not growth.' },
  'related-measure': { zh: '数列的计量', en: 'the measure of the series' },
  'fix-track-measure': { zh: '同一指标的增速数列：{ids}', en: 'Series of growth of the same metric: {ids}.' },
  'rate-as-fraction': {
    zh: '“{text}”不到{limit}%，像是把{percent}写成了小数',
    en: '"{text}" is below {limit}%: it looks like {percent} given as a fraction.',
  },
  'fix-rate-as-fraction': {
    zh: '若原文是{percent}，写成{percent}',
    en: 'If the document says {percent}, write {percent}.',
  },
  'magnitude-slip': { zh: '{figure}，是相邻数字的{factor}倍', en: '{figure}: {factor} times its neighbour.' },
  'magnitude-slip-small': { zh: '{figure}，是相邻数字的1/{factor}', en: '{figure}: 1/{factor} of its neighbour.' },
  'magnitude-cited': {
    zh: '{figure}，与引证“{find}”数字相同，数量级不同',
    en: '{figure}: the digits of its citation "{find}" with another magnitude.',
  },
  'fix-size-as-cited': {
    zh: '引证为“{find}”，应写成{text}',
    en: 'The citation says "{find}": write {text}.',
  },
  'fix-magnitude-unit': {
    zh: '查对单位：是{unit}，还是{other}',
    en: 'Check the unit: {unit}, or {other}?',
  },
  'fix-magnitude-digits': { zh: '查对小数点与位数', en: 'Check the decimal point and the number of digits.' },
  'target-below-observation': {
    zh: '{figure}，低于文件发表时已达到的水平',
    en: '{figure}: below what had been reached when the document was issued.',
  },
  'fix-target-below-observation': { zh: '查对数字、指标与口径', en: 'Check the figures, the metrics and the scopes.' },
  'target-order': {
    zh: '{figure}，却低于同一文件更早年份的目标',
    en: "{figure}: below the same document's target for an earlier year.",
  },
  'fix-target-order': { zh: '查对年份与数字', en: 'Check the years and the figures.' },
  'entry-criterion': {
    zh: '{figure}，不符合“{group}”的入选标准（{metric}{entry}）',
    en: '{figure}: outside the entry criterion of {group} ({metric} {entry}).',
  },
  'fix-entry-criterion': {
    zh: '查对数字与指标；文件本身如此的，用acknowledge说明',
    en: 'Check the figure and the metric; if the documents are so, acknowledge it with a reason.',
  },
  'entry-criterion-turned': {
    zh: '已知规模的集群（{count}个）都不符合入选标准“{entry}”',
    en: 'Every cluster whose size is known ({count}) is outside the entry criterion {entry}.',
  },
  'fix-entry-criterion-turned': {
    zh: '查对方向与数字：原文是否为“{text}”',
    en: 'Check the direction and the figure: does the document say {text}?',
  },
  'related-entry': { zh: '入选标准', en: 'the entry criterion' },
  'part-above-total': { zh: '{figure}，超过整组的{total}', en: '{figure}: more than the whole group, {total}.' },
  'total-below-parts': {
    zh: '整组合计（{figure}）小于其{clusters}个集群的{count}个数字',
    en: 'The total of the group ({figure}) is less than {count} figures of {clusters} of its clusters.',
  },
  'fix-total-below-parts': {
    zh: '查对合计的单位、小数点和位数',
    en: 'Check the unit, the decimal point and the number of digits of the total.',
  },
  'total-of-groups': {
    zh: '合计（{figure}）与各分组之和{sum}不符',
    en: 'The total ({figure}) is not what its groups add up to, {sum}.',
  },
  'fix-total-of-groups': {
    zh: '查对合计与各分组的数字',
    en: 'Check the total and the figures of the groups.',
  },
  'union-below': {
    zh: '{figure}，各集群即使重叠也至少有{bound}',
    en: '{figure}: its clusters make at least {bound} however much they overlap.',
  },
  'union-above': {
    zh: '{figure}，全部集群相加也至多{bound}',
    en: '{figure}: all its clusters add up to {bound} at most.',
  },
  'fix-union-bounds': {
    zh: '查对单位、年份与口径',
    en: 'Check the unit, the year and the scope.',
  },
  'growth-reported': {
    zh: '{figure}，由{base}年和{latest}年的水平算得{computed}%',
    en: '{figure}: the levels of {base} and {latest} give {computed}%.',
  },
  'fix-growth-reported': {
    zh: '查对两年的数字与增速；口径或价格不同的写明basis或scope',
    en: 'Check both levels and the rate; give the basis or the scope where they differ.',
  },
  'fix-part-above-total': { zh: '查对单位、年份与口径', en: 'Check the unit, the year and the scope.' },
  'share-above-hundred': { zh: '“{text}”超过100%', en: '"{text}" is more than 100%.' },
  'fix-share-above-hundred': { zh: '查对数字', en: 'Check the figure.' },
  'negative-level': { zh: '{metric}“{text}”为负', en: 'The {metric} "{text}" is below zero.' },
  'fix-negative-level': {
    zh: '去掉负号；若是下降的幅度，写成rate',
    en: 'Remove the sign; if it is a fall, give it as a rate.',
  },
  'target-below-goal': {
    zh: '{figure}，从{base}算起每年只需增长{needed}%，低于整组的目标{goal}',
    en: '{figure}: from {base} it needs only {needed}% a year, less than the goal of its group, {goal}.',
  },
  'fix-target-below-goal': {
    zh: '查对基数、年份与口径；文件本身如此的，用acknowledge说明',
    en: 'Check the base, the years and the scope; if the documents are so, acknowledge it with a reason.',
  },
  'growth-triangulation': {
    zh: '按{rate}增长，{target}要求{year}年为{implied}亿元，数据却是{observed}',
    en: 'At {rate} a year, {target} needs {implied} 亿元 in {year}, and the data hold {observed}.',
  },
  'fix-growth-triangulation': {
    zh: '查对基年、增速与目标；三者有一个口径不同',
    en: 'Check base year, rate and target: one of the three has another scope.',
  },
  'growth-implausible': {
    zh: '{figure}，每年须增长{needed}%，而{base}至{latest}年每年只增长{past}%',
    en: '{figure}: it needs {needed}% a year, after {past}% a year from {base} to {latest}.',
  },
  'fix-growth-implausible': { zh: '查对数字、年份与口径', en: 'Check the figures, the years and the scopes.' },
  'observation-jump': {
    zh: '{figure}，与{earlier}年相比每年变动{change}%',
    en: '{figure}: a change of {change}% a year since {earlier}.',
  },
  'fix-observation-jump': {
    zh: '查对两处口径是否一致；不一致的写明scope',
    en: 'See whether both count the same; where they do not, give the scope.',
  },
  'rate-implausible': {
    zh: '“{text}”作为承诺或假设的年均增速过高（界限{limit}%）',
    en: '"{text}" is very high for a promised or assumed yearly rate (limit {limit}%).',
  },
  'fix-rate-implausible': {
    zh: '查对小数点，并确认是年均而不是累计',
    en: 'Check the decimal point, and that it is yearly and not in total.',
  },
  'period-reading': {
    zh: '按{rate}，{target}与{base}年的数字只在{periods}期下相符，而{base}年到{year}年是{years}期',
    en: joined(
      'At {rate}, {target} agrees with the figure of {base} over {periods} periods only, and from {base} to ',
      '{year} there are {years}.',
    ),
  },
  'fix-period-reading': {
    zh: '查对增速从哪一年算起；推算时用--periods选定读法',
    en: 'Check which year the rate starts from; choose the reading with --periods when projecting.',
  },
  'repeated-observation': {
    zh: '同一来源对同一指标和时间给了两个数字',
    en: 'The same source gives two figures for the same metric and time.',
  },
  'fix-repeated-observation': {
    zh: '删去重复的一条；口径不同的写明scope',
    en: 'Remove one; where they count different things, give the scope.',
  },
  'citation-figure': {
    zh: '数字是“{text}”，引证却是“{find}”',
    en: 'The figure is "{text}", and the citation is "{find}".',
  },
  'citation-direction': {
    zh: '写作“{text}”，引证“{find}”却是另一个方向',
    en: '"{text}" is bounded on one side, and its citation "{find}" on the other.',
  },
  'fix-citation-direction': {
    zh: '若引证无误，写成“{text}”',
    en: 'If the citation is right, write "{text}".',
  },
  'related-citation': { zh: '引证', en: 'the citation' },
  'fix-citation-figure': {
    zh: '查对原文，让引证含有这个数字',
    en: 'Check the document; let the citation hold the figure.',
  },
  'conflict-unresolved': {
    zh: '{figure}，与别的文件矛盾，没有写明用哪一个',
    en: '{figure}: another document contradicts it, and it is not said which of them counts.',
  },
  'fix-conflict-unresolved': {
    zh: '在选用的数字旁写prefer，或写明各自的scope',
    en: 'Write prefer beside the figure that counts, or give each its scope.',
  },
  'prefer-stale': { zh: '这里已没有冲突', en: 'There is no conflict here any more.' },
  'prefer-twice': { zh: '同一冲突里已有另一个prefer', en: 'Another figure of the same conflict has a prefer already.' },
  'fix-prefer-stale': { zh: '删去prefer', en: 'Remove the prefer.' },
  'claim-false': {
    zh: '{says}：文件说{stated}，数据得{found}',
    en: '{says}: the document says {stated}, and the data give {found}.',
  },
  'fix-claim-false': { zh: '用claims看数据得出的清单', en: 'See with claims which entries the data count.' },
  'claim-expression': { zh: '表达式不能求值：{reason}', en: 'The expression cannot be evaluated: {reason}' },
  'fix-claim-expression': { zh: '按JSONata改正', en: 'Correct it; it is written in JSONata.' },
  'draft-cited': {
    zh: '引用的是征求意见稿，而正式文件已有',
    en: 'It cites a draft for comment, and there is a document in force.',
  },
  'fix-draft-cited': {
    zh: '改引正式文件；只有草案载有的数字，用acknowledge说明',
    en: 'Cite the document in force; a figure that only the draft has is acknowledged with a reason.',
  },
  'related-policy': { zh: '正式文件', en: 'the document in force' },
  'related-draft': { zh: '征求意见稿', en: 'the draft' },
} as const satisfies Record<string, Bilingual>;
