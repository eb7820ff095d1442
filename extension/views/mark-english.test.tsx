import { options, render } from 'preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { speak, wordsFor } from '../words/index.ts';
import { wordsOf } from './asks.ts';
import { markEnglish } from './mark-english.ts';

const say = wordsFor('common', {
  stop: 'Stop',
  'not-there': { one: '{n} word is missing.', other: '{n} words are missing.' },
});

let root: HTMLElement;
const before = options.vnode;

beforeEach(async () => {
  markEnglish();
  root = document.createElement('div');
  document.body.append(root);
});

afterEach(async () => {
  render(null, root);
  root.remove();
  if (before) options.vnode = before;
  else delete options.vnode;
  await speak('en');
});

const draw = () =>
  render(
    <main>
      <p>{say('not-there', { n: 3 })}</p>
      <p>
        {say('not-there', { n: 1 })} {say('not-there', { n: 4 })}
      </p>
      <p>
        {say('not-there', { n: 6 })} <a href="#x">{say('not-there', { n: 7 })}</a>
      </p>
      <p>
        {say('not-there', { n: 8 })} <a href="#x">{say('stop')}</a>
      </p>
      <p>{wordsOf(Object.assign(new Error('No kiln is hot.'), { name: 'Refusal' }))}</p>
      <p>{say('stop')}</p>
      <p>Umsatz in Wien</p>
      <p lang="fr">{say('not-there', { n: 5 })}</p>
    </main>,
    root,
  );

const langs = () => [...root.querySelectorAll('p')].map((one) => one.getAttribute('lang'));

test('English that stands in says so, and nothing else does', async () => {
  await speak('de');
  draw();
  expect(langs()).toEqual(['en', 'en', 'en', null, 'en', null, null, 'fr']);
});

test('on a page in English nothing is marked', async () => {
  draw();
  expect(langs()).toEqual([...Array(7).fill(null), 'fr']);
});
