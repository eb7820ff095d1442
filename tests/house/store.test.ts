import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { filesIn, zipOf } from '../../commands/store/zip-of.ts';
import { ensureBuilt, ensureExtension } from '../../commands/support/index.ts';

interface Manifest {
  readonly name: string;
  readonly description: string;
  readonly version: string;
  readonly icons: Readonly<Record<string, string>>;
  readonly browser_specific_settings?: {
    readonly gecko: {
      readonly id: string;
      readonly data_collection_permissions: { readonly required: readonly string[] };
    };
  };
}

const text = (words: string) => new TextEncoder().encode(words);
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

describe('a zip for a store', () => {
  const files = { 'b/two.js': text('2'.repeat(999)), 'a.json': text('{}'), 'b/one.js': text('1') };

  test('is the same to the last byte whatever the order and the time', async () => {
    const first = zipOf(files);
    const turned = Object.fromEntries(Object.entries(files).reverse());
    // A zip counts time in steps of two seconds.
    await new Promise((done) => setTimeout(done, 2100));
    expect(Buffer.from(zipOf(turned)).equals(Buffer.from(first))).toBe(true);
  });

  test('holds the files as they are, in order', () => {
    const back = unzipSync(zipOf(files));
    expect(Object.keys(back)).toEqual(['a.json', 'b/one.js', 'b/two.js']);
    expect(back['b/two.js']).toEqual(files['b/two.js']);
  });
});

describe('what the stores are given', () => {
  let chrome = '';
  let edge = '';
  let manifest: Manifest;

  beforeAll(async () => {
    ({ extension: chrome } = await ensureBuilt());
    edge = await ensureExtension('edge');
    manifest = JSON.parse(readFileSync(join(chrome, 'manifest.json'), 'utf8')) as Manifest;
  });

  test('two builds of the same sources are equal byte for byte', () => {
    // Chrome's and Edge's differ in their name alone, and are built one after the other.
    const [one, other] = [filesIn(chrome), filesIn(edge)];
    expect(Object.keys(other).sort()).toEqual(Object.keys(one).sort());
    const different = Object.keys(one).filter(
      (name) => !Buffer.from(one[name] ?? []).equals(Buffer.from(other[name] ?? [])),
    );
    expect(different).toEqual([]);
    expect(Buffer.from(zipOf(one)).equals(Buffer.from(zipOf(other)))).toBe(true);
  });

  test('names and describes itself as long as the stores take, and in each size of its icon', () => {
    expect(manifest.name.length).toBeLessThanOrEqual(45);
    // https://developer.chrome.com/docs/extensions/reference/manifest/description
    expect(manifest.description.length).toBeLessThanOrEqual(132);
    expect(manifest.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Object.keys(manifest.icons)).toEqual(['16', '32', '48', '128']);
    for (const [size, path] of Object.entries(manifest.icons)) {
      expect(sizeOf(readFileSync(join(chrome, path)))).toEqual([Number(size), Number(size)]);
    }
  });

  test('carries nothing but the product: no maps, no sources, no tests', () => {
    const names = readdirSync(chrome, { recursive: true, encoding: 'utf8' });
    expect(names.filter((name) => /\.(?:map|tsx?|md)$|test|fixture/i.test(name))).toEqual([]);
  });
});
