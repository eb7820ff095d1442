import { render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { samplePublication } from '../../../widgets/fixtures/sample.ts';
import { signedPublication } from '../../../widgets/fixtures/signed.ts';
import { root } from '../fixtures/root.ts';
import '../../../widgets/index.ts';
import { settled } from '../fixtures/settled.ts';
import { formatsFor } from '../format.ts';
import '../look.css';
import '../dashboard/dashboard.css';
import { ReceivedModel } from './received-model.ts';
import { ReceivedSection } from './received-section.tsx';

let copied: string[];
beforeEach(() => {
  copied = [];
});

// biome-ignore lint/performance/useDomNodeTextContent: what a person sees, line by line
const seen = () => root.innerText;
const sees = (words: string | RegExp) => vi.waitFor(() => expect(seen()).toMatch(words), 8000);

const fileOf = (content: unknown, name = 'scorecard.json') =>
  new File([typeof content === 'string' ? content : JSON.stringify(content)], name);

function open() {
  const api = {
    copy: async (text: string) => void copied.push(text),
    save: () => undefined,
    script: async () => '',
  };
  render(<ReceivedSection api={api} formats={formatsFor('en')} scripts={['fourfold.js']} />, root);
  return {
    give(file: File) {
      const input = root.querySelector<HTMLInputElement>('input[type=file]');
      const files = new DataTransfer();
      files.items.add(file);
      if (input) input.files = files.files;
      input?.dispatchEvent(new Event('change', { bubbles: true }));
    },
    async key(text: string) {
      const input = root.querySelector<HTMLInputElement>('input[type=text]');
      if (input) input.value = text;
      input?.dispatchEvent(new Event('input', { bubbles: true }));
      await settled();
    },
    async press(name: string) {
      const all = [...root.querySelectorAll('button')];
      all.find((one) => one.textContent === name)?.click();
      await settled();
    },
  };
}

test('a file without a signature is shown with what it is, and every way to a page is offered', async () => {
  const page = open();
  expect(seen()).toContain('Nothing of it is stored');
  page.give(fileOf(samplePublication(), 'our plan.json'));
  await sees('Two lines on your own page');
  expect(seen()).toContain('This file is not signed.');
  expect(seen()).toContain('Put our plan.json in the folder of your page');
  for (const host of ['SharePoint', 'Confluence', 'WordPress', 'Google Sites', 'Notion']) {
    expect(seen()).toContain(host);
  }
  expect(root.querySelector('a[download="fourfold.js"]')).not.toBeNull();
  await page.press('Copy the lines');
  expect(copied).toEqual([
    expect.stringMatching(/<bsc-scorecard src="our%20plan\.json" room="200:\d+/),
  ]);
});

test('a signed file says so, its lines hold pages to its key, and the key that the sender told is compared', async () => {
  const page = open();
  const publication = await signedPublication();
  page.give(fileOf(publication));
  await sees('Signed, and unchanged since it was signed.');
  await sees('Two lines on your own page');
  const { publicKey } = publication.signature;
  expect(seen()).toContain(publicKey);
  await page.press('Copy the lines');
  expect(copied).toEqual([expect.stringContaining(`pubkey="${publicKey}"`)]);
  await page.key(` ${publicKey.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')} `);
  expect(seen()).toContain('It was signed with this key.');
  await page.key('AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=');
  expect(seen()).toContain('It was not signed with this key. Do not show it.');
  expect(seen()).not.toContain('Two lines on your own page');
});

test('a file that was changed after it was signed is not offered to pages', async () => {
  const page = open();
  const publication = await signedPublication();
  page.give(fileOf({ ...publication, title: 'All is well' }));
  await sees('This file was changed after it was signed. Do not show it.');
  expect(seen()).not.toContain('Two lines on your own page');
});

test.each([
  ['an empty file', '', /empty/],
  ['a picture', '\u0089PNG', /JSON|scorecard/],
  ['another file', '{"a":1}', /scorecard/],
  ['a newer file', '{"schema":"fourfold/publication@2"}', /newer Fourfold/],
  ['keys of objects', '{"__proto__":{"schema":"fourfold/publication@1"}}', /scorecard/],
])('%s is refused in words, and the file before it stays', async (_, text, why) => {
  const page = open();
  page.give(fileOf(samplePublication()));
  await sees('Two lines on your own page');
  page.give(fileOf(text));
  await vi.waitFor(() => expect(root.querySelector('[role=alert]')?.textContent).toMatch(why));
  expect(seen()).toContain('Two lines on your own page');
});

test('text of the file is shown as text', async () => {
  const page = open();
  const title = '<img src=x onerror="document.title=1"></script>';
  page.give(fileOf({ ...samplePublication(), title }));
  await sees('Two lines on your own page');
  expect(root.querySelector('h2')?.textContent).toBe(title);
  expect(root.querySelector('img[src=x]')).toBeNull();
});

test('of two files the one chosen last stands, whichever is read first', async () => {
  const model = new ReceivedModel({
    copy: async () => undefined,
    save: () => undefined,
    script: async () => '',
  });
  const file = (title: string, held: Promise<void>) => {
    const one = fileOf({ ...samplePublication(), title });
    const text = one.text.bind(one);
    one.text = async () => {
      await held;
      return text();
    };
    return one;
  };
  let release: () => void = () => undefined;
  const held = new Promise<void>((done) => {
    release = done;
  });
  const first = model.open(file('First', held));
  await model.open(file('Second', Promise.resolve()));
  release();
  await first;
  expect(model.opened.value?.publication.title).toBe('Second');
  expect(model.busy.value).toBe(false);
});

test('a file that went away is told, and nothing is opened', async () => {
  const model = new ReceivedModel({
    copy: async () => undefined,
    save: () => undefined,
    script: async () => '',
  });
  const gone = fileOf('');
  gone.text = () => Promise.reject(new DOMException('', 'NotFoundError'));
  await model.open(gone);
  expect(model.trouble.value).toContain('scorecard.json could not be read.');
  expect(model.opened.value).toBeNull();
});
