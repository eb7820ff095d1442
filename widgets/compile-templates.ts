import type { Plugin } from 'vite';
import { MARK } from './base/small-lit.ts';
import { type Edit, edited, type Template, templatesIn } from './minify-templates.ts';

/**
 * Puts the words of `html` and `svg` templates at the head of their file, where `small-lit.ts` gets to
 * know them before any is drawn: `html\`<b>${x}</b>\`` becomes `html(words, x)`.
 */
export function compileTemplates(): Plugin {
  return {
    name: 'fourfold:compile-templates',
    transform: {
      order: 'post',
      handler(code, id) {
        if (!id.includes('/widgets/') || !/\b(?:html|svg)`/.test(code)) return null;
        const found = templatesIn(this.parse(code), ['html', 'svg']);
        return { code: compiled(code, found), map: null };
      },
    },
  };
}

function compiled(code: string, templates: readonly Template[]): string {
  const edits: Edit[] = [];
  const heads = new Map<string, string>();
  for (const { start, end, tag, quasi } of templates) {
    const { quasis } = quasi;
    const markup = marked(quasis.map((text) => text.value.cooked));
    const made = `/* @__PURE__ */ ${tag.name}(${JSON.stringify(markup)});\n`;
    const words = heads.get(made) ?? `template$${heads.size}`;
    heads.set(made, words);
    const last = quasis.length - 1;
    quasis.forEach((text, i) => {
      edits.push({
        start: i === 0 ? start : text.start - 1,
        end: i === last ? end : text.end + 2,
        to: `${i === 0 ? `${tag.name}(${words}` : ''}${i === last ? ')' : ','}`,
      });
    });
  }
  return (
    [...heads].map(([made, words]) => `const ${words} = ${made}`).join('') + edited(code, edits)
  );
}

/**
 * The words of a template with a mark where a value comes.
 *
 * @throws where the words have a mark of their own.
 */
export function marked(strings: readonly string[]): string {
  if (strings.some((text) => text.includes(MARK))) throw new Error(`${MARK} in a template`);
  return strings.reduce((text, string) => {
    const within = text.lastIndexOf('<') > text.lastIndexOf('>');
    const mark = within ? (text.endsWith('=') ? `"${MARK}"` : MARK) : '<!>';
    return text + mark + string;
  });
}
