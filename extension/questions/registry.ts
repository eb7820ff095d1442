import { bestTime } from './asked/best-time.ts';
import { boughtFollowers } from './asked/bought-followers.ts';
import { breach } from './asked/breach.ts';
import { channelSales } from './asked/channel-sales.ts';
import { customerWorth } from './asked/customer-worth.ts';
import { eventEffect } from './asked/event-effect.ts';
import { fairSentiment } from './asked/fair-sentiment.ts';
import { fairWeights } from './asked/fair-weights.ts';
import { formatOrTopic } from './asked/format-or-topic.ts';
import { goingViral } from './asked/going-viral.ts';
import { leads } from './asked/leads.ts';
import { likelyBuyers } from './asked/likely-buyers.ts';
import { mapLinks } from './asked/map-links.ts';
import { membersStay } from './asked/members-stay.ts';
import { pushed } from './asked/pushed.ts';
import { qualifiedCost } from './asked/qualified-cost.ts';
import { readable } from './asked/readable.ts';
import { socialTrust } from './asked/social-trust.ts';
import { spendEffect } from './asked/spend-effect.ts';
import { testDecided } from './asked/test-decided.ts';
import { unusualDays } from './asked/unusual-days.ts';
import { valuedOutcomes } from './asked/valued-outcomes.ts';
import { warnedEarly } from './asked/warned-early.ts';
import type { Question } from './question.ts';

/** Every question, in the order in which a page offers them. */
export const QUESTIONS: readonly Question[] = [
  channelSales,
  spendEffect,
  valuedOutcomes,
  qualifiedCost,
  likelyBuyers,
  bestTime,
  formatOrTopic,
  goingViral,
  readable,
  membersStay,
  customerWorth,
  eventEffect,
  leads,
  testDecided,
  breach,
  warnedEarly,
  mapLinks,
  fairWeights,
  boughtFollowers,
  pushed,
  unusualDays,
  socialTrust,
  fairSentiment,
];
