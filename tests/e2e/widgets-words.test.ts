import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { samplePublication } from '../../widgets/fixtures/sample.ts';
import { SCRIPT, type Visit, WidgetSite } from './widgets-support.ts';

const site = new WidgetSite();
const OUT = resolve(import.meta.dirname, '../../out/widgets');

beforeAll(async () => {
  await site.open();
  for (const name of ['fourfold.js', 'fourfold-cards.js', 'fourfold-more.js'])
    site.files.set(`/bare/${name}`, site.files.get(`/widgets/${name}`) ?? '');
  site.files.set('/scorecard.json', JSON.stringify(samplePublication()));
});

afterAll(() => site.close());

const CARD = (attributes: string) =>
  `<div ${attributes}><bsc-source src="/scorecard.json"><bsc-scorecard></bsc-scorecard>
  <bsc-kpi kpi="comments"></bsc-kpi><bsc-risks></bsc-risks><bsc-findings></bsc-findings></bsc-source></div>`;

/** Waits until an element's own text holds something. */
const says = ({ page }: Visit, tag: string, text: string) =>
  page.waitForFunction(
    ([name, wanted]) =>
      document.querySelector(name as string)?.shadowRoot?.textContent?.includes(wanted as string),
    [tag, text],
    { timeout: 10_000 },
  );

const wordsAsked = ({ asked }: Visit) => asked.filter((path) => path.includes('words'));

describe('elements speak the language of the page, under a strict policy with Trusted Types', () => {
  test.each([
    ['de', 'lang="de"', 'Nicht im Plan', 'Ausblick'],
    ['ar', 'lang="ar" dir="rtl"', 'خارج المسار', 'التوقعات'],
    ['id', 'lang="id"', 'Meleset', 'Proyeksi'],
    ['ja', 'lang="ja"', '未達', '見通し'],
    ['pt', 'lang="pt-BR"', 'Fora do rumo', 'Perspectiva futura'],
    ['zh', 'lang="zh-Hans-CN"', '偏离', '前景'],
  ])(
    '%s: one script for the whole page, in every part',
    async (language, attributes, bad, outlook) => {
      const visit = await site.visit(SCRIPT, CARD(attributes));
      await says(visit, 'bsc-scorecard', outlook);
      await says(visit, 'bsc-risks', bad);
      const text = (tag: string) =>
        visit.page.evaluate((name) => document.querySelector(name)?.shadowRoot?.textContent, tag);
      for (const tag of ['bsc-scorecard', 'bsc-kpi', 'bsc-risks'])
        expect(await text(tag)).not.toMatch(/Off track|On track|Outlook|not known|Read |as of/);
      expect(wordsAsked(visit)).toEqual([`/widgets/fourfold-words-${language}.js`]);
      expect(visit.said.filter((line) => !line.includes('404'))).toEqual([]);
      expect(visit.faults).toEqual([]);
      await visit.page.close();
    },
  );

  test.each([
    'lang="en-GB"',
    'lang="sw"',
    'lang="zh-TW"',
    'lang="zh-Hant-HK"',
    'lang=""',
    'lang="__proto__"',
  ])('%s asks for no words and stays English', async (attributes) => {
    const visit = await site.visit(SCRIPT, CARD(attributes));
    await says(visit, 'bsc-scorecard', 'Outlook');
    await says(visit, 'bsc-risks', 'Off track');
    expect(wordsAsked(visit)).toEqual([]);
    expect(visit.faults).toEqual([]);
    await visit.page.close();
  });

  test('where the words are missing English stays, and they are asked for once', async () => {
    const visit = await site.visit('<script src="/bare/fourfold.js"></script>', CARD('lang="de"'));
    await says(visit, 'bsc-scorecard', 'Outlook');
    await says(visit, 'bsc-risks', 'Off track');
    await visit.page.waitForTimeout(300);
    expect(wordsAsked(visit)).toEqual(['/bare/fourfold-words-de.js']);
    expect(visit.faults).toEqual([]);
    await visit.page.close();
  });

  test('the language of an element may change, and two may stand on one page', async () => {
    const visit = await site.visit(SCRIPT, CARD('lang="de"') + CARD('lang="ja" id="second"'));
    await says(visit, 'bsc-scorecard', 'Ausblick');
    await says(visit, '#second bsc-scorecard', '見通し');
    await visit.page.evaluate(() =>
      document.querySelector('bsc-scorecard')?.setAttribute('lang', 'id'),
    );
    await says(visit, 'bsc-scorecard', 'Proyeksi');
    await says(visit, '#second bsc-scorecard', '見通し');
    await visit.page.close();
  });

  test('a page that was opened from a disk has its words too', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'fourfold-words-'));
    for (const name of ['fourfold.js', 'fourfold-words-de.js'])
      copyFileSync(join(OUT, name), join(dir, name));
    const data = JSON.stringify(samplePublication()).replaceAll('<', '\\u003c');
    writeFileSync(
      join(dir, 'page.html'),
      `<!doctype html><html lang="de"><meta charset="utf-8"><script src="fourfold.js" defer></script>
      <bsc-source><script type="application/json">${data}</script><bsc-scorecard></bsc-scorecard></bsc-source></html>`,
    );
    const visit = await site.go(pathToFileURL(join(dir, 'page.html')).href);
    await says(visit, 'bsc-scorecard', 'Ausblick');
    await visit.page.close();
    rmSync(dir, { recursive: true });
  });

  test.each(['de', 'ar', 'ja', 'fr', 'th', 'vi'])(
    'in %s nothing runs out of a card that is 240 pixels wide',
    async (language) => {
      const visit = await site.visit(
        SCRIPT,
        `<div style="width: 240px">${CARD(`lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`)}</div>`,
      );
      await visit.page.waitForFunction(
        () => !document.querySelector('bsc-risks')?.shadowRoot?.querySelector('[part~="loading"]'),
      );
      await visit.page.waitForTimeout(200);
      const wide = await visit.page.evaluate(() =>
        [...document.querySelectorAll('bsc-scorecard, bsc-kpi, bsc-findings')].flatMap(
          (element) => {
            const { left, right } = element.getBoundingClientRect();
            return [...(element.shadowRoot?.querySelectorAll('p, span, h2, h3, li') ?? [])]
              .filter((inner) => {
                const box = inner.getBoundingClientRect();
                return box.width > 1 && (box.right > right + 1 || box.left < left - 1);
              })
              .map((inner) => `${element.localName}: ${inner.textContent?.trim().slice(0, 60)}`);
          },
        ),
      );
      expect(wide).toEqual([]);
      await visit.page.close();
    },
  );
});
