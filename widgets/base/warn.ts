import { loadPart } from './parts.ts';
import { type Key, say } from './say.ts';

/** Tells the page's owner, who has no other place than the console to learn it. It is seldom said: its words come with a lazy part. */
export function warn(key: Key, values: Readonly<Record<string, string>>): void {
  // biome-ignore lint/suspicious/noConsole: see above
  const tell = () => console.warn(`Fourfold: ${say(key, values)}`);
  loadPart('more').then(tell, tell);
}
