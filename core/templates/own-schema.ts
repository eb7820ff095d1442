import * as v from 'valibot';
import { id, list, oneOf, perspectiveId, text, whole } from './schema-words.ts';
import { normaliser, scoreFunction } from './scoring-schema.ts';

const unit = oneOf(['1', '%', 's', 'B', 'money']);
const direction = oneOf(['higher', 'lower', 'band', 'none']);
const driver = oneOf(['behaviour', 'platform', 'personalisation', 'creators', 'trust']);

/** A KPI that a scorecard defines itself. */
export const ownKpi = v.strictObject({
  id,
  name: text(400),
  brief: text(4000),
  formula: text(400),
  unit,
  direction,
  perspective: perspectiveId,
  category: oneOf([
    'engagement',
    'internal',
    'popularity',
    'demographic',
    'incoming-traffic',
    'conversions-and-financial',
    'paid-posts',
    'traffic',
    'average-per',
    'learning',
    'social-commerce',
    'creators',
    'risk',
  ]),
  suggested: scoreFunction,
  tier: v.exactOptional(oneOf(['lagging', 'leading'])),
  drivers: v.exactOptional(list(driver, 5)),
  normaliser: v.exactOptional(normaliser),
  vanity: v.exactOptional(v.literal(true, 'true')),
  risk: v.exactOptional(oneOf(['operational', 'financial', 'strategic', 'regulatory'])),
  source: v.optional(list(text(400), 20), []),
  example: v.exactOptional(text(4000)),
  pitfalls: v.exactOptional(text(4000)),
  deprecated: v.exactOptional(text(400)),
  renamedTo: v.exactOptional(id),
});

/** A metric that a person made, carried by the scorecard whose KPIs stand on it. */
export const ownMetric = v.strictObject({
  id: v.pipe(
    v.string('an id'),
    v.maxLength(100, 'an id of at most 100 characters'),
    v.regex(
      /^own\.[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
      'an id that begins with own, such as own.newsletter-replies',
    ),
  ),
  name: text(80),
  brief: v.pipe(v.string('a text'), v.maxLength(400, 'a text of at most 400 characters')),
  unit,
  kind: oneOf(['stock', 'flow', 'ratio', 'duration', 'distribution', 'rating']),
  direction,
  cadenceDays: whole(1, 366),
});
