import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import {
  ensureWidgets,
  grantedCopy,
  type Served,
  type ServeOptions,
  serve,
} from '../../commands/support/index.ts';
import { withRepository } from '../support/doors.ts';

describe('a served folder', () => {
  let served: Served | undefined;
  afterEach(() => served?.close());

  const FILES = {
    'site/index.html': '<p>hello</p>',
    'site/a b.json': '{}',
    'secret.txt': 'not to be seen',
    'widgets/fourfold.js': '1',
  };

  const fetched = (path: string, options: ServeOptions = {}) =>
    withRepository(FILES, async (root) => {
      served = await serve(join(root, 'site'), {
        ...options,
        mounts: { '/w/': join(root, 'widgets') },
      });
      const answer = await fetch(`${served.origin}${path}`);
      return { status: answer.status, text: await answer.text(), headers: answer.headers };
    });

  test('gives its files with their types, and the index of a folder', async () => {
    const page = await fetched('/');
    expect(page.text).toBe('<p>hello</p>');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect((await fetched('/a%20b.json')).headers.get('content-type')).toMatch(/json/);
    expect((await fetched('/w/fourfold.js')).text).toBe('1');
  });

  test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/%2e%2e%2fsecret.txt', '/..%5csecret.txt'])(
    'never gives a file outside it: %s',
    async (path) => {
      const { status, text } = await fetched(path);
      expect(status).toBe(404);
      expect(text).not.toContain('not to be seen');
    },
  );

  test('says no to what cannot be read, and lives on', async () => {
    expect((await fetched('/%zz')).status).toBe(400);
  });

  test('carries the policy that a test asks for, and answers in place of files', async () => {
    const csp = "default-src 'self'";
    const answers = { '/scorecard.json': { status: 503, type: 'application/json', body: '{' } };
    const { status, text, headers } = await fetched('/scorecard.json', { csp, answers });
    expect([status, text, headers.get('content-security-policy')]).toEqual([503, '{', csp]);
  });
});

describe('a granted copy', () => {
  test('has the origins that a person allowed, and the build itself has none', async () => {
    const manifest = { manifest_version: 3, optional_host_permissions: ['*://*/*'] };
    const files = { 'built/manifest.json': JSON.stringify(manifest), 'built/a.js': '1' };
    await withRepository(files, async (root) => {
      const copy = await grantedCopy(join(root, 'built'), ['https://studio.youtube.com/*']);
      try {
        const given = JSON.parse(await readFile(join(copy, 'manifest.json'), 'utf8'));
        expect(given.host_permissions).toEqual(['https://studio.youtube.com/*']);
        expect(given.optional_host_permissions).toEqual(['*://*/*']);
        expect(existsSync(join(copy, 'a.js'))).toBe(true);
        const kept = JSON.parse(await readFile(join(root, 'built/manifest.json'), 'utf8'));
        expect(kept).toEqual(manifest);
      } finally {
        await rm(copy, { recursive: true });
      }
    });
  });
});

/** Stands in for Vite: writes the script, and notes in a file that it ran. */
const BUILDER = `
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
appendFileSync('runs.txt', 'x');
if (existsSync('broken')) { console.error('a source is broken'); process.exit(1); }
mkdirSync('out/widgets', { recursive: true });
writeFileSync('out/widgets/fourfold.js', '1');
`;

describe('a build', () => {
  const FILES = {
    'package.json': '{"type":"module"}',
    'node_modules/vite/bin/vite.js': BUILDER,
    'widgets/index.ts': 'export const a = 1;',
    'core/index.ts': 'export const b = 1;',
  };
  const runs = async (root: string) => (await readFile(join(root, 'runs.txt'), 'utf8')).length;

  async function put(root: string, file: string, text: string): Promise<void> {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }

  test('runs once, again when a source differs, and not for a test or a touch', async () => {
    await withRepository(FILES, async (root) => {
      await ensureWidgets(root);
      await ensureWidgets(root);
      expect(await runs(root)).toBe(1);
      await put(root, 'widgets/index.test.ts', 'test');
      await put(root, 'widgets/index.ts', 'export const a = 1;');
      await ensureWidgets(root);
      expect(await runs(root)).toBe(1);
      await put(root, 'core/index.ts', 'export const b = 2;');
      await ensureWidgets(root);
      expect(await runs(root)).toBe(2);
      await rm(join(root, 'core/index.ts'));
      await ensureWidgets(root);
      expect(await runs(root)).toBe(3);
      await rm(join(root, 'out/widgets/fourfold.js'));
      await ensureWidgets(root);
      expect(await runs(root)).toBe(4);
    });
  });

  test('runs once when several ask at the same time', async () => {
    await withRepository(FILES, async (root) => {
      await Promise.all([ensureWidgets(root), ensureWidgets(root), ensureWidgets(root)]);
      expect(await runs(root)).toBe(1);
    });
  });

  test('that failed says why, and is tried again', async () => {
    await withRepository({ ...FILES, broken: '' }, async (root) => {
      await expect(ensureWidgets(root)).rejects.toThrow(/a source is broken/);
      await rm(join(root, 'broken'));
      await ensureWidgets(root);
      expect(await runs(root)).toBe(2);
    });
  });

  test('does not wait for one that was killed', async () => {
    // No process has this number: Linux counts to 4,194,304 at most, others to less.
    const files = { ...FILES, 'out/.stamps/widgets.lock/pid': '99999999' };
    await withRepository(files, async (root) => {
      await ensureWidgets(root);
      expect(await runs(root)).toBe(1);
    });
  });
});
