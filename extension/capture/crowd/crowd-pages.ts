import type { People } from '../../../core/model/index.ts';
import { COMMENT_PAGE, MESSAGE_PAGE } from './crowd-words.ts';

/** A page of a platform on which people speak. */
export interface CrowdPage {
  readonly platform: string;
  readonly kind: People;
  readonly hosts: RegExp;
  readonly path: RegExp;
  /** Whose page it is: the first group of the path, or a parameter of the address. */
  readonly account?: { readonly path: RegExp } | { readonly parameter: string };
  /** Where in a row its text stands; without, it is the longest text of the row. */
  readonly text?: string;
  /** What shows that it is so; begins with `unverified:` where nothing does. */
  readonly evidence: string;
}

/** Pages known by address. What stands on them is found by structure, so a redesign changes little. */
export const CROWD_PAGES: readonly CrowdPage[] = [
  {
    platform: 'youtube-studio',
    kind: 'comments',
    hosts: /^studio\.youtube\.com$/,
    path: /^\/(?:channel|video)\/[^/]+\/comments(?:\/|$)/,
    account: { path: /^\/channel\/(UC[\w-]+)\// },
    text: '#content-text',
    evidence: 'unverified: the menu names the page; its address and elements are common knowledge',
  },
  {
    platform: 'tiktok-studio',
    kind: 'comments',
    hosts: /^www\.tiktok\.com$/,
    path: /^\/tiktokstudio\/comment/,
    evidence: 'unverified: addresses of the studio’s other pages are shown',
  },
  {
    platform: 'meta-business-suite',
    kind: 'messages',
    hosts: /^business\.facebook\.com$/,
    path: /^\/latest\/inbox(?!.*comments)/,
    account: { parameter: 'asset_id' },
    evidence: 'unverified: addresses of the suite’s other pages are shown',
  },
  {
    platform: 'meta-business-suite',
    kind: 'comments',
    hosts: /^business\.facebook\.com$/,
    path: /^\/latest\/(?:inbox\/.*comments|comments)/,
    account: { parameter: 'asset_id' },
    evidence: 'unverified: addresses of the suite’s other pages are shown',
  },
  {
    platform: 'instagram',
    kind: 'messages',
    hosts: /^www\.instagram\.com$/,
    path: /^\/direct\//,
    evidence: 'unverified: common knowledge',
  },
  {
    platform: 'instagram',
    kind: 'comments',
    hosts: /^www\.instagram\.com$/,
    path: /^\/(?:[^/]+\/)?(?:p|reel)\//,
    evidence: 'unverified: common knowledge',
  },
  {
    platform: 'facebook',
    kind: 'messages',
    hosts: /^www\.(?:facebook|messenger)\.com$/,
    path: /^\/messages\//,
    evidence: 'unverified: common knowledge',
  },
  {
    platform: 'facebook',
    kind: 'comments',
    hosts: /^www\.facebook\.com$/,
    path: /^\/(?:[^/]+\/(?:posts|videos)|reel|watch)\//,
    evidence: 'unverified: common knowledge',
  },
  {
    platform: 'shopee',
    kind: 'messages',
    hosts: /^seller\.shopee\.[a-z.]{2,6}$/,
    path: /^\/(?:new-)?webchat\//,
    evidence: 'unverified: common knowledge',
  },
  {
    platform: 'shopee',
    kind: 'comments',
    hosts: /^seller\.shopee\.[a-z.]{2,6}$/,
    path: /^\/portal\/settings\/shop\/rating/,
    evidence: 'unverified: common knowledge',
  },
  {
    platform: 'tokopedia',
    kind: 'messages',
    hosts: /^(?:seller|www)\.tokopedia\.com$/,
    path: /^\/chat/,
    evidence: 'unverified: the home page counts chats that are not read (“Chat belum dibaca”)',
  },
  {
    platform: 'tokopedia',
    kind: 'comments',
    hosts: /^seller\.tokopedia\.com$/,
    path: /^\/review/,
    evidence: 'unverified: the home page counts reviews without an answer (“Ulasan belum dibalas”)',
  },
];

/** The page of a platform that an address is. */
export function crowdPageAt(url: URL): CrowdPage | null {
  return (
    CROWD_PAGES.find(({ hosts, path }) => hosts.test(url.hostname) && path.test(url.pathname)) ??
    null
  );
}

/** Whose page a page of a platform is, by its address; "" where that does not say. */
export function accountAt({ account }: CrowdPage, url: URL): string {
  if (!account) return '';
  return (
    ('path' in account
      ? account.path.exec(url.pathname)?.[1]
      : url.searchParams.get(account.parameter)) ?? ''
  );
}

/** What an address alone says: one of its parts is called so. */
export function kindOfAddress(url: URL): People | null {
  const parts = decoded(url.pathname)
    .split('/')
    .map((part) => part.replace(/\.[a-z]{2,5}$/i, ''));
  if (parts.some((part) => MESSAGE_PAGE.test(part))) return 'messages';
  return parts.some((part) => COMMENT_PAGE.test(part)) ? 'comments' : null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
