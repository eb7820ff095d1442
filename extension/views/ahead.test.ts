import { expect, test } from 'vitest';
import { Ahead } from './ahead.ts';

function opened() {
  const state = new Ahead<{ profile: string; every: number }>();
  state.tell({ profile: 'full', every: 0 });
  return state;
}

test('a choice stands from the press on, whatever answer from before it comes late', () => {
  const state = opened();
  const kept = state.choose({ profile: 'banded' });
  expect(state.shown.value).toEqual({ profile: 'banded', every: 0 });
  state.tell({ profile: 'full', every: 7 });
  expect(state.shown.value).toEqual({ profile: 'banded', every: 7 });
  expect(state.kept).toEqual({ profile: 'full', every: 7 });
  state.tell({ profile: 'banded', every: 7 });
  kept();
  expect(state.shown.value).toEqual({ profile: 'banded', every: 7 });
});

test('the answer to one choice does not undo the next', () => {
  const state = opened();
  const seen: unknown[] = [];
  const first = state.choose({ profile: 'banded' });
  const second = state.choose({ profile: 'indexed' });
  const stop = state.shown.subscribe((shown) => void seen.push(shown?.profile));
  state.tell({ profile: 'banded', every: 0 });
  first();
  state.tell({ profile: 'indexed', every: 0 });
  second();
  stop();
  expect(new Set(seen)).toEqual(new Set(['indexed']));
});

test('what could not be kept is shown as it is kept', () => {
  const state = opened();
  const refused = state.choose({ profile: 'banded', every: 30 });
  refused();
  expect(state.shown.value).toEqual({ profile: 'full', every: 0 });
});

test('nothing is made up before the background has told anything', () => {
  const state = new Ahead<{ every: number; profile: string }>();
  const kept = state.choose({ every: 7 });
  expect(state.shown.value).toBeNull();
  state.tell({ profile: 'full', every: 0 });
  expect(state.shown.value).toEqual({ profile: 'full', every: 7 });
  kept();
});
