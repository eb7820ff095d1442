import type { TemplateFile, TemplateKind } from '../template-file.ts';
import { TEMPLATES } from '../templates.ts';
import { READY_PLANS } from './plan.ts';
import { READY_RACI } from './raci.ts';
import { READY_REVIEWS } from './reviews.ts';

/** The template files that come with Fourfold, by what they are of. */
export const READY: Readonly<Record<TemplateKind, readonly TemplateFile[]>> = {
  scorecard: TEMPLATES.map((scorecard) => ({
    ...{ schema: 'fourfold/template@1' as const, kind: 'scorecard' as const },
    ...{ title: scorecard.title, scorecard },
    ...(scorecard.brief === undefined ? {} : { brief: scorecard.brief }),
  })),
  raci: READY_RACI,
  reviews: READY_REVIEWS,
  plan: READY_PLANS,
};
