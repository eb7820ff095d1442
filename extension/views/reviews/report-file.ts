/** How a report looks in a file of its own, on screen and on paper. */
const LOOK = `
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 15px/1.5 system-ui, sans-serif; color: #1b1f24; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 6px 12px 6px 0; border-bottom: 1px solid #d5d9de; text-align: start; vertical-align: top; }
.figures { display: flex; flex-wrap: wrap; gap: 8px 32px; }
dd { margin: 0; font-size: 1.4em; }
.minutes { white-space: pre-line; overflow-wrap: anywhere; }
.small { font-size: .9em; } .soft { color: #57606a; } .found-out { display: block; }
`;

/**
 * A report as a file that any browser and any word processor opens. It is made by the browser from what
 * is on the page, so that no text in it can become anything but text; it holds no script and no link.
 */
export function fileOf(paper: Element, title: string): string {
  const page = document.implementation.createHTMLDocument(title);
  page.documentElement.lang = document.documentElement.lang;
  const charset = page.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  const look = page.createElement('style');
  look.textContent = LOOK;
  page.head.prepend(charset);
  page.head.append(look);
  const copy = page.importNode(paper, true) as Element;
  for (const one of copy.querySelectorAll('a, button')) one.remove();
  for (const one of copy.querySelectorAll('details')) one.open = true;
  page.body.append(copy);
  return new XMLSerializer().serializeToString(page);
}
