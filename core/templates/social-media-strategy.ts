import { defineTemplate } from './define-template.ts';

/**
 * The strategy scorecard for social media of checklist S2: nine goals, each with the lagging and
 * leading metrics listed there. The three learning goals have no metric of their own in the source
 * although their lagging scores feed others; theirs are added by this product and say so. Likes,
 * followers and subscribers count little, as the source itself warns of them.
 */
export const socialMediaStrategy = defineTemplate({
  id: 'social-media-strategy',
  version: 1,
  title: 'Social media strategy',
  brief:
    'Nine goals from training the team to business results, each with what was reached and what is to be expected.',
  periodDays: 28,
  thresholds: { good: 70, watch: 40 },
  perspectives: [
    { id: 'financial', name: "Stakeholders' interests" },
    { id: 'customer', name: 'Customer' },
    { id: 'internal', name: 'Internal processes' },
    { id: 'learning', name: 'Learning and growth' },
  ],
  goals: [
    {
      id: 'valuable-business-results',
      name: 'Achieve valuable business results',
      brief:
        'Social media should lead to results that stakeholders value. That need not be a sale: a newsletter subscription or a new test account counts where you say so. What should a person have done for you to call it a result?',
      perspective: 'financial',
      lagging: [
        { kpi: 'qualified-interactions' },
        { kpi: 'social-lead-conversion' },
        { kpi: 'social-revenue' },
      ],
      leading: [{ goal: 'engaging-content' }, { goal: 'personal-brand-interaction' }],
      decision: 'If it falls while content does well, look at the step from interest to lead.',
      source: ['S2-G1'],
    },
    {
      id: 'personal-brand-interaction',
      name: 'Personal brand interaction',
      brief:
        'As a customer I want to speak with the brand as with a person. How can we give people the feeling that somebody is there?',
      perspective: 'customer',
      lagging: [
        { kpi: 'public-comments' },
        { kpi: 'private-questions' },
        { kpi: 'comments-per-post' },
        { kpi: 'brand-mentions' },
        { kpi: 'people-tagged' },
      ],
      leading: [{ goal: 'communicate-with-users' }],
      decision: 'If it falls, ask more in posts and answer sooner before posting more.',
      source: ['S2-G2'],
    },
    {
      id: 'engaging-content',
      name: 'Engaging content',
      brief:
        'As a customer I want content that is worth my time, and I come back for it. Which posts bring people to the profile and the site?',
      perspective: 'customer',
      lagging: [
        { kpi: 'impressions' },
        { kpi: 'profile-visits' },
        { kpi: 'likes', weight: 0.25 },
        { kpi: 'followers', weight: 0.25 },
        { kpi: 'subscribers', weight: 0.25 },
        { kpi: 'direct-traffic' },
        { kpi: 'indirect-traffic' },
      ],
      leading: [
        { goal: 'post-engaging-content' },
        { goal: 'paid-ads-audience' },
        { kpi: 'shares-per-article' },
      ],
      decision: 'If it falls, repeat the topics and formats of the posts that were shared most.',
      source: ['S2-G3'],
    },
    {
      id: 'communicate-with-users',
      name: 'Communicate with social media users',
      brief:
        'Answer comments and messages soon, and settle complaints. How can we give our customers a personal conversation with the brand?',
      perspective: 'internal',
      lagging: [{ kpi: 'response-time' }, { kpi: 'complaint-resolution-rate' }],
      leading: [{ goal: 'train-team' }],
      decision: 'If it falls, free somebody for answers before any new campaign.',
      source: ['S2-G4'],
    },
    {
      id: 'post-engaging-content',
      name: 'Post engaging content',
      brief:
        'Mix product information, promotions, useful, entertaining and lifestyle content. How can we deliver engaging content regularly?',
      perspective: 'internal',
      lagging: [{ kpi: 'posts-published' }, { kpi: 'time-on-site' }, { kpi: 'bounce-rate' }],
      leading: [
        { kpi: 'readability-index' },
        { kpi: 'content-quality-index' },
        { goal: 'learn-tactics' },
        { goal: 'customer-profile' },
      ],
      decision: 'If it falls, post less and better: check the mix and the quality points first.',
      source: ['S2-G5', 'S2-G5-topics'],
    },
    {
      id: 'paid-ads-audience',
      name: 'Access wider audience via paid ads',
      brief:
        'Reach an audience beyond those who already follow, at a price that one customer is worth.',
      perspective: 'internal',
      lagging: [{ kpi: 'cost-per-lead' }, { kpi: 'lifetime-value' }],
      leading: [{ kpi: 'social-media-budget' }],
      decision: 'If a lead costs more than it can bring in, stop the ad that brings the fewest.',
      source: ['S2-G6'],
    },
    {
      id: 'train-team',
      name: 'Train team to interact on social media',
      brief:
        'The team agrees what a qualified interaction is and learns to deal with negative comments, starting from ten good practices.',
      perspective: 'learning',
      lagging: [{ kpi: 'training-hours-per-person' }, { kpi: 'skill-score' }],
      leading: [],
      decision: 'If it falls, plan the next training before the next campaign.',
      source: ['S2-G7', 'S2-G7-a', 'S2-G7-b', 'S2-G7-c'],
    },
    {
      id: 'learn-tactics',
      name: 'Learn social media tactics that work for us',
      brief:
        'Find out by experiment which platforms work best and when to post. What do we want to know next?',
      perspective: 'learning',
      lagging: [{ kpi: 'experiments-run' }, { kpi: 'experiment-win-rate' }],
      leading: [],
      decision: 'If it falls, put one question on the calendar and try it within two weeks.',
      source: ['S2-G8', 'S2-G8-a', 'S2-G8-b'],
    },
    {
      id: 'customer-profile',
      name: 'Understand customer profile',
      brief:
        'Know the topics that interest people, the format that works best, and who follows by age, gender, place and language.',
      perspective: 'learning',
      lagging: [{ kpi: 'profile-coverage' }],
      leading: [],
      decision: 'If it falls, fill in the oldest field of the profile.',
      source: ['S2-G9', 'S2-G9-a', 'S2-G9-b', 'S2-G9-c'],
    },
  ],
  kpis: [
    { kpi: 'training-hours-per-person', addedBy: 'ours' },
    { kpi: 'skill-score', addedBy: 'ours' },
    { kpi: 'experiments-run', addedBy: 'ours' },
    { kpi: 'experiment-win-rate', addedBy: 'ours' },
    { kpi: 'profile-coverage', addedBy: 'ours' },
  ],
});
