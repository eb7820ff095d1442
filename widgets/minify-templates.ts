import type { Plugin } from 'vite';

/** A node of a program as the build reads it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/**
 * Takes the blanks out of `css` and `html` templates: what a person reads in the source costs bytes
 * on every page that shows a scorecard.
 */
export function minifyTemplates(): Plugin {
  return {
    name: 'fourfold:minify-templates',
    transform: {
      order: 'post',
      handler(code, id) {
        if (!id.includes('/widgets/') || !/\b(?:css|html|svg)`/.test(code)) return null;
        const found: { start: number; end: number; css: boolean }[] = [];
        walk(this.parse(code) as unknown as Node, (node) => {
          if (node.type !== 'TaggedTemplateExpression') return;
          const tag = (node.tag as Node & { name?: string }).name ?? '';
          if (!['css', 'html', 'svg'].includes(tag)) return;
          for (const part of (node.quasi as Node & { quasis: Node[] }).quasis) {
            found.push({ start: part.start, end: part.end, css: tag === 'css' });
          }
        });
        return { code: rewritten(code, found), map: null };
      },
    },
  };
}

function rewritten(
  code: string,
  found: readonly { start: number; end: number; css: boolean }[],
): string {
  let out = code;
  for (const { start, end, css } of [...found].sort((a, b) => b.start - a.start)) {
    const text = out.slice(start, end);
    out = out.slice(0, start) + (css ? tight(text) : oneLine(text)) + out.slice(end);
  }
  return out;
}

function tight(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/\b0\./g, '.')
    .replace(/;}/g, '}')
    .trim();
}

/**
 * Blanks between tags, and between a tag and a part that comes in, say nothing here: rows and stacks
 * have their gaps from CSS, and a blank that is meant is written `&#32;`.
 */
function oneLine(html: string): string {
  const line = html
    .replace(/\s*\n\s*/g, ' ')
    .replace(/> </g, '><')
    .replace(/(?<=[\w"]) >/g, '>');
  return line.replace(/^ (?=<)|(?<=>) $/g, '');
}

/** Goes through a node and all that it holds. */
export function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) {
    for (const one of node) walk(one, visit);
  } else if (typeof node === 'object' && node !== null && 'type' in node) {
    visit(node as Node);
    for (const held of Object.values(node)) walk(held, visit);
  }
}
