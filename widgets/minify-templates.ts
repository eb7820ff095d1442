import type { Plugin } from 'vite';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** A template in the source, with the words between its values. */
export interface Template extends Node {
  readonly tag: Node & { readonly name: string };
  readonly quasi: Node & {
    readonly quasis: readonly (Node & { readonly value: { readonly cooked: string } })[];
  };
}

/** What stands in a text instead of a piece of it. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly to: string;
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
        const edits = templatesIn(this.parse(code), ['css', 'html', 'svg']).flatMap(
          ({ tag, quasi }) =>
            quasi.quasis.map(({ start, end }): Edit => {
              const text = code.slice(start, end);
              return { start, end, to: tag.name === 'css' ? tight(text) : oneLine(text) };
            }),
        );
        return { code: edited(code, edits), map: null };
      },
    },
  };
}

/** A text with its edits, of which none lies over another. */
export function edited(code: string, edits: readonly Edit[]): string {
  let out = code;
  for (const { start, end, to } of [...edits].sort((a, b) => b.start - a.start)) {
    out = out.slice(0, start) + to + out.slice(end);
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

/** The templates of a program that stand behind one of these tags. */
export function templatesIn(program: unknown, tags: readonly string[]): Template[] {
  const found: Template[] = [];
  walk(program, (node) => {
    const one = node as Template;
    if (node.type === 'TaggedTemplateExpression' && tags.includes(one.tag.name)) found.push(one);
  });
  return found;
}

function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) {
    for (const one of node) walk(one, visit);
  } else if (typeof node === 'object' && node !== null && 'type' in node) {
    visit(node as Node);
    for (const held of Object.values(node)) walk(held, visit);
  }
}
