interface Policy {
  createScriptURL(url: string): string;
  createHTML(text: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

let vouch: ((url: string) => boolean) | undefined;

/** Names the addresses that the policy vouches for; all others it refuses. */
export function vouchedBy(known: (url: string) => boolean): void {
  vouch = known;
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
let made: Policy | undefined;
try {
  made = trustedTypes?.createPolicy('fourfold', {
    createHTML: (text) => text,
    createScriptURL(url) {
      if (!vouch?.(url)) throw new TypeError(url);
      return url;
    },
  });
} catch {
  // A page may refuse the name and still take texts; where it takes none, the elements say so.
}

/**
 * Where the page knows Trusted Types, the policy `fourfold` vouches for the addresses of the script's
 * own parts, and for its templates: texts of the source, never anything that came in.
 */
export const policy = (): Policy | undefined => made;
