// A real Firefox for the end-to-end tests: one that is there, else the system's package where that is
// possible. Firefox is not needed to use the commands, so its absence is said and not an error.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

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
  const canInstall =
    process.platform === 'linux' &&
    process.getuid?.() === 0 &&
    spawnSync('sh', ['-c', 'command -v apt-get'], { stdio: 'ignore' }).status === 0;
  if (canInstall) {
    say('Installing Firefox for the end-to-end tests …');
    const line = 'apt-get update -qq && apt-get install -y -qq --no-install-recommends firefox-esr';
    spawnSync('sh', ['-c', line], {
      stdio: ['ignore', 2, 2],
      timeout: 600_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  const got = findFirefox();
  if (!got) say('No Firefox here: its tests are left out. Name one with FOURFOLD_FIREFOX.');
  return got;
}
