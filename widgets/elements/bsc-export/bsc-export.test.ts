import { afterEach, describe, expect, test, vi } from 'vitest';
import { drawn, put, until, words } from '../../base/test-page.ts';
import { cellOf, publicationCsv } from '../../charts/csv.ts';
import { samplePublication } from '../../fixtures/sample.ts';
import { hostilePublication, partialPublication } from '../../fixtures/variants.ts';
import '../../index.ts';
import '../../parts/more.ts';

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

/** Presses a button and gives the file that was handed out. */
async function pressed(kind: string, data: unknown = samplePublication()) {
  const files: Blob[] = [];
  const names: string[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    files.push(file as Blob);
    return 'data:,';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    names.push(this.download);
  });
  const element = await put<HTMLElement>('bsc-export', { data });
  const buttons = [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
  buttons.find((button) => button.textContent?.trim() === kind)?.click();
  await until(() => names.length > 0);
  return { file: files[0] as Blob, name: names[0] };
}

describe('as a table', () => {
  test.each([
    ['=1+1', '"\'=1+1"'],
    ['+49 30', '"\'+49 30"'],
    ['-2', '"\'-2"'],
    ['@SUM(A1)', '"\'@SUM(A1)"'],
    ['\t=1', '"\'\t=1"'],
    ['\r=1', '"\'\r=1"'],
    [' =1', '"\' =1"'],
    ['\u00a0=1', '"\'\u00a0=1"'],
    ['＝1+1', '"\'＝1+1"'],
    ['a "quoted", one\r\ntwo', '"a ""quoted"", one\r\ntwo"'],
    ['a=1', '"a=1"'],
  ])('%j is no formula', (text, cell) => expect(cellOf(text)).toBe(cell));

  test('numbers stay numbers, below zero too; what is not known is empty and not 0', () => {
    expect([-3.5, 0, null].map(cellOf)).toEqual(['-3.5', '0', '']);
    expect(cellOf(47.8 + 0.05)).toBe('47.85');
    const lines = publicationCsv(partialPublication()).split('\r\n');
    expect(lines[0]).toBe(
      '\uFEFF"id","name","goal","tier","value","low","high","unit","target","score","status","trend","last read","owner","remark"',
    );
    const mentions = lines.find((line) => line.startsWith('"mentions"'));
    expect(mentions).toMatch(
      /^"mentions","Brand mentions","[^"]+","l\w+ing",,,,"1",200,,"Not known"/,
    );
    expect(mentions).toContain('No number for brand mentions');
  });

  test('no cell of a hostile file begins as a formula', () => {
    const data = hostilePublication();
    for (const kpi of data.kpis)
      Object.assign(kpi, { name: '=HYPERLINK("http://x")', owner: '@x' });
    const cells = publicationCsv(data).match(/"(?:[^"]|"")*"/g) ?? [];
    expect(cells.length).toBeGreaterThan(100);
    expect(cells.filter((cell) => /^"\s*[=+\-@]/.test(cell))).toEqual([]);
  });

  test('the button hands it out under the name of the scorecard', async () => {
    const { file, name } = await pressed('CSV');
    expect(name).toBe('Kiln-Co-social-media-2026-11-22.csv');
    expect(await file.text()).toContain('"revenue-from-social"');
  });
});

describe('as a picture', () => {
  test('the SVG is well formed, runs nothing, and says what it shows', async () => {
    const { file } = await pressed('SVG', hostilePublication());
    const text = await file.text();
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
    expect(parsed.querySelectorAll('script, foreignObject, image, a, style')).toHaveLength(0);
    const names = new Set([...parsed.querySelectorAll('*')].map((one) => one.localName));
    expect([...names].sort()).toEqual(['path', 'rect', 'svg', 'text', 'title']);
    const plain = await (await pressed('SVG')).file.text();
    expect(plain).toContain(
      '<title>Kiln &#38; Co social media. 71 of 100</title>'.replace(
        '71',
        String(Math.round(samplePublication().overall.score ?? 0)),
      ),
    );
  });

  test('the PNG is drawn, twice as fine', async () => {
    const { file, name } = await pressed('PNG');
    expect(name).toMatch(/\.png$/);
    const picture = await createImageBitmap(file);
    expect(picture.width).toBe(1920);
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    context?.drawImage(picture, 0, 0);
    const colours = new Set<number>();
    const pixels = context?.getImageData(0, 0, picture.width, picture.height).data ?? [];
    for (let at = 0; at < pixels.length; at += 4 * 97) colours.add(pixels[at] ?? 0);
    expect(colours.size).toBeGreaterThan(20);
  });
});

test('printing asks the browser', async () => {
  const asked = vi.spyOn(globalThis, 'print').mockImplementation(() => {});
  const element = await put<HTMLElement>('bsc-export', { data: samplePublication() });
  const heard = vi.fn();
  element.addEventListener('bsc-export', (event) => heard((event as CustomEvent).detail.kind));
  element.shadowRoot?.querySelectorAll('button')[3]?.click();
  expect(asked).toHaveBeenCalledOnce();
  expect(heard).toHaveBeenCalledWith('print');
});

test('a file that cannot be made is said beside the buttons', async () => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  const element = await put<HTMLElement>('bsc-export', { data: samplePublication() });
  element.shadowRoot?.querySelector('button')?.click();
  await until(() => words(element).includes('could not be made'));
  await drawn(element);
  expect(element.shadowRoot?.querySelector('[role=alert]')).not.toBeNull();
});
