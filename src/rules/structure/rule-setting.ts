import { suggestWord } from '../../finding/closest.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { rulesPhrases } from '../../words/rules.js';
import { isConfigurable, type Rule, type RuleFinding, type RuleText } from '../rule.js';

const phrases = {
  ruleSettingUnknown: { zh: '没有名为“{check}”的可设置的规则', en: 'There is no rule "{check}" with settings.' },
  ruleSettingNoLimit: { zh: '“{check}”没有界限可设', en: 'The rule "{check}" has no limit.' },
  ruleSettingBounds: {
    zh: '“{check}”的界限{limit}不在{minimum}至{maximum}之间',
    en: 'The limit {limit} of "{check}" is outside {minimum} to {maximum}.',
  },
  fixRuleSettingRemove: { zh: '删去这一设置', en: 'Remove the setting.' },
  fixRuleSettingBounds: { zh: '取{minimum}至{maximum}之间的数', en: 'Use a number from {minimum} to {maximum}.' },
} as const satisfies Record<string, Bilingual>;

/** Settings in dataset.yaml name rules that exist and stay within what a rule allows. */
export const ruleSetting: Rule = {
  id: 'rule-setting',
  severity: 'error',
  what: {
    zh: 'dataset.yaml里的规则设置只涉及已有的规则，并在其允许的范围之内。',
    en: 'Settings of rules in dataset.yaml name rules that exist and stay within what each allows.',
  },
  why: {
    zh: '写错名字的设置不起作用，越界的设置会让检查形同虚设。',
    en: 'A setting under a wrong name does nothing, and one out of bounds would leave nothing to be found.',
  },
  fix: {
    zh: '用explain查规则的名称和界限，再改设置。',
    en: 'Look the rule and its bounds up with explain, then correct the setting.',
  },
  example: {
    file: 'dataset.yaml',
    good: 'programmes: [strategic-clusters, world-class-clusters]',
    bad: 'programmes: [strategic-clusters, world-class-clusters]\nrules:\n  observation-jmp: { limit: 40 }',
  },
  *check({ dataset, rules }) {
    for (const [id, { severity, limit }] of Object.entries(dataset.settings.rules ?? {})) {
      const at = (key: string) => ({ file: 'dataset.yaml', path: ['rules', id, key] });
      const rule = rules.find((item) => item.id === id);
      if (!rule) yield unknown(id, rules);
      else if (severity !== undefined && !isConfigurable(rule))
        yield {
          message: message(rulesPhrases.ruleSettingError, { check: id }),
          place: at('severity'),
          suggestion: message(phrases.fixRuleSettingRemove),
        };
      else if (limit !== undefined && !rule.limit)
        yield {
          message: message(phrases.ruleSettingNoLimit, { check: id }),
          place: at('limit'),
          suggestion: message(phrases.fixRuleSettingRemove),
        };
      else if (limit !== undefined && rule.limit && (limit < rule.limit.minimum || limit > rule.limit.maximum)) {
        const { minimum, maximum } = rule.limit;
        yield {
          message: message(phrases.ruleSettingBounds, { check: id, limit, minimum, maximum }),
          place: at('limit'),
          suggestion: message(phrases.fixRuleSettingBounds, { minimum, maximum }),
        };
      }
    }
  },
};

function unknown(id: string, rules: readonly RuleText[]): RuleFinding {
  const ids = rules.filter((rule) => isConfigurable(rule) || rule.limit).map((rule) => rule.id);
  return {
    message: message(phrases.ruleSettingUnknown, { check: id }),
    place: { file: 'dataset.yaml', path: ['rules', id], at: 'key' },
    suggestion: suggestWord(id, ids),
  };
}
