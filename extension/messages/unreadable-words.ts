const STORES =
  /^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)/;
const OWN_PAGES =
  /^(?:chrome|edge|brave|about|devtools|view-source|moz-extension|chrome-extension):/;

/** What is said where no right to the page was given, or none any more. */
export const NOT_YET =
  'Fourfold may not read this page yet. Click its icon while the page is in front.';

/** Why the browser lets no extension read a page, in the person's words; `otherwise` where none of them fits. */
export function unreadableWords(
  url: string | undefined,
  error: unknown,
  otherwise = NOT_YET,
): string {
  const said = error instanceof Error ? error.message : '';
  if (STORES.test(url ?? '') || /gallery|restricted by/i.test(said)) {
    return 'The browser lets no extension read its store. Open a dashboard and try again.';
  }
  if (OWN_PAGES.test(url ?? '') || /\b(?:chrome|edge|about):|extension:\/\//i.test(said)) {
    return 'The browser lets no extension read its own pages. Open a dashboard and try again.';
  }
  if (/^file:/.test(url ?? '')) {
    return 'This page is a file on your machine. To read it, allow access to file addresses on the browser’s page for this extension.';
  }
  if (/error page|showing error/i.test(said)) {
    return 'This page did not load. Reload it and try again.';
  }
  if (/ExtensionsSettings|policy/i.test(said)) {
    return 'Your organisation does not allow extensions on this page.';
  }
  return otherwise;
}
