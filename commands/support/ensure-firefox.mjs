// A real Firefox for the end-to-end tests: one that is there, else the system's package where that is
// possible. Firefox is not needed to use the commands, so its absence is said and not an error.
import { existsSync } from 'node:fs';
import { installPackages } from './system-packages.mjs';

const KNOWN = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** @returns {string | null} the path of a Firefox, or null. */
export function findFirefox() {
  return [process.env.FOURFOLD_FIREFOX, ...KNOWN].find((path) => path && existsSync(path)) ?? null;
}

/** @returns {string | null} a Firefox, installed if need be and possible. */
export function ensureFirefox(say) {
  const found = findFirefox();
  if (found) return found;
  installPackages({ 'apt-get': 'firefox-esr', dnf: 'firefox', pacman: 'firefox' }, 'Firefox', say);
  const got = findFirefox();
  if (!got) say('No Firefox here: its tests are left out. Name one with FOURFOLD_FIREFOX.');
  return got;
}
