import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { PUBLICATION_SCHEMA, publicationSchema } from '../core/publication/publication.ts';
import {
  baselineSchema,
  distributionsSchema,
  functionSchema,
  hysteresisSchema,
  matricesSchema,
  pastSchema,
  platformsSchema,
  riskTermsSchema,
  rollUpSchema,
  scaleSchema,
  sensitivitySchema,
  sourcesSchema,
  themesSchema,
} from '../core/publication/read-parts.ts';

const FILE = fileURLToPath(new URL('../core/publication/publication.schema.json', import.meta.url));
const BIOME = fileURLToPath(new URL('../node_modules/.bin/biome', import.meta.url));

/** Parts that pages pass on unseen, by the way to them: said here as exactly as all others. */
const PARTS: Readonly<Record<string, v.GenericSchema>> = {
  'kpis/items/baseline': baselineSchema,
  'kpis/items/scale': scaleSchema,
  'kpis/items/byPlatform': platformsSchema,
  'kpis/items/hysteresis': hysteresisSchema,
  'kpis/items/explanation/scoring/function': functionSchema,
  'kpis/items/explanation/past': pastSchema,
  'goals/items/rollUp': rollUpSchema,
  'perspectives/items/rollUp': rollUpSchema,
  'overall/rollUp': rollUpSchema,
  'overall/hysteresis': hysteresisSchema,
  'provenance/sources': sourcesSchema,
  themes: themesSchema,
  distributions: distributionsSchema,
  matrices: matricesSchema,
  sensitivity: sensitivitySchema,
  'risks/items/terms': riskTermsSchema,
};

const jsonOf = (schema: v.GenericSchema) =>
  toJsonSchema(schema, {
    target: 'draft-07',
    typeMode: 'input',
    // JSON has no NaN and no Infinity, so there is nothing to say of them.
    ignoreActions: ['finite'],
  });

interface Node {
  items?: Node;
  anyOf?: Node[];
  properties?: Record<string, Node>;
}

/** Puts a part's schema where the publication's says nothing. */
function place(node: Node, [step = '', ...steps]: readonly string[], part: Node): void {
  const open = node.properties ? node : (node.anyOf?.find((one) => one.properties) ?? node);
  const next = step === 'items' ? open.items : open.properties?.[step];
  if (!next) throw new Error(`the publication has no ${step}`);
  if (steps.length > 0) place(next, steps, part);
  else if (open.properties) open.properties[step] = part;
}

/** The publication's JSON Schema, made from the schemas that the product reads and computes with. */
export function publicationJsonSchema(): Readonly<Record<string, unknown>> {
  const schema = jsonOf(publicationSchema);
  for (const [way, part] of Object.entries(PARTS)) {
    const { $schema, ...rest } = jsonOf(part);
    place(schema as Node, way.split('/'), rest as Node);
  }
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
