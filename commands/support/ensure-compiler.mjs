// What the dashboards of others are built with: their databases are compiled on this machine.
import { hasProgram, installPackages } from './system-packages.mjs';

const NEEDED = ['python3', 'make', 'g++'];

/** @returns {boolean} whether native packages can be compiled, after installing what is missing. */
export function ensureCompiler(say) {
  const missing = () => NEEDED.filter((name) => !hasProgram(name));
  if (missing().length === 0) return true;
  const names = {
    'apt-get': 'python3 make g++',
    dnf: 'python3 make gcc-c++',
    pacman: 'python make gcc',
    apk: 'python3 make g++',
  };
  installPackages(names, 'a compiler', say);
  const left = missing();
  if (left.length === 0) return true;
  say(
    `The dashboards of others cannot be built here without ${left.join(', ')}. Install them and try again.`,
  );
  return false;
}
