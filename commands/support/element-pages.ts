import { type ElementDoc, elementDocs, type Said, whole } from './element-docs.ts';

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const typeOf = ({ type }: Said) => type || 'string';

/** What an element looks like in each of its states; each is a part, a word or a tile. */
export const STATE_WORDS: Readonly<Record<string, string>> = {
  loading: 'An outline of the height that the element will have; `aria-busy` on the part `base`.',
  unfed: 'A tile that says how to name a scorecard file.',
  empty: 'A tile that says what will stand there and what brings it.',
  value: 'The content.',
  partial: 'The content, with what is known of how much: “7 of 9 KPIs · 2 stale”.',
  stale: 'The content with its ages; a number that is overdue is marked and fades one step.',
  indexed: 'Indexes in place of values, and that values are withheld.',
  banded: 'Scores as bands, and that values are withheld.',
  'score-only': 'Scores alone, and that values are withheld.',
  altered: 'A tile: the signature is wrong. Nothing of the file is shown.',
  error:
    'A tile that says what is wrong with the file and how to mend it. A last good file stays, with a note.',
};

const cell = (text: string) => text.replaceAll('|', '\\|');

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return `${[line(heads), `|${heads.map(() => '---|').join('')}`, ...rows.map(line)].join('\n')}\n\n`;
}

const named = (head: string, all: readonly Said[]) =>
  table(
    [head, 'Meaning'],
    all.map((one) => [one.name ? `\`${one.name}\`` : '(default)', one.text]),
  );
const typed = (head: string, all: readonly Said[]) =>
  table(
    [head, 'Type', 'Meaning'],
    all.map((one) => [`\`${one.name}\``, `\`${typeOf(one)}\``, one.text]),
  );

const section = ({ attributes, properties, slots, events, parts }: ElementDoc) =>
  typed('Attribute', attributes) +
  typed('Property', properties) +
  named('Slot', slots) +
  named('Event', events) +
  named('Part', parts);

const INTRO = `# Elements

Made from the classes by \`npx tsx commands/generate-elements.ts\`; a test says when it is out of date.

\`\`\`html
<script src="fourfold.js" defer></script>
<bsc-source src="scorecard.json" refresh="15m">
  <bsc-scorecard></bsc-scorecard>
</bsc-source>
\`\`\`

Every element takes its scorecard from its own \`data\` or \`src\`, from the \`<bsc-source>\` that it names
with \`source\`, or from the one around it. Each attribute is a property of the same name too. Events
bubble, also out of shadow roots; what they tell is in \`detail\`. A \`<table>\` inside an element is what
stands there without JavaScript. Language and direction are those of the page (\`lang\`, \`dir\`).

`;

/** The text of `docs/elements.md`. */
export function elementsPage(): string {
  const { common, elements, tokens } = elementDocs();
  const each = elements.map((one) => `## \`<${one.tag}>\`\n\n${one.brief}\n\n${section(one)}`);
  const states = table(
    ['State', 'What is shown'],
    Object.entries(STATE_WORDS).map(([name, text]) => [name, text]),
  );
  return `${[
    `${INTRO}## All elements\n\nAll but \`<bsc-source>\` have these.\n\n${section(common)}`,
    `## States\n\n${states}`,
    `## Tokens\n\nSet on the element or on anything around it.\n\n${named('Token', tokens)}`,
    ...each,
  ]
    .join('')
    .trimEnd()}\n`;
}

const text = (type: string) => ({ type: { text: type } });

function declaration(one: ElementDoc, tokens: readonly Said[]) {
  const fields = [...one.attributes, ...one.properties];
  return {
    kind: 'class',
    name: one.className,
    tagName: one.tag,
    customElement: true,
    description: one.brief,
    superclass: { name: 'HTMLElement' },
    attributes: one.attributes.map((attr) => ({
      name: attr.name,
      fieldName: camel(attr.name),
      description: attr.text,
      ...text(typeOf(attr)),
    })),
    members: fields.map((field) => ({
      kind: 'field',
      name: camel(field.name),
      description: field.text,
      ...text(typeOf(field)),
      ...(one.attributes.includes(field) ? { attribute: field.name, reflects: true } : {}),
    })),
    events: one.events.map((event) => ({
      name: event.name,
      description: event.text,
      ...text('CustomEvent'),
    })),
    slots: one.slots.map((slot) => ({ name: slot.name, description: slot.text })),
    cssParts: one.parts.map((part) => ({ name: part.name, description: part.text })),
    cssProperties:
      one.tag === 'bsc-source'
        ? []
        : tokens.map((token) => ({ name: token.name, description: token.text })),
  };
}

/** The Custom Elements Manifest, which editors and frameworks read. */
export function elementsManifest(): object {
  const { common, elements, tokens } = elementDocs();
  return {
    schemaVersion: '2.1.0',
    readme: 'docs/elements.md',
    modules: elements.map((one) => ({
      kind: 'javascript-module',
      path: one.file,
      declarations: [declaration(whole(one, common), tokens)],
      exports: [
        { kind: 'js', name: one.className, declaration: { name: one.className, module: one.file } },
        {
          kind: 'custom-element-definition',
          name: one.tag,
          declaration: { name: one.className, module: one.file },
        },
      ],
    })),
  };
}
