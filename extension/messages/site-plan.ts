/** A host that is named whole. `*.example.com` and `<all_urls>` are not one site. */
const ONE_SITE = /^https?:\/\/[^*/?#]+\/\*$/i;

/**
 * The match pattern of one origin. Firefox knows no ports in patterns, so there the pattern is that
 * of the host.
 */
export function originPattern(origin: string, ports: boolean): string {
  const { protocol, host, hostname } = new URL(origin);
  return `${protocol}//${ports ? host : hostname}/*`;
}

/** The origins of those patterns that stand for one site. */
export function originsOf(patterns: readonly string[]): string[] {
  return patterns.filter((pattern) => ONE_SITE.test(pattern)).map((one) => one.slice(0, -2));
}

/** Which sites are to be registered and which no more. */
export interface SitePlan {
  readonly register: readonly string[];
  readonly unregister: readonly string[];
}

/**
 * What has to change so that exactly the sites that the person allowed one by one are registered.
 * A grant for all sites is a browser setting, not a wish to have all of them captured.
 */
export function planSites(granted: readonly string[], registered: readonly string[]): SitePlan {
  const wanted = new Set(granted.filter((pattern) => ONE_SITE.test(pattern)));
  return {
    register: [...wanted].filter((pattern) => !registered.includes(pattern)),
    unregister: registered.filter((pattern) => !wanted.has(pattern)),
  };
}
