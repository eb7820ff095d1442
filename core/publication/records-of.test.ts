import { describe, expect, test } from 'vitest';
import type { ScorecardDefinition } from '../model/index.ts';
import { setJourney, template, USUAL_JOURNEY } from '../templates/index.ts';
import { checkPublication, publish, readPublication, redact, scorer } from './index.ts';
import { seenOf } from './worked-example.ts';

const ASOF = '2026-10-29';
const shop = template('seller');
const [first, second, third] = shop.goals.map((one) => one.id);
if (!first || !second || !third) throw new Error('three goals are needed');

const made = (
  more: Partial<ScorecardDefinition>,
  observations = [] as ReturnType<typeof seenOf>[],
) => publish({ scorecard: { ...shop, ...more }, observations, asOf: ASOF });
const goalOf = (publication: ReturnType<typeof made>, id = first) =>
  publication.goals.find((one) => one.id === id);

describe('S1-M1.2: sponsors in what is published', () => {
  const sponsored = {
    goals: shop.goals.map((one) =>
      one.id === first
        ? { ...one, official: true as const, sponsor: 'The board', external: 'ERP/G-17' }
        : one,
    ),
  };

  test('sponsor and outside id stand at the goal, in every profile, and are read back', () => {
    const whole = { official: true, sponsor: 'The board', external: 'ERP/G-17' };
    const publication = made(sponsored);
    for (const profile of ['full', 'indexed', 'banded', 'score-only'] as const) {
      const read = readPublication(JSON.stringify(redact(publication, profile)));
      if (!read.ok) throw new Error(read.why);
      expect(goalOf(read.publication)?.enterprise).toEqual(whole);
      expect(goalOf(read.publication, second)).not.toHaveProperty('enterprise');
    }
  });
});

describe('S1-M1.6: assumptions in what is published', () => {
  const assumption = (more: object) => ({
    ...{ id: 'a', statement: 'Replies make people loyal', about: { kpi: 'orders' } },
    ...{ owner: 'Marketing', review: '2026-11-30', status: 'open' as const },
    ...more,
  });
  const about = { from: first, to: second };
  const linked = { links: [about] };
  const found = (publication: ReturnType<typeof made>) =>
    publication.findings
      .filter(({ rule }) => rule.startsWith('assumption'))
      .map(({ rule, severity, what, about: of, who }) => [rule, severity, what, of, who]);

  test('each with what it is about; a review is due on its day and not before', () => {
    const publication = made({
      assumptions: [assumption({ evidence: 'A survey.' }), assumption({ id: 'b', about })],
    });
    expect(publication.assumptions).toEqual([
      {
        ...{ id: 'a', statement: 'Replies make people loyal', kpi: 'orders', from: null, to: null },
        ...{ evidence: 'A survey.', owner: 'Marketing', review: '2026-11-30', status: 'open' },
        due: false,
      },
      expect.objectContaining({ id: 'b', kpi: null, ...about, evidence: null }),
    ]);
    expect(found(publication)).toEqual([]);
    const [day, before] = ['2026-10-29', '2026-10-30'].map((review) =>
      made({ assumptions: [assumption({ review })] }),
    );
    expect(day?.assumptions?.[0]?.due).toBe(true);
    expect(before?.assumptions?.[0]?.due).toBe(false);
    expect(day && found(day)).toEqual([
      [
        ...['assumption-due', 'watch'],
        'The assumption “Replies make people loyal” about Orders was to be looked at again by 2026-10-29.',
        ...['orders', 'Marketing'],
      ],
    ]);
  });

  test('what was refuted is said at its KPI, and refutes its link on the map', () => {
    const publication = made({
      ...linked,
      assumptions: [
        assumption({ status: 'refuted' }),
        assumption({ id: 'b', about, status: 'refuted', review: '2026-01-01' }),
      ],
    });
    const [a, b] = [first, second].map((id) => shop.goals.find((one) => one.id === id)?.name);
    expect(found(publication)).toEqual([
      [
        ...['assumption-refuted', 'act'],
        'The assumption “Replies make people loyal” was refuted, and Orders still stands on it.',
        ...['orders', 'Marketing'],
      ],
      [
        ...['assumption-refuted', 'act'],
        `The assumption “Replies make people loyal” was refuted, and the link from “${a}” to “${b}” still stands on it.`,
        ...[second, 'Marketing'],
      ],
    ]);
    expect(publication.links.find((one) => one.from === first)?.evidence).toBe('refuted');
    expect(made(linked).links.find((one) => one.from === first)?.evidence).toBe('untested');
    // What a person stated of the link itself stands.
    const stated = made({
      links: [{ ...about, evidence: 'supported' }],
      assumptions: [assumption({ about, status: 'refuted' })],
    });
    expect(stated.links.find((one) => one.from === first)?.evidence).toBe('supported');
  });

  test('where nothing stands on it any more, nothing is said; a long one is cut', () => {
    const gone = made({
      links: [],
      assumptions: [
        assumption({ about: { kpi: 'response-time' }, status: 'refuted' }),
        assumption({ id: 'b', about: { from: first, to: third }, status: 'refuted' }),
      ],
    });
    expect(found(gone)).toEqual([]);
    const long = made({
      assumptions: [assumption({ status: 'refuted', statement: 'x'.repeat(1000) })],
    });
    expect(found(long)[0]?.[2]).toContain(`“${'x'.repeat(119)}…”`);
  });

  test('what speaks for it stays here unless everything is published', () => {
    const publication = made({ assumptions: [assumption({ evidence: 'Sales of 12,345.' })] });
    const text = JSON.stringify(redact(publication, 'score-only'));
    expect(text).toContain('Replies make people loyal');
    expect(text).not.toContain('12,345');
  });
});

describe('S0-L1 S2-S7: what was learnt reaches the score and the goal', () => {
  const training = (more: object) => ({
    ...{ id: 'a', topic: 'Prompts', theme: 'ai' as const, day: '2026-10-05', people: 6, hours: 2 },
    ...more,
  });
  const trained = {
    ...shop,
    goals: shop.goals.map((one) =>
      one.id === first ? { ...one, lagging: [{ kpi: 'ai-training-per-person' }] } : one,
    ),
    kpis: [...shop.kpis, { kpi: 'ai-training-per-person' }],
    training: [training({ goal: first })],
  };
  const people = seenOf('team.headcount', 8, {
    ...{ unit: '1', from: '2026-10-20', to: '2026-10-20' },
    subject: { platform: 'own', account: '' },
  });

  test('6 people for 2 hours among 8 are an hour and a half for each: score 75, to the last bit', () => {
    const publication = publish({ scorecard: trained, observations: [people], asOf: ASOF });
    const kpi = publication.kpis.find((one) => one.id === 'ai-training-per-person');
    // 43,200 s among 8 people, of the 7,200 s that are wanted. A day of the quarter around it without a record is 0.
    expect(kpi).toMatchObject({ value: 5400, score: 75 });
    expect(checkPublication(publication)).toEqual([]);
    const apart = scorer(trained);
    apart.add([people]);
    expect(apart.publish({ asOf: ASOF })).toEqual(publication);
  });

  test('with no records nothing is known, and that is not 0', () => {
    const { training: _, ...without } = trained;
    const publication = publish({ scorecard: without, observations: [people], asOf: ASOF });
    const kpi = publication.kpis.find((one) => one.id === 'ai-training-per-person');
    expect(kpi).toMatchObject({ value: null, score: null });
  });

  test('at the goal stand sums; of fewer than five people neither their number nor their hours', () => {
    const tried = { id: 'x', name: 'Reels', theme: 'format' as const, begun: '2026-10-01' };
    const publication = made({
      training: [
        training({ goal: first, group: 'Customer service' }),
        training({ id: 'b', goal: first, day: '2026-10-20', people: 2, hours: 1 }),
        training({ id: 'c', goal: second, people: 4 }),
        training({ id: 'd', goal: second, day: '2026-12-01', people: 40 }),
        training({ id: 'e' }),
      ],
      experiments: [
        { ...tried, goal: first },
        { ...tried, id: 'y', goal: first, ended: '2026-10-09', outcome: 'won' },
        { ...tried, id: 'z', goal: first, ended: '2026-10-09', outcome: 'unclear' },
      ],
    });
    expect(goalOf(publication)?.learnt).toEqual({
      ...{ trainings: 2, people: 8, hours: 14, lastTraining: '2026-10-20' },
      ...{ running: 1, ended: 2, won: 1 },
    });
    expect(goalOf(publication, second)?.learnt).toEqual({
      ...{ trainings: 1, people: null, hours: null, lastTraining: '2026-10-05' },
      ...{ running: 0, ended: 0, won: 0 },
    });
    // Neither groups nor topics leave the machine, and by scores alone nothing of it does.
    const text = JSON.stringify(publication);
    for (const word of ['Customer service', 'Prompts', 'Reels']) expect(text).not.toContain(word);
    expect(JSON.stringify(redact(publication, 'score-only'))).not.toContain('learnt');
  });
});

describe('S0-CW1: the journey in what is published', () => {
  test('its ways name their KPIs, which are worked out although no goal counts them', () => {
    const publication = publish({
      scorecard: setJourney(shop, USUAL_JOURNEY),
      observations: [
        seenOf('engagement.interactions', 50, { unit: '1' }),
        seenOf('content.reach', 1000, { unit: '1' }),
      ],
      asOf: ASOF,
    });
    const flow = publication.journey?.flows.find(
      ({ from, to }) => from === 'attract' && to === 'engage',
    );
    expect(flow).toEqual({
      ...{ from: 'attract', to: 'engage', kpi: 'engagement-rate-by-reach', note: '' },
    });
    const kpiOf = (id: string | null | undefined) => publication.kpis.find((one) => one.id === id);
    expect(kpiOf(flow?.kpi)).toMatchObject({ value: 5, unit: '%' });
    // What is not measured is not known, with the reason; it is never 0.
    expect(kpiOf('review-rate')).toMatchObject({ value: null });
    expect(kpiOf('review-rate')?.why).toMatch(/^No number yet/);
    expect(made({})).not.toHaveProperty('journey');
  });
});
