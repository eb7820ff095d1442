import type { ElementDeclaration } from './manifest.ts';

const commentOf = (text: string, indent: string) =>
  `${indent}/** ${text.replaceAll('*/', '*\\/').replace(/\s+/g, ' ')} */`;

/** A type as the manifest writes it, made safe for a property: what it does not know is unknown. */
const typeOf = (text: string | undefined) =>
  text && /^(?:string|boolean|number|'[^']*'(?:\s*\|\s*'[^']*')*)$/.test(text) ? text : 'unknown';

const propertiesOf = ({ attributes, members }: ElementDeclaration) => [
  ...attributes.map(({ name, description, type }) => ({
    name,
    description,
    type: typeOf(type?.text),
  })),
  ...members
    .filter(({ kind, attribute, name }) => kind === 'field' && !attribute && name === 'data')
    .map(({ name, description }) => ({ name, description, type: 'unknown' })),
];

/** `index.d.ts`: the elements, their attributes as properties, their events. */
export function elementTypes(elements: readonly ElementDeclaration[]): string {
  const classes = elements.map((element) => {
    const { name, description } = element;
    const fields = propertiesOf(element).flatMap((one) => [
      commentOf(one.description ?? one.name, '  '),
      `  ${one.name}: ${one.type === 'boolean' || one.type === 'unknown' ? one.type : `${one.type} | null`};`,
    ]);
    return `${commentOf(description, '')}\nexport interface ${name} extends HTMLElement {\n${fields.join('\n')}\n}`;
  });
  const props = elements.map(
    (element) =>
      `/** Attributes and properties of \`<${element.tagName}>\`. */\nexport interface ${element.name}Props {\n${propertiesOf(
        element,
      )
        .map(
          ({ name, type }) => `  ${name}?: ${type === 'unknown' ? type : `${type} | undefined`};`,
        )
        .join('\n')}\n}`,
  );
  const tags = elements.map(({ tagName, name }) => `    '${tagName}': ${name};`);
  return `// Importing this package registers the elements. It needs a browser.
${[...classes, ...props].join('\n\n')}

/** What is told when a publication has come. */
export type BscLoadEvent = CustomEvent<{ readonly publication: unknown }>;
/** What is told when there is none; in the reader's words. */
export type BscErrorEvent = CustomEvent<{ readonly why: string }>;
/** What is told when the reader chose something. */
export type BscSelectEvent = CustomEvent<{ readonly kind: string; readonly id: string }>;

declare global {
  interface HTMLElementTagNameMap {
${tags.join('\n')}
  }
  interface GlobalEventHandlersEventMap {
    'bsc-load': BscLoadEvent;
    'bsc-error': BscErrorEvent;
    'bsc-select': BscSelectEvent;
  }
}
`;
}

const propsNames = (elements: readonly ElementDeclaration[]) =>
  elements.map(({ name }) => `${name}Props`).join(', ');

const EVENTS = `  'onbsc-load'?: ((event: BscLoadEvent) => void) | undefined;
  'onbsc-error'?: ((event: BscErrorEvent) => void) | undefined;
  'onbsc-select'?: ((event: BscSelectEvent) => void) | undefined;`;

const importOf = (elements: readonly ElementDeclaration[]) =>
  `import type { BscErrorEvent, BscLoadEvent, BscSelectEvent, ${propsNames(elements)} } from './index.js';`;

function jsxTypes(
  elements: readonly ElementDeclaration[],
  module: 'react' | 'preact',
  base: string,
  imports: string,
): string {
  const tags = elements.map(({ tagName, name }) => `      '${tagName}': ${name}Props & Base;`);
  return `${imports}
${importOf(elements)}

type Base = ${base} & Events;

interface Events {
${EVENTS}
}

declare module '${module}' {
  namespace JSX {
    interface IntrinsicElements {
${tags.join('\n')}
    }
  }
}
`;
}

/** `react.d.ts`: the tags in JSX, for React 19 and later, which sets properties of elements. */
export const reactTypes = (elements: readonly ElementDeclaration[]) =>
  jsxTypes(
    elements,
    'react',
    'DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>',
    "import type { DetailedHTMLProps, HTMLAttributes } from 'react';",
  );

/** `preact.d.ts`: the same for Preact. */
export const preactTypes = (elements: readonly ElementDeclaration[]) =>
  jsxTypes(
    elements,
    'preact',
    "Omit<JSX.HTMLAttributes<HTMLElement>, 'data' | 'name' | 'of'>",
    "import type { JSX } from 'preact';",
  );

/** `vue.d.ts`: the tags in templates. */
export function vueTypes(elements: readonly ElementDeclaration[]): string {
  const tags = elements.map(({ tagName, name }) => `    '${tagName}': Tag<${name}Props>;`);
  return `import type { HTMLAttributes } from 'vue';
${importOf(elements)}

interface Events {
  onBscLoad?: ((event: BscLoadEvent) => void) | undefined;
  onBscError?: ((event: BscErrorEvent) => void) | undefined;
  onBscSelect?: ((event: BscSelectEvent) => void) | undefined;
}

/** What a template may give a tag. */
interface Tag<P> {
  new (): { readonly $props: HTMLAttributes & P & Events };
}

declare module 'vue' {
  interface GlobalComponents {
${tags.join('\n')}
  }
}
`;
}
