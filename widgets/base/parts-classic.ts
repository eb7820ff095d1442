import { LANGUAGES } from '../words/languages.ts';
import { HANDED_OVER } from './handover.ts';
import type { Parts } from './parts.ts';
import { policy, vouchedBy } from './policy.ts';
import { shared } from './shared.ts';

/**
 * Only while the script first runs does the page say which script element it is, and of a module never:
 * then the address stands in the trace of where this runs, and a nonce is on any script that has run.
 */
const own =
  document.currentScript instanceof HTMLScriptElement
    ? document.currentScript
    : {
        src: /\w+:\S+?(?=:\d+:)/.exec(Error().stack ?? '')?.[0],
        nonce: document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce,
      };

const loading = new Map<string, Promise<unknown>>();

/** The scripts that lie beside the first one: its parts, and the words of other languages. */
const NAMES = ['cards', 'more', 'trend', ...LANGUAGES.map((language) => `words-${language}`)];

/** A part lies beside the script that this is a piece of, and nowhere else. */
export const loadPart = <N extends keyof Parts>(name: N) => loadScript<Parts[N]>(name);

/** What a script beside this one hands over. */
export function loadScript<T>(name: string): Promise<T> {
  const part = loading.get(name) ?? load(name);
  loading.set(name, part);
  part.catch(() => loading.delete(name));
  return part as Promise<T>;
}

const addressOf = (name: string) =>
  new URL(`fourfold-${name}.js`, own.src || document.baseURI).href;

/** The part gets what it shares with this script on its own element: no global is made. */
function load(name: string): Promise<unknown> {
  const url = addressOf(name);
  return new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { fourfold: shared });
    script.addEventListener(HANDED_OVER, (event) => resolve((event as CustomEvent).detail));
    script.addEventListener('error', () => {
      script.remove();
      reject(new Error(url));
    });
    // In a page that is one file, what would lie beside the script is held in the page.
    const held = own.src === '' ? document.querySelector(`[data-fourfold=${name}]`) : null;
    if (held) script.text = held.textContent;
    else {
      if (own.nonce) script.nonce = own.nonce;
      script.src = policy()?.createScriptURL(url) ?? url;
    }
    document.head.append(script);
  });
}

vouchedBy((url) => NAMES.some((name) => addressOf(name) === url));
