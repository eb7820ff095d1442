/** A publication that a document refers to for what a KPI asks. */
export interface Reference {
  /** Checklist id, as it stands among the sources of a KPI. */
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly year: number;
  /** Where the document says it is. */
  readonly at: string;
  /** Checklist ids of the KPIs and claims whose subject it is. */
  readonly about: readonly string[];
}

/**
 * The ten references of the document on social commerce. It lists them at its end, for the whole; to
 * which KPI each belongs goes by the subject that its title names, and is ours.
 */
export const REFERENCES: readonly Reference[] = Object.freeze([
  {
    id: 'S0-R1',
    publisher: 'Deloitte',
    title: 'The Future of Social Commerce 2025: Trust, AI, and Community Acceleration',
    year: 2025,
    at: 'https://www2.deloitte.com/global/en/insights/industry/retail-distribution/social-commerce-2025.html',
    about: ['S0-C1', 'S0-C2', 'S0-CW3', 'S0-N2', 'S0-P5', 'S0-PW'],
  },
  {
    id: 'S0-R2',
    publisher: 'McKinsey & Company',
    title: 'Social Commerce in Asia: The New Consumer Engine',
    year: 2025,
    at: 'https://www.mckinsey.com/industries/retail/our-insights/social-commerce-asia-2025',
    about: ['S0-F0', 'S0-FW1', 'S0-N1', 'S0-O2'],
  },
  {
    id: 'S0-R3',
    publisher: 'Harvard Business Review',
    title: 'Why Traditional KPIs Fail in a Social-First Marketplace',
    year: 2025,
    at: 'https://hbr.org/2025/01/social-first-kpis',
    about: ['S0-I3', 'S0-I5', 'S0-F0e', 'S0-N6'],
  },
  {
    id: 'S0-R4',
    publisher: 'Bain & Company',
    title: 'Creators, Communities, and the Commerce Revolution',
    year: 2025,
    at: 'https://www.bain.com/insights/social-commerce-creators-2025',
    about: ['S0-F1', 'S0-F0b', 'S0-C0', 'S0-C4', 'S0-L3', 'S0-P0a', 'S0-P3', 'S0-X2'],
  },
  {
    id: 'S0-R5',
    publisher: 'Meta Business Insights',
    title: 'The State of Commerce 2025: From Discovery to Conversion',
    year: 2025,
    at: 'https://www.facebook.com/business/insights/commerce-report-2025',
    about: ['S0-F2', 'S0-F5', 'S0-C5', 'S0-X5'],
  },
  {
    id: 'S0-R6',
    publisher: 'TikTok Business',
    title: 'Live Commerce & Performance: Beyond Engagement',
    year: 2025,
    at: 'https://www.tiktok.com/business/en/inspiration/live-commerce-report-2025',
    about: ['S0-F3', 'S0-F0d', 'S0-FW2', 'S0-P0b', 'S0-P1', 'S0-X1'],
  },
  {
    id: 'S0-R7',
    publisher: 'Accenture',
    title: 'AI-Driven Personalization in the New Retail Era',
    year: 2025,
    at: 'https://www.accenture.com/us-en/insights/retail/ai-retail-personalization-2025',
    about: ['S0-F4', 'S0-L0', 'S0-L1', 'S0-N4', 'S0-P0d', 'S0-X3'],
  },
  {
    id: 'S0-R8',
    publisher: 'PwC',
    title: 'Global Consumer Insights Pulse: Social Trust and Buying Behavior',
    year: 2025,
    at: 'https://www.pwc.com/gx/en/industries/consumer-markets/consumer-insights-2025.html',
    about: ['S0-C1', 'S0-C3', 'S0-CW2', 'S0-CW3', 'S0-F0c', 'S0-P5'],
  },
  {
    id: 'S0-R9',
    publisher: 'Forrester Research',
    title: 'The 2025 Customer Experience Index: Power of Community',
    year: 2025,
    at: 'https://www.forrester.com/report/customer-experience-index-2025/',
    about: ['S0-C2', 'S0-F0a', 'S0-P2', 'S0-X4'],
  },
  {
    id: 'S0-R10',
    publisher: 'Gartner',
    title: 'Marketing Leadership Vision 2025: BSC for Digital Commerce',
    year: 2025,
    at: 'https://www.gartner.com/en/insights/marketing/balanced-scorecard-2025',
    about: ['S0-L2', 'S0-L4', 'S0-L5', 'S0-LW', 'S0-N3', 'S0-O1', 'S0-O3', 'S0-P0c', 'S0-P4'],
  },
]);

/**
 * The references behind the sources of a KPI, in their order; none where no document names one.
 *
 * @example
 * referencesOf(['S0-F3']).map((one) => one.publisher) // → ["TikTok Business"]
 * referencesOf(['S2-E1']) // → []
 */
export function referencesOf(source: readonly string[]): readonly Reference[] {
  return REFERENCES.filter(
    ({ id, about }) => source.includes(id) || about.some((one) => source.includes(one)),
  );
}

/** The sources of a KPI, and after them the ids of the references behind them, each once. */
export function withReferences(source: readonly string[]): readonly string[] {
  return [...new Set([...source, ...referencesOf(source).map((one) => one.id)])];
}
