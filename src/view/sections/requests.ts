import { metrics } from '../../model/metrics.js';
import type { TargetAssessment } from '../../study/promises/assess.js';
import type { Bilingual } from '../../words/lang.js';
import { listed, type Message, message, type Words } from '../../words/message.js';
import { metricName } from '../figures.js';
import { judgementsOf } from '../judgements/list.js';
import { mostWanted } from '../judgements/rules/unknown.js';
import { promiseWords } from '../promised.js';
import type { ReportView } from '../report-view.js';
import type { SectionSpec } from './section.js';

/** Most figures to ask for. */
const most = 4;

const phrases = {
  title: { zh: '建议索取的数据', en: 'What to ask for' },
  total: {
    zh: '{groups}{year}年{metric}合计：可核对推算，并判断是否达到增速目标',
    en: '{metric} of {groups} in {year}: checks the projection and settles the growth goals',
  },
  one: {
    zh: '{subject}{year}年{metric}：可判断目标“{target}”（{who}）',
    en: '{metric} of {subject} in {year}: settles the target of {target} ({who})',
  },
  agency: { zh: '可向{agency}索取', en: 'ask {agency}' },
  source: { zh: '此前由{publisher}公布', en: 'published before by {publisher}' },
  nobody: { zh: '尚无公布记录', en: 'never published so far' },
} as const satisfies Record<string, Bilingual>;

/** The figures that would settle most, and who can give them. */
export const requestsSection: SectionSpec = {
  id: 'requests',
  title: phrases.title,
  scopes: ['whole', 'cluster', 'city'],
  blocks: (view) => {
    const open = mostWanted(view.ownTargets.filter(({ status }) => status === 'open'));
    const items = [...totalRequest(view), ...open.map(requestWords)].slice(0, most);
    return items.length === 0 ? [] : [{ kind: 'list', items }];
  },
};

/** The groups' totals, where none was published after the base year. */
function totalRequest(view: ReportView): readonly Message[] {
  const { rows, to } = view.projection;
  const groups = rows.filter(({ level }) => level === 'group');
  const [first] = groups;
  if (!first || !judgementsOf(view).some(({ by }) => by.id === 'no-total')) return [];
  const names = listed(groups.map(({ name }) => name));
  return [message(phrases.total, { groups: names, year: to, metric: metrics[first.metric].name })];
}

function requestWords(target: TargetAssessment): Message {
  const { figure, year } = target;
  return message(phrases.one, {
    subject: figure.subject.name,
    year: year ?? '',
    metric: metricName(figure),
    target: promiseWords(figure),
    who: whoWords(target),
  });
}

/** Whoever published such a figure before, or the body first responsible for the plan. */
function whoWords({ settledBy }: TargetAssessment): Words {
  const [source] = settledBy?.sources ?? [];
  if (source) return message(phrases.source, { publisher: source.value.publisher });
  const [agency] = settledBy?.agencies ?? [];
  return agency ? message(phrases.agency, { agency: agency.name }) : phrases.nobody;
}
