import { describe, expect, it } from 'vitest';
import { evaluateClaims } from '../../src/evidence/claims.js';
import { allChecks } from '../../src/rules/catalogue.js';
import { judgementItems, rankedJudgements } from '../../src/view/judgements/judgement.js';
import { judgementRules, judgementsOf } from '../../src/view/judgements/list.js';
import { type Focus, ReportView } from '../../src/view/report-view.js';
import { languages } from '../../src/words/lang.js';
import { say } from '../../src/words/message.js';
import { root, runCommand } from '../cases/case.js';
import { shippedDataset } from '../model/example.js';

const dataset = await shippedDataset();
const claims = await evaluateClaims(dataset);
const subjects = [undefined, dataset.find('cluster', 'biomedicine-health'), dataset.find('city', 'guangzhou')];
const views = subjects.map((focus) => new ReportView(dataset, {}, claims, focus as Focus | undefined));
const [whole] = views;
if (!whole) throw new Error('no view');

describe('judgements', () => {
  it('come from rules that all speak on the shipped data, each with an id of its own', () => {
    const spoken = new Set(views.flatMap((view) => judgementsOf(view).map(({ by }) => by.id)));
    expect(judgementRules.map(({ id }) => id).filter((id) => !spoken.has(id))).toEqual([]);
    const ids = [...allChecks, ...judgementRules].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('have a figure, a sentence in both languages, and nothing of the code in it', () => {
    for (const judgement of views.flatMap(judgementsOf)) {
      expect(judgement.figures.every(({ value }) => Number.isFinite(value))).toBe(true);
      for (const lang of languages)
        for (const words of [judgement.sentence, judgement.caveat ?? '', judgement.headline?.text ?? ''])
          expect(say(lang, words), judgement.by.id).not.toMatch(/undefined|NaN|\{|\}|∞|--/);
    }
  });

  it('answer each question once before anything is said a second time', () => {
    const questions = judgementsOf(whole).map(({ by }) => by.question);
    expect(new Set(questions.slice(0, 5)).size).toBe(5);
  });

  it.each(judgementRules.filter(({ id }) => id !== 'outcome' && id !== 'latest-size'))(
    '$id speaks at its limit and is silent below it',
    (rule) => {
      const view = views.find(({ scope }) => rule.scopes.includes(scope)) ?? whole;
      const found = rule.judge(view, rule.limit.value);
      if (!found) throw new Error(`${rule.id} has nothing to say`);
      const measured = found.strength * rule.limit.value;
      const at = (value: number) => rankedJudgements(view, [{ ...rule, limit: { ...rule.limit, value } }]).length;
      expect([at(measured * (1 - 1e-9)), at(measured * 1.001)]).toEqual([1, 0]);
    },
  );

  it('name figures that trace derives', async () => {
    const addresses = views.flatMap(judgementsOf).flatMap(({ figures }) => figures.flatMap(({ trace }) => trace ?? []));
    expect(addresses.length).toBeGreaterThan(8);
    for (const address of new Set(addresses)) {
      const { exit, stderr } = await runCommand(['jiqun', 'trace', ...address.split(' '), '--lang', 'en'], root);
      expect({ address, exit, stderr }).toEqual({ address, exit: 0, stderr: '' });
    }
  });

  it('keep their rank, tone and caveat for printers', () => {
    expect(judgementItems(judgementsOf(whole)).slice(0, 2)).toMatchObject([
      { id: 'outcome', tone: 'bad', caveat: expect.anything() },
      { id: 'no-total', tone: 'open' },
    ]);
  });

  it('names every city that is core as often as the last one named', () => {
    const cities = judgementsOf(whole).find(({ by }) => by.id === 'core-cities');
    expect(say('en', cities?.sentence ?? '')).toContain('Zhuhai (2), Zhanjiang (2), Huizhou (2)');
  });
});
