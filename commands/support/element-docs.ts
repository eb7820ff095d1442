import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.ts';

/** A name with what is said of it; `type` where it has one. */
export interface Said {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** An element as its class documents it. */
export interface ElementDoc {
  readonly tag: string;
  readonly className: string;
  /** Path from the repository. */
  readonly file: string;
  readonly parent: string;
  readonly brief: string;
  /** Attributes and properties that the class declares, by name. */
  readonly declared: Readonly<Record<string, string>>;
  readonly attributes: readonly Said[];
  readonly properties: readonly Said[];
  readonly events: readonly Said[];
  readonly parts: readonly Said[];
  readonly slots: readonly Said[];
}

const TAG = /^@(\w+)\s+(?:\{((?:[^{}]|\{[^}]*\})*)\}\s+)?(?:(--[\w-]+|[^\s-]\S*)\s+)?-\s+(.*)$/s;

/** The doc block before a place in a text, its sentences and its tags. */
function blockBefore(text: string, at: number): { brief: string; tags: readonly string[] } {
  const start = text.lastIndexOf('/**', at);
  const inner = text.slice(start + 3, text.lastIndexOf('*/', at)).replace(/^\s*\* ?/gm, '');
  const [brief = '', ...tags] = inner.split(/^(?=@)/m);
  return {
    brief: brief.replace(/\s+/g, ' ').trim(),
    tags: tags.map((tag) => tag.replace(/\s+/g, ' ').trim()),
  };
}

function saidBy(tags: readonly string[], kind: string): Said[] {
  return tags.flatMap((tag) => {
    const [, found, type = '', name = '', text = ''] = TAG.exec(tag) ?? [];
    return found === kind ? [{ name, type, text }] : [];
  });
}

/** `kpi: 'text'` … as the class has them; those of the class that it spreads are its own too. */
function declaredIn(text: string): Record<string, string> {
  const [, inner = ''] = /properties: Properties = \{([^}]*)\}/.exec(text) ?? [];
  return Object.fromEntries(
    [...inner.matchAll(/(\w+): '(text|flag|own)'/g)].map(([, name = '', kind = '']) => [
      name,
      kind,
    ]),
  );
}

/** The documentation of one class. Throws where the file holds none. */
export function documented(file: string, text: string): ElementDoc {
  const [, className = '', parent = ''] =
    /^export (?:abstract )?class (\w+) extends (\w+)/m.exec(text) ?? [];
  if (className === '') throw new Error(`${file} holds no class`);
  const { brief, tags } = blockBefore(text, text.search(/^export (?:abstract )?class /m));
  return {
    tag: /<(bsc-[a-z-]+)/.exec(brief)?.[1] ?? '',
    className,
    file,
    parent,
    brief: brief.replace(/^`<[^`]*>`: (\w)/, (_, first: string) => first.toUpperCase()),
    declared: declaredIn(text),
    attributes: saidBy(tags, 'attr'),
    properties: saidBy(tags, 'prop'),
    events: saidBy(tags, 'fires'),
    parts: saidBy(tags, 'csspart'),
    slots: saidBy(tags, 'slot'),
  };
}

/** What all elements but the source have. */
export const COMMON = 'widgets/base/element.ts';

/** Every element by tag, and what they have in common. */
export function elementDocs(root = ROOT): {
  readonly common: ElementDoc;
  readonly elements: readonly ElementDoc[];
  readonly tokens: readonly Said[];
} {
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const tokens = read('widgets/base/tokens.ts');
  return {
    common: documented(COMMON, read(COMMON)),
    elements: readdirSync(join(root, 'widgets/elements'))
      .sort()
      .map((tag) => `widgets/elements/${tag}/${tag}.ts`)
      .map((file) => documented(file, read(file))),
    tokens: saidBy(blockBefore(tokens, tokens.indexOf('const COLOURS')).tags, 'cssprop'),
  };
}

/** An element's own and, but for the source, what all have; its own word goes first. */
export function whole(one: ElementDoc, common: ElementDoc): ElementDoc {
  if (one.parent === 'LightElement') return one;
  const both = (list: 'attributes' | 'properties' | 'events' | 'parts') => [
    ...one[list],
    ...common[list].filter(({ name }) => one[list].every((own) => own.name !== name)),
  ];
  return {
    ...one,
    declared: { ...common.declared, ...one.declared },
    attributes: both('attributes'),
    properties: both('properties'),
    events: both('events'),
    parts: both('parts'),
  };
}
