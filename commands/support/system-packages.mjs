// The system's own package manager, where it may be used without asking: as root, or by sudo that
// wants no password. Nothing else on the machine is changed.
import { spawnSync } from 'node:child_process';

/** Install lines by package manager; the names of packages differ. */
const MANAGERS = {
  'apt-get': (names) =>
    `apt-get update -qq && apt-get install -y -qq --no-install-recommends ${names}`,
  dnf: (names) => `dnf install -y -q ${names}`,
  pacman: (names) => `pacman -Sy --noconfirm ${names}`,
  apk: (names) => `apk add --quiet ${names}`,
};

/** True when a program of that name can be started. */
export function hasProgram(name) {
  const probe =
    process.platform === 'win32' ? ['where', [name]] : ['sh', ['-c', `command -v ${name}`]];
  return spawnSync(probe[0], probe[1], { stdio: 'ignore' }).status === 0;
}

/**
 * Installs packages with the manager that is there.
 * @param {Partial<Record<'apt-get' | 'dnf' | 'pacman' | 'apk', string>>} names blank-separated
 * @returns {boolean} whether something was tried
 */
export function installPackages(names, what, say) {
  if (process.platform !== 'linux') return false;
  const isRoot = process.getuid?.() === 0;
  const sudo = !isRoot && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
  if (!isRoot && !sudo) return false;
  const manager = Object.keys(MANAGERS).find((name) => names[name] && hasProgram(name));
  if (!manager) return false;
  say(`Installing ${what} with ${manager} …`);
  const line = MANAGERS[manager](names[manager]);
  spawnSync(sudo ? 'sudo' : 'sh', sudo ? ['-n', 'sh', '-c', line] : ['-c', line], {
    // What package managers print is long and of use only when they fail.
    stdio: ['ignore', 'ignore', 2],
    timeout: 600_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return true;
}
