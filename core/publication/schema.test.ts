import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { publicationJsonSchema } from '../../commands/generate-schema.ts';
import { publish } from './index.ts';
import {
  ASOF,
  EXAMPLE_LIBRARY,
  EXAMPLE_OBSERVATIONS,
  EXAMPLE_SCORECARD,
} from './worked-example.ts';

const stored = JSON.parse(
  readFileSync(new URL('./publication.schema.json', import.meta.url), 'utf8'),
);
const accepts = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true }).compile(stored);
const options = { scorecard: EXAMPLE_SCORECARD, observations: EXAMPLE_OBSERVATIONS, asOf: ASOF };

describe('the JSON Schema in the repository', () => {
  test('is the one that the product reads with: npx tsx commands/generate-schema.ts', () => {
    expect(stored).toEqual(JSON.parse(JSON.stringify(publicationJsonSchema())));
  });

  test.each(['full', 'indexed', 'banded', 'score-only'] as const)(
    'accepts a %s file',
    (profile) => {
      const file = JSON.parse(JSON.stringify(publish({ ...options, profile }, EXAMPLE_LIBRARY)));
      accepts(file);
      expect(accepts.errors).toBeNull();
    },
  );

  test('refuses a score above 100, a missing list and another version', () => {
    const file = publish(options, EXAMPLE_LIBRARY);
    const { goals, ...rest } = file;
    expect(goals).toHaveLength(3);
    expect(accepts(rest)).toBe(false);
    expect(accepts({ ...file, schema: 'fourfold/publication@2' })).toBe(false);
    expect(accepts({ ...file, overall: { ...file.overall, score: 101 } })).toBe(false);
  });
});
