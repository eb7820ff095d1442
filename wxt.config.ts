import { defineConfig } from 'wxt';

/** One build for each engine: `.output/chrome-mv3`, `.output/edge-mv3`, `.output/firefox-mv3`. */
export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: '.output',
  manifestVersion: 3,
  imports: false,
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { modulePreload: { polyfill: false } },
  }),
  manifest: ({ browser }) => ({
    name: 'Fourfold',
    description:
      'Reads the numbers on the dashboards you have open and turns them into a balanced scorecard. Nothing leaves your machine unless you send it.',
    permissions: ['activeTab', 'scripting', 'storage'],
    optional_host_permissions: ['*://*/*'],
    action: { default_title: 'Fourfold' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'fourfold@fourfold.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});
