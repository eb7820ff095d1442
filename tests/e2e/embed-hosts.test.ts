import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writePackage } from '../../commands/package/write-package.ts';
import {
  type EmbedChoice,
  framePage,
  inLanguage,
  learn,
  tableHtml,
  tableOf,
} from '../../widgets/embed/index.ts';
import { samplePublication } from '../../widgets/fixtures/sample.ts';
import { WidgetSite } from './widgets-support.ts';

const site = new WidgetSite();
const SAMPLE = samplePublication();
const CHOICE: EmbedChoice = { tag: 'bsc-scorecard', of: '', language: '', theme: '' };
const FILES = 'https://files.example';
let dir: string;

/** The code of a note, in the language that it names, with the places that this test has. */
function skeleton(note: string, language: 'html' | 'ts'): string {
  const text = readFileSync(`docs/embed/${note}.md`, 'utf8');
  const [, code = ''] = new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(text) ?? [];
  return code.replaceAll(FILES, `${site.origin}/widgets`).replaceAll('/scorecard/', '/widgets/');
}

async function shows(page: Page, where: 'page' | 'frame'): Promise<void> {
  const inside = where === 'frame' ? page.frameLocator('iframe') : page;
  const base = inside.locator('bsc-scorecard [part=base]');
  await base.getByText('Kiln & Co social media').first().waitFor({ timeout: 15_000 });
}

beforeAll(async () => {
  await site.open();
  await learn('en');
  const table = inLanguage('en', SAMPLE, (formats) =>
    tableHtml(tableOf(SAMPLE, CHOICE, formats), 'en'),
  );
  const from = { src: 'scorecard.json', pubkey: null };
  const page = { publication: SAMPLE, choice: CHOICE, from, language: 'en', table, parent: '' };
  site.files.set('/widgets/scorecard.json', JSON.stringify(SAMPLE));
  site.files.set('/widgets/scorecard.html', framePage(page));
  site.files.set('/table.html', table);
  dir = mkdtempSync(join(tmpdir(), 'fourfold-hosts-'));
  await writePackage(dir);
  for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' }))
    if (/\.js$/.test(name))
      site.files.set(`/package/${name}`, readFileSync(join(dir, name), 'utf8'));
});

afterAll(async () => {
  await site.close();
  rmSync(dir, { recursive: true, force: true });
});

describe('the skeletons of the notes, under the rules of each place', () => {
  test('SharePoint: the web part’s lines, with the package as a bundle, under its policy for scripts', async () => {
    const code = skeleton('sharepoint', 'ts');
    const [, body = ''] = /render\(\): void \{([\s\S]*?)\n {2}\}/.exec(code) ?? [];
    const run = `import '/package/index.js';\nconst web = { properties: { src: '/widgets/scorecard.json', pubkey: '' }, domElement: document.querySelector('#part') };\n(function () {${body}}).call(web);`;
    site.files.set('/web-part.js', run);
    site.policy = "script-src 'unsafe-eval' 'self' 'nonce-anything'";
    const { page, faults, said } = await site.visit(
      '',
      '<div id="part"></div><script type="module" src="/web-part.js"></script><script>document.title = "ran"</script>',
    );
    await shows(page, 'page');
    expect(await page.title()).toBe('Intranet');
    expect(faults).toEqual([]);
    expect(said.filter((line) => !/404|Executing inline script/.test(line))).toEqual([]);
    await page.close();
  });

  test.each([
    ['sharepoint', "script-src 'unsafe-eval' 'nonce-anything'"],
    ['notion', "script-src 'none'"],
  ])('%s: the frame, on a page where no script of ours runs', async (note, policy) => {
    site.policy = null;
    const rule = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
    const { page, faults } = await site.visit(rule, skeleton(note, 'html'));
    await shows(page, 'frame');
    expect(await page.locator('iframe').getAttribute('height')).toBe('700');
    expect(faults).toEqual([]);
    await page.close();
  });

  test('WordPress: the Custom HTML block as an administrator saves it; the table as any other does', async () => {
    site.policy = null;
    const { page, faults } = await site.visit('', skeleton('wordpress', 'html'));
    await shows(page, 'page');
    expect(faults).toEqual([]);
    await page.close();
    const used = site.files.get('/table.html') ?? '';
    const attributes = [...used.matchAll(/ ([a-z]+)="/g)].map(([, name]) => name);
    expect([...new Set(attributes)].sort()).toEqual(['colspan', 'lang', 'scope']);
  });

  test.each([
    ['confluence', 'allow-scripts'],
    ['google-sites', 'allow-scripts allow-same-origin allow-forms allow-popups'],
  ])('%s: the embed code in a sandboxed frame', async (note, sandbox) => {
    site.policy = null;
    site.files.set(
      '/code.html',
      `<!doctype html><html lang="en"><title>x</title>${skeleton(note, 'html')}`,
    );
    const { page, faults } = await site.visit(
      '',
      `<iframe src="/code.html" title="x" sandbox="${sandbox}" width="900" height="700"></iframe>`,
    );
    await shows(page, 'frame');
    expect(faults).toEqual([]);
    await page.close();
  });
});

describe('the npm package in a page', () => {
  test('loads as modules under default-src self with Trusted Types, parts when they are needed', async () => {
    site.policy =
      "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html fourfold";
    const { page, faults, said, asked } = await site.visit(
      '<script type="module" src="/package/index.js"></script>',
      '<bsc-source src="/widgets/scorecard.json"><bsc-scorecard></bsc-scorecard><bsc-kpi kpi="comments" lang="id"></bsc-kpi></bsc-source>',
    );
    await shows(page, 'page');
    await page.locator('bsc-kpi').getByText('1.384').first().waitFor();
    expect(asked).toContain('/package/parts/cards.js');
    expect(asked).toContain('/package/parts/id.js');
    expect(asked).not.toContain('/package/parts/trend.js');
    expect(faults).toEqual([]);
    expect(said.filter((line) => !line.includes('404'))).toEqual([]);
    await page.close();
  });
});
