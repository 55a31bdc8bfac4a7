import type { RuleText } from './rule.js';

/** What is checked of quantities, dates and ids once a file fits its schema, and of the rules themselves. */
export const readingValues: readonly RuleText[] = [
  {
    id: 'quantity-syntax',
    severity: 'error',
    what: {
      zh: '数量由确切的数字和单位组成，最多带一个比较词，例如“超”或“以上”；两三家读作2–3家，十几家、数十家、百余家不是确切的数。',
      en:
        'A quantity is a definite number with a unit and at most one comparator, such as 超 or 以上. 两三家 is 2–3家; ' +
        '十几家, 数十家 and 百余家 are no definite numbers.',
    },
    why: {
      zh: '读不懂的数量不能换算、比较和推算。',
      en: 'A quantity that cannot be read cannot be converted, compared or projected.',
    },
    fix: {
      zh: '照原文写，例如15万亿元、超4000亿元、10%以上。',
      en: 'Write it as the document does, like 15万亿元, 超4000亿元 or 10%以上.',
    },
    example: { file: 'programmes/strategic-clusters.yaml', good: 'amount: 15万亿元', bad: 'amount: 15万亿' },
  },
  {
    id: 'rate-unit',
    severity: 'error',
    what: {
      zh: '增速用百分数。',
      en: 'Rates are given in per cent.',
    },
    why: {
      zh: '把金额或百分点当作增速，推算就会出错。',
      en: 'An amount of money or percentage points taken for a rate would make a wrong projection.',
    },
    fix: {
      zh: '查对原文，写成百分数，例如10%以上。',
      en: 'Check the document; write per cent, like 10%以上.',
    },
    example: { file: 'programmes/strategic-clusters.yaml', good: 'rate: 10%以上', bad: 'rate: 10个百分点以上' },
  },
  {
    id: 'date-not-in-calendar',
    severity: 'error',
    what: {
      zh: '日期在日历上存在。',
      en: 'Dates exist in the calendar.',
    },
    why: {
      zh: '不存在的日期必是抄错，文件的先后也无从判断。',
      en: 'An impossible date was copied wrongly and leaves open which document came first.',
    },
    fix: {
      zh: '查对原文，改正日期。',
      en: 'Check the document; correct the date.',
    },
    example: {
      file: 'programmes/strategic-clusters.yaml',
      good: 'published: 2020-09-28',
      bad: 'published: 2020-09-31',
    },
  },
  {
    id: 'period-upside-down',
    severity: 'error',
    what: {
      zh: '时期先写首年，再写末年。',
      en: 'A period starts with its first year and ends with its last.',
    },
    why: {
      zh: '首末颠倒的时期不含任何一年，其中的目标和增速就落不到年份上。',
      en: 'A period that ends before it starts covers no year, so its goals and rates apply to none.',
    },
    fix: {
      zh: '查对原文，先写首年。',
      en: 'Check the document; write the first year first.',
    },
    example: { file: 'programmes/strategic-clusters.yaml', good: 'period: 2021-2025', bad: 'period: 2025-2021' },
  },
  {
    id: 'duplicate-id',
    severity: 'error',
    what: {
      zh: '同一类条目的id各不相同。',
      en: 'No two entries of a kind share an id.',
    },
    why: {
      zh: '两个条目共用一个id，引用就分不清，其中一个会从报告里消失。',
      en: 'A reference to a shared id may mean either entry, and one of them drops out of reports.',
    },
    fix: {
      zh: '给其中一个换一个id，并改正对它的引用。',
      en: 'Give one of them another id, and correct the references to it.',
    },
    example: { file: 'regions/guangdong.yaml', good: 'id: shaoguan', bad: 'id: guangzhou' },
  },
  {
    id: 'acknowledgement-unknown',
    severity: 'error',
    what: {
      zh: 'acknowledge指明一条可以确认的规则。',
      en: 'An acknowledge names a rule that can be acknowledged.',
    },
    why: {
      zh: '写错名字的确认什么也盖不住；错误只能改正，不能确认了事。',
      en: 'Under a wrong name it excuses nothing, and an error has to be mended, not excused.',
    },
    fix: {
      zh: '用发现里打印的规则名称，或改正数据后删去它。',
      en: 'Use the name that the finding prints, or mend the data and remove it.',
    },
    example: {
      file: 'clusters/pillar/software.yaml',
      good: '    amount: 11875亿元\n',
      bad:
        '    amount: 11875亿元\n    acknowledge: ' +
        '[{ rule: metric-units, reason: { zh: 照原文, en: as in the document } }]\n',
    },
  },
  {
    id: 'acknowledgement-stale',
    severity: 'warning',
    what: {
      zh: '每条acknowledge都还有对应的发现。',
      en: 'Every acknowledge still matches a finding.',
    },
    why: {
      zh: '过时的确认会悄悄盖住日后的新错误。',
      en: 'A left-over one would silently excuse a mistake yet to come.',
    },
    fix: {
      zh: '删去它。',
      en: 'Remove it.',
    },
    example: {
      file: 'clusters/pillar/software.yaml',
      good: '    amount: 11875亿元\n',
      bad:
        '    amount: 11875亿元\n    acknowledge: ' +
        '[{ rule: observation-after-source, reason: { zh: 照原文, en: as in the document } }]\n',
    },
  },
  {
    id: 'baseline-stale',
    severity: 'warning',
    what: {
      zh: '基线里的每一条都还有对应的发现。',
      en: 'Every entry of a baseline still matches a finding.',
    },
    why: {
      zh: '过时的条目会悄悄盖住日后同一处的错误。',
      en: 'A left-over entry would silently hide a mistake yet to come in the same place.',
    },
    fix: {
      zh: '用--update-baseline prune删去它。',
      en: 'Drop it with --update-baseline prune.',
    },
  },
  {
    id: 'expectation-failed',
    severity: 'error',
    what: {
      zh: '数据算出的结果与expect/里写明的期望一致（由jiqun test检查）。',
      en: 'The data lead to the results that the files in expect/ state, which jiqun test checks.',
    },
    why: {
      zh: '改了一个数字，结果却悄悄偏离文件里的已知数，读者会被误导。',
      en: 'A changed figure that silently moves a known result misleads the reader.',
    },
    fix: {
      zh: '查对改动过的数据；结果确应改变的，连同理由改正期望。',
      en: 'Check the data that changed; where the result is meant to change, correct the expectation and say why.',
    },
  },
  {
    id: 'rule-crashed',
    severity: 'error',
    what: {
      zh: '每条规则都能执行完毕。',
      en: 'Every rule runs to its end.',
    },
    why: {
      zh: '中途出错的规则没有查完，数据里可能还有未发现的错误。',
      en: 'A rule that failed halfway may have left mistakes in the data unfound.',
    },
    fix: {
      zh: '这是程序缺陷，请报告。',
      en: 'This is a bug in the tool; please report it.',
    },
  },
];
