import { afterEach, beforeEach, expect, test } from 'vitest';
import { clock } from '../../base/age.ts';
import { put, words } from '../../base/test-page.ts';
import { samplePublication } from '../../fixtures/sample.ts';
import '../../index.ts';

beforeEach(() => {
  clock.now = () => Date.parse('2026-11-23T10:00:00Z');
});
afterEach(() => document.body.replaceChildren());

const shown = (data: unknown = samplePublication()) => put<HTMLElement>('bsc-freshness', { data });

test('sources stand late ones first, each with its age, its time and a word', async () => {
  const text = words(await shown());
  expect(text).toContain('4 sources · 1 late');
  // 62 days of 28 are late, 10 of 7 are due, 3 and 2 of 7 are fresh.
  expect(text).toMatch(
    /Late Register · People Read 2 months ago · due every 28 days.*Due Vendure.*Fresh TikTok Studio.*Fresh YouTube/,
  );
});

test('ages are told from now: a file that lay there makes its sources late', async () => {
  clock.now = () => Date.parse('2027-03-01T10:00:00Z');
  expect(words(await shown())).toContain('4 sources · 4 late');
});

test('where the publication names no source the KPIs stand in their place', async () => {
  const { sources: _, ...provenance } = samplePublication().provenance;
  const text = words(await shown({ ...samplePublication(), provenance }));
  expect(text).toContain('19 sources');
  expect(text).toContain('Revenue from social leads');
});

test('what was never read is not known, and not late', async () => {
  const data = samplePublication();
  for (const kpi of data.kpis) {
    Object.assign(kpi, { freshness: { ...kpi.freshness, seen: null, ageDays: null } });
  }
  const { sources: _, ...provenance } = data.provenance;
  const text = words(await shown({ ...data, provenance }));
  expect(text).toContain('0 late');
  expect(text).toContain('Not read yet');
});

test('few sources fill the room that there is', async () => {
  const box = document.body.appendChild(document.createElement('div'));
  box.style.width = '1200px';
  const element = await put<HTMLElement>('bsc-freshness', { data: samplePublication() }, box);
  const all = [...(element.shadowRoot?.querySelectorAll('li') ?? [])];
  const right = (one: Element | null | undefined) => one?.getBoundingClientRect().right ?? 0;
  expect(right(all.at(-1))).toBeCloseTo(right(element.shadowRoot?.querySelector('ul')), 0);
});
