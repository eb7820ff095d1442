import { HANDED_OVER } from './handover.ts';
import type { TrendPart } from './trend-loader.ts';

const NAME = 'fourfold-trend.js';

// Only while the script first runs does the page say which script element it is.
const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null;

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

let loading: Promise<TrendPart> | undefined;

/** The lazy script lies beside the script that this is part of, and nowhere else. */
export function loadTrend(): Promise<TrendPart> {
  loading ??= load(new URL(NAME, own?.src || document.baseURI).href);
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

function load(url: string): Promise<TrendPart> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.addEventListener(HANDED_OVER, (event) => {
      resolve((event as CustomEvent<TrendPart>).detail);
    });
    script.addEventListener('error', () => {
      script.remove();
      reject(new Error(`${NAME} is not beside the Fourfold script`));
    });
    if (own?.nonce) script.nonce = own.nonce;
    script.async = true;
    script.src = trusted(url);
    document.head.append(script);
  });
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** Where the page enforces Trusted Types, this one address is vouched for by the policy `fourfold`. */
function trusted(url: string): string {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  if (!types) return url;
  policy ??= types.createPolicy('fourfold', {
    createScriptURL(asked) {
      if (asked !== url) throw new TypeError('Only the trend script of Fourfold may be loaded');
      return asked;
    },
  });
  return policy.createScriptURL(url);
}
