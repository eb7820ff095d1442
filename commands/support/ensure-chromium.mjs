// Finds a Chromium that loads unpacked extensions, or gets one: one that is there, else Playwright's
// download, else the system's package manager, else words. Branded Chrome is left out: since version
// 137 it no longer takes --load-extension
// (https://groups.google.com/a/chromium.org/g/chromium-extensions/c/1-g8EFx2BBY).
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { installPackages } from './system-packages.mjs';

const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/opt/homebrew/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Playwright's own browsers, newest first: full Chromium only, the headless shell has no extensions. */
function playwrightBrowsers() {
  const home = homedir();
  const places = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(home, '.cache', 'ms-playwright'),
    join(home, 'Library', 'Caches', 'ms-playwright'),
    process.env.LOCALAPPDATA && join(process.env.LOCALAPPDATA, 'ms-playwright'),
  ].filter((place) => place && existsSync(place));
  return places.flatMap((place) =>
    readdirSync(place)
      .filter((name) => /^chromium-\d+$/.test(name))
      .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
      .flatMap((name) => [
        join(place, name, 'chrome-linux64', 'chrome'),
        join(place, name, 'chrome-linux', 'chrome'),
        join(place, name, 'chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'),
        join(place, name, 'chrome-mac-arm64', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'),
        join(place, name, 'chrome-win64', 'chrome.exe'),
        join(place, name, 'chrome-win', 'chrome.exe'),
      ]),
  );
}

function answers(path) {
  if (!path || !existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

/** @returns {string | null} the path of a Chromium that starts, or null. */
export function findChromium() {
  return [process.env.FOURFOLD_CHROMIUM, ...KNOWN, ...playwrightBrowsers()].find(answers) ?? null;
}

function viaPlaywright(root, say) {
  say('No Chromium found. Asking Playwright for one …');
  const cli = join(root, 'node_modules', 'playwright', 'cli.js');
  spawnSync(process.execPath, [cli, 'install', '--no-shell', 'chromium'], {
    stdio: ['ignore', 2, 2],
    timeout: 240_000,
  });
  return findChromium();
}

function viaSystem(say) {
  const names = { 'apt-get': 'chromium', dnf: 'chromium', pacman: 'chromium', apk: 'chromium' };
  return installPackages(names, 'Chromium', say) ? findChromium() : null;
}

/** @returns {string | null} a Chromium, installed if need be; null after saying what to do. */
export function ensureChromium(root, say) {
  const found = findChromium() ?? viaPlaywright(root, say) ?? viaSystem(say);
  if (!found) {
    say(
      'Fourfold needs a Chromium (not Google Chrome, which no longer loads unpacked extensions by flag).\n' +
        'Install one (Debian: apt install chromium; macOS: brew install --cask chromium) or name one: FOURFOLD_CHROMIUM=/path/to/chromium npm start',
    );
  }
  return found;
}
