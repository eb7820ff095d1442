// The room's second door, for the background alone: what stands behind it opens the store.
export { answer } from '../answer.ts';
export type { Clock, Context, Overlay, Sender, Sites, Tabs } from '../context.ts';
export { endLive } from '../live-sessions.ts';
export { notifyNow } from '../notify-now.ts';
export { observationsOf, type PageObservations } from '../observations-of.ts';
export { patientPolicy } from '../patient-policy.ts';
export type { Policy } from '../policy.ts';
export { scoringOf } from '../scored.ts';
export { originPattern, originsOf, planSites, type SitePlan } from '../site-plan.ts';
export { NOT_YET, unreadableWords } from '../unreadable-words.ts';
export { tidy } from './data-tidy.ts';
export { HANDLERS } from './registry.ts';
export { chosenToScore } from './scorecard-read.ts';
