import * as v from 'valibot';

/** How much of a scorecard is let out. */
export const profile = v.picklist(['full', 'indexed', 'banded', 'score-only']);
export const audience = v.pipe(v.string(), v.maxLength(400));

/** The business unit that it is for; empty for the whole. */
export const unit = v.pipe(v.string(), v.maxLength(100));

const publishing = {
  profile,
  audience,
  unit,
  isSigned: v.boolean(),
  /** Days between two publications; 0 where the person publishes by hand alone. */
  every: v.picklist([0, 1, 7, 30]),
  to: v.picklist(['downloads', 'folder', 'address']),
  /** Where it is put by HTTP, if anywhere. */
  address: v.pipe(v.string(), v.maxLength(4000)),
};

/** How the scorecard is published, whole. */
const publishRules = v.object(publishing);

export type PublishRules = v.InferOutput<typeof publishRules>;

/** A change of how the scorecard is published: what of it, for whom, how often and to where. */
export const publishChange = v.object({
  profile: v.exactOptional(publishing.profile),
  audience: v.exactOptional(publishing.audience),
  unit: v.exactOptional(publishing.unit),
  isSigned: v.exactOptional(publishing.isSigned),
  every: v.exactOptional(publishing.every),
  to: v.exactOptional(publishing.to),
  address: v.exactOptional(publishing.address),
});
