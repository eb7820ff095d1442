import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { PUBLICATION_SCHEMA, publicationSchema } from '../core/publication/publication.ts';

const FILE = fileURLToPath(new URL('../core/publication/publication.schema.json', import.meta.url));
const BIOME = fileURLToPath(new URL('../node_modules/.bin/biome', import.meta.url));

/** The publication's JSON Schema, made from the one schema that the product reads with. */
export function publicationJsonSchema(): Readonly<Record<string, unknown>> {
  const schema = toJsonSchema(publicationSchema, {
    target: 'draft-07',
    typeMode: 'input',
    // JSON has no NaN and no Infinity, so there is nothing to say of them.
    ignoreActions: ['finite'],
  });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `Fourfold publication (${PUBLICATION_SCHEMA})`,
    ...schema,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(FILE, JSON.stringify(publicationJsonSchema()));
  execFileSync(BIOME, ['format', '--write', FILE]);
}
