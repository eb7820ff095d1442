import { existsSync } from 'node:fs';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

/** The browser that the setup step found or installed; Playwright's own where neither is named. */
const executablePath =
  process.env.FOURFOLD_CHROMIUM ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));

const launchOptions = {
  ...(executablePath ? { executablePath } : {}),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

const browser = {
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions }),
  instances: [{ browser: 'chromium' as const, viewport: { width: 1440, height: 900 } }],
};

const slow = { testTimeout: 180_000, hookTimeout: 300_000 };

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          setupFiles: ['tests/support/same-chance.ts'],
          include: [
            'core/**/*.test.ts',
            'extension/messages/**/*.test.ts',
            'extension/imports/**/*.test.ts',
            'extension/questions/**/*.test.ts',
            'widgets/{charts,embed,frame}/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          include: [
            'extension/{capture,picker,adapters,store,views,words}/**/*.test.{ts,tsx}',
            'widgets/{base,elements}/**/*.test.ts',
          ],
          browser,
        },
        optimizeDeps: {
          include: [
            'preact',
            'wxt/browser',
            'preact/jsx-dev-runtime',
            'preact/jsx-runtime',
            'preact/hooks',
            '@preact/signals',
            'lit',
            'lit/html.js',
            'idb',
            'jsep',
            'valibot',
            'papaparse',
            'fflate',
            '@e965/xlsx',
            'read-excel-file/universal',
            'canonicalize',
            'chart.js',
            'chart.js/auto',
            '@medv/finder',
            '@noble/hashes/sha2.js',
            '@noble/hashes/utils.js',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'house',
          environment: 'node',
          setupFiles: ['tests/support/same-chance.ts'],
          include: ['tests/house/**/*.test.ts'],
          ...slow,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          fileParallelism: false,
          // A whole browser on a shared machine: what needs it is named when the tests are done.
          retry: 1,
          ...slow,
        },
      },
      {
        extends: true,
        test: {
          name: 'real',
          environment: 'node',
          include: ['tests/real/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 1_800_000,
        },
      },
    ],
  },
});
