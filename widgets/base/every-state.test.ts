import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import '../index.ts';
import { ELEMENTS, STATES } from '../fixtures/states.ts';
import { clock } from './age.ts';
import { drawn, part, put, until, words } from './test-page.ts';

const faults: string[] = [];
const note = (event: Event) => faults.push(String((event as ErrorEvent).message ?? event.type));

beforeEach(() => {
  faults.length = 0;
  addEventListener('error', note);
  addEventListener('unhandledrejection', note);
});
afterEach(() => {
  removeEventListener('error', note);
  removeEventListener('unhandledrejection', note);
  document.body.replaceChildren();
});

/** What a person reads in each state, whatever the element; and where it differs, of which. */
const SAYS: Readonly<Record<string, Readonly<Record<string, RegExp | null>>>> = {
  unfed: { all: /No scorecard yet.*bsc-source/ },
  empty: {
    all: /No goal|No KPI|holds no|Nothing to|No risk|No shares|No days|No source|is not in this scorecard/,
    'bsc-export': /CSV/,
  },
  value: {
    all: /Kiln|Achieve|Engaging|1,384|comments|Cost per lead|Risks|Germany|Sunday|Fresh|password/,
    'bsc-export': /CSV/,
  },
  partial: {
    all: null,
    'bsc-scorecard': /82.*13 of 19 KPIs · 2 stale/,
    'bsc-perspective': /2 of 3 KPIs/,
    'bsc-goal': /3 of 3 KPIs · 1 stale/,
  },
  stale: {
    all: /Stale|stale|months ago|late/,
    'bsc-export': /CSV/,
  },
  indexed: {
    all: /withheld|index|Not shown|shows scores|scores only|100/,
    'bsc-explain': /published without the numbers behind its scores/,
    'bsc-findings': /Cost per lead/,
    'bsc-freshness': /19 sources/,
    'bsc-export': /CSV/,
    'bsc-perspective': /Achieve/,
  },
  banded: {
    all: /withheld|70–100|shows scores|100/,
    'bsc-findings': /Cost per lead/,
    'bsc-freshness': /19 sources/,
    'bsc-export': /CSV/,
    'bsc-perspective': /Achieve/,
  },
  'score-only': {
    all: /withheld|shows scores|100/,
    'bsc-findings': /Cost per lead/,
    'bsc-freshness': /19 sources/,
    'bsc-export': /CSV/,
    'bsc-perspective': /Achieve/,
  },
  altered: { all: /This scorecard cannot be trusted.*changed since/ },
  error: { all: /The scorecard cannot be shown.*web page/ },
};

describe.each(STATES)('$name', ({ name, feed, now }) => {
  test.each(ELEMENTS)('%s', async (tag, attributes) => {
    clock.now = () => Date.parse(now ?? '2026-11-23T10:00:00Z');
    const element = await put(tag, { ...attributes, ...(await feed()) });
    await until(() => part(element, 'loading') === null);
    await drawn(element);
    const text = words(element);
    const says = SAYS[name]?.[tag] === undefined ? SAYS[name]?.all : SAYS[name]?.[tag];
    if (says) expect(text).toMatch(says);
    expect(text).not.toMatch(/null|undefined|NaN|Infinity|Invalid|\[object|\{\w+\}/);
    // A key that has no words would be read as it is.
    expect(text).not.toMatch(/\b(?:[a-z]+\.){1,3}[a-z]+\b(?<!audience\.\w+|index\.html)/);
    expect(part(element, 'altered') !== null).toBe(name === 'altered');
    expect(part(element, 'error') !== null).toBe(
      ['altered', 'error'].includes(name) || (name === 'empty' && part(element, 'error') !== null),
    );
    expect(faults).toEqual([]);
  });
});
