import { afterEach, expect, test } from 'vitest';
import { put, words } from '../../base/test-page.ts';
import { samplePublication } from '../../fixtures/sample.ts';
import '../../index.ts';

afterEach(() => document.body.replaceChildren());

test.each(['internal', 'Internal process', 'INTERNAL'])('a perspective by “%s”', async (name) => {
  const text = words(await put('bsc-perspective', { name, data: samplePublication() }));
  expect(text).toContain('Internal process');
  expect(text).toContain('Post engaging content');
  expect(text).not.toContain('Financial');
});

test('a perspective with another name keeps its place and icon', async () => {
  const data = samplePublication();
  for (const one of data.perspectives)
    if (one.id === 'financial') one.name = 'Stakeholders’ interests';
  const element = await put<HTMLElement>('bsc-perspective', { name: 'financial', data });
  expect(words(element)).toContain('Stakeholders’ interests');
  expect(element.shadowRoot?.querySelector('.icon')).not.toBeNull();
});

test('without a name it says which there are', async () => {
  const text = words(await put('bsc-perspective', { data: samplePublication() }));
  expect(text).toContain('No perspective is named');
  expect(text).toContain('financial, customer, internal, learning');
});
