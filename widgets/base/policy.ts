interface Policy {
  createScriptURL(url: string): string;
  createHTML(text: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

let made: Policy | undefined;
let vouch = (_url: string): boolean => false;

/** Names the addresses that the policy vouches for; all others it refuses. */
export function vouchedBy(known: (url: string) => boolean): void {
  vouch = known;
}

/**
 * Where the page knows Trusted Types, the policy `fourfold` vouches for the addresses of the script's
 * own parts, and for its templates: texts of the source, never anything that came in.
 */
export function policy(): Policy | undefined {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  made ??= trustedTypes?.createPolicy('fourfold', {
    createHTML: (text) => text,
    createScriptURL(url) {
      if (!vouch(url)) throw new TypeError('Only the parts of Fourfold may be loaded');
      return url;
    },
  });
  return made;
}
