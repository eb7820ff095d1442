import { build } from 'vite';
import { findChromium } from '../../commands/support/index.ts';

/** A module and all that it imports as one classic script that a page can run. */
export async function scriptOf(entry: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name },
    },
  });
  const output = Array.isArray(built) ? built[0] : built;
  if (!output || !('output' in output)) throw new Error(`${entry} was not built`);
  return output.output[0].code;
}

/** Where the browser stands, as Playwright wants it; its own where none is found. */
export function browserPath(): { executablePath?: string } {
  const executablePath = findChromium();
  return executablePath ? { executablePath } : {};
}
