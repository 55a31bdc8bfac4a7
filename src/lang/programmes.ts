import { type Bilingual, joined } from './lang.js';

/** Programmes with their tasks, and who answers for what. */
export const programmeMessages = {
  'kind-task': { zh: '任务', en: 'task' },
  'kinds-task': { zh: '任务', en: 'Tasks' },
  'kind-field': { zh: '任务领域', en: 'field of tasks' },
  'option-programme': { zh: '看哪一个规划（默认为主要规划）', en: 'the programme to look at (default: the main one)' },
  'hint-other-programmes': {
    zh: '另有其他规划的{kind}{count}个，用--programme查看：{programmes}',
    en: '{kind} of other programmes: {count}, with --programme {programmes}',
  },
  'undefined-no-assumption': { zh: '情景没有假定增速', en: 'the scenario assumes no growth' },
  'error-no-assumption': {
    zh: '情景“{scenario}”没有为分组“{group}”假定增速，无法推算',
    en: 'The scenario {scenario} assumes no growth for the group {group}: nothing can be projected.',
  },
  'error-nothing-to-project': {
    zh: '没有可供推算的基数：文件没有公布各组总量，各集群也没有{base}年的整体数字',
    en: joined(
      'There is nothing to project from: no document states a total of a group, and no cluster has a figure of ',
      'its own for {base}.',
    ),
  },

  'unknown-continuation': { zh: '{cluster}是同一规划的集群', en: '{cluster} is a cluster of the same programme.' },
  'fix-unknown-continuation': {
    zh: '改成后来规划的集群；同一规划内的重叠写在overlaps',
    en: 'Name a cluster of a later programme; an overlap within one programme stands under overlaps.',
  },
  'continuation-twice': {
    zh: '同一个集群不能既是{first}又是{second}',
    en: 'One cluster cannot be the same as both {first} and {second}.',
  },
  'fix-continuation-twice': {
    zh: '只留一个same，其余的as写part',
    en: 'Leave same on one of them and write part under as of the others.',
  },
  'task-without-lead': { zh: '“{task}”没有牵头部门', en: 'Nobody leads the task "{task}".' },
  'fix-task-without-lead': { zh: '补上文件排在第一的部门', en: 'Add the agency that the document names first.' },
  'task-lead-and-support': { zh: '{agency}既牵头又配合', en: '{agency} both leads and supports the task.' },
  'fix-task-lead-and-support': { zh: '只留文件所写的一种', en: 'Keep the role that the document gives it.' },

  'note-no-total': {
    zh: '文件没有公布总量：各行从后续集群的数字起算，随其分组增长，不相加',
    en:
      'No total is stated: each row starts from the figure of the cluster that carries it on, grows as that one ' +
      'does, and is not added up',
  },

  'status-in-force': { zh: '现行', en: 'in force' },
  'status-draft-for-comment': { zh: '征求意见稿', en: 'draft for comment' },
  'field-status': { zh: '状态', en: 'Status' },
  'field-programme-counts': { zh: '数据', en: 'In the data' },
  'programme-counts': {
    zh: '集群{clusters}个、计划版本{plans}个、目标{targets}项、任务{tasks}项、部门{agencies}个',
    en: 'clusters {clusters}, plan editions {plans}, targets {targets}, tasks {tasks}, agencies {agencies}',
  },
  'show-groups': { zh: '分组、总量与增长目标', en: 'Groups, totals and growth goals' },
  'show-clusters': { zh: '集群', en: 'Clusters' },
  'show-tasks': { zh: '重点任务', en: 'Tasks' },
  'show-safeguards': { zh: '保障措施', en: 'Safeguards' },
  'show-continued-by': { zh: '后续集群', en: 'Carried on by' },
  'show-continues': { zh: '前身', en: 'Carries on' },
  'continued-same': { zh: '同一对象', en: 'the same subject' },
  'continued-part': { zh: '其中一部分', en: 'a part of it' },
  'continuation-item': { zh: '{cluster}（{as}）：{reason}', en: '{cluster} ({as}): {reason}' },
  'continues-item': { zh: '{cluster}（{programme}，{as}）：{reason}', en: '{cluster} ({programme}, {as}): {reason}' },
  'field-field': { zh: '领域', en: 'Field' },
  'programme-task': { zh: '任务', en: 'Task' },
  'field-lead': { zh: '牵头', en: 'Lead' },
  'field-cooperating': { zh: '配合', en: 'Support' },
  'field-points': { zh: '内容', en: 'Points' },
  'field-no': { zh: '序号', en: 'No.' },
  'field-target-size': { zh: '规模目标', en: 'Size promised' },
  'task-safeguard': { zh: '保障措施', en: 'safeguard' },
  'item-clusters': { zh: '所指：{names}', en: 'of: {names}' },
  'item-tasks': { zh: '任务：{names}', en: 'tasks: {names}' },
} as const satisfies Record<string, Bilingual>;
