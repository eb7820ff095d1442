import { describe, expect, test } from 'vitest';
import {
  composeScorecards,
  originTrouble,
  PAST_TEMPLATES,
  TEMPLATES,
  type TemplateDefinition,
  template,
  updateScorecard,
  validateScorecard,
} from './index.ts';

const now = template('seller');

/** The same template as it may have been: another title, a goal less, another target. */
const before: TemplateDefinition = {
  ...now,
  title: 'Shop',
  template: { id: now.id, version: 1 },
  goals: now.goals.slice(1),
  thresholds: { good: 60, watch: 30 },
};
const after: TemplateDefinition = { ...now, template: { id: now.id, version: 2 } };
const versions = { now: [after], past: [before] };

describe('a scorecard remembers its template, and is updated from version to version', () => {
  test('every template says which version of itself it is, and a copy of it says so too', () => {
    for (const one of TEMPLATES) {
      expect(one.template.id).toBe(one.id);
      expect(one.template.version).toBeGreaterThanOrEqual(1);
      const copy = JSON.parse(JSON.stringify({ ...one, id: 'mine', title: 'Mine' }));
      const read = validateScorecard(copy);
      if (!read.ok) throw new Error(read.why);
      expect(read.scorecard.template).toEqual(one.template);
    }
  });

  test('what a person changed stays, what the template changed comes, and the version is the new one', () => {
    const [first] = before.goals;
    const edited = {
      ...before,
      id: 'mine',
      title: 'My shop',
      goals: before.goals.map((goal) => (goal === first ? { ...goal, owner: 'Shop lead' } : goal)),
    };
    const { scorecard, conflicts } = updateScorecard(edited, versions);
    expect(scorecard).toMatchObject({
      id: 'mine',
      title: 'My shop',
      thresholds: { good: 70, watch: 40 },
      template: { id: 'seller', version: 2 },
    });
    expect(scorecard.goals.map((goal) => goal.id).sort()).toEqual(
      now.goals.map((goal) => goal.id).sort(),
    );
    expect(scorecard.goals.find((goal) => goal.id === first?.id)?.owner).toBe('Shop lead');
    expect(conflicts.map((one) => one.at)).toEqual(['title']);
  });

  test('of this version it stays as it is', () => {
    const edited = { ...now, title: 'My shop' };
    expect(updateScorecard(edited)).toEqual({ scorecard: edited, conflicts: [] });
  });

  test('what was added from another scorecard stays through an update', () => {
    const edited = composeScorecards(before, template('classic'));
    expect(edited.layers?.[0]?.template).toEqual({ id: 'classic', version: 1 });
    const { scorecard } = updateScorecard(edited, versions);
    expect(scorecard.layers).toEqual(edited.layers);
    const ids = scorecard.goals.map((goal) => goal.id);
    expect(ids).toEqual(expect.arrayContaining([...(edited.layers?.[0]?.goals ?? [])]));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('what cannot be updated says why', () => {
  const newer = { ...now, template: { id: 'seller', version: 7 } };

  test('a template of a newer version is refused, in updating and in reading', () => {
    const why =
      'It was made from version 7 of the template "Seller", and this Fourfold has version 1. Update Fourfold to use it.';
    expect(() => updateScorecard(newer)).toThrow(new RangeError(why));
    expect(validateScorecard(newer)).toEqual({ ok: false, why });
    const layered = composeScorecards(template('classic'), newer);
    expect(validateScorecard(layered)).toEqual({ ok: false, why });
    expect(originTrouble({ id: 'of-another-maker', version: 7 })).toBeNull();
  });

  test.each([
    ['no template', { ...now, template: undefined }, /does not say which template/],
    ['one that nobody has', { ...now, template: { id: 'gone', version: 1 } }, /"gone"/],
  ])('%s', (_, { template: origin, ...rest }, why) => {
    const edited = origin ? { ...rest, template: origin } : rest;
    expect(() => updateScorecard(edited)).toThrow(why);
  });

  test('a version that is kept nowhere', () => {
    expect(() => updateScorecard(before, { now: [after], past: [] })).toThrow(/not kept any more/);
  });

  test.each([0, -1, 1.5, Number.NaN, '1', null])('a version of %s', (version) => {
    const given = { ...now, template: { id: 'seller', version } };
    expect(validateScorecard(JSON.parse(JSON.stringify(given))).ok).toBe(false);
  });
});

test('past versions are older than what is offered, and each is there once', () => {
  const names = PAST_TEMPLATES.map((one) => `${one.template.id}@${one.template.version}`);
  expect(new Set(names).size).toBe(names.length);
  for (const { template: past } of PAST_TEMPLATES) {
    expect(past.version).toBeLessThan(template(past.id).template.version);
  }
});
