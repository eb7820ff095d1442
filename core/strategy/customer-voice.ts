/** Whose voice the words of a goal are in. */
export interface CustomerVoice {
  /** `customer`: one of them speaks; `ours`: it speaks of what we gain; `unclear`: neither. */
  readonly voice: 'customer' | 'ours' | 'unclear';
  /** The words that speak of us, as they stand there, each once. */
  readonly words: readonly string[];
}

/** How a customer speaks of themselves; in Indonesian alike. */
const FIRST = new Set(['i', 'me', 'my', 'mine', "i'm", "i'd", "i'll", 'saya', 'aku', 'ku']);

/** What speaks of those who sell, or of what they gain, in English and Indonesian. */
const OURS = new Set([
  ...['we', 'us', 'our', 'ours', 'revenue', 'revenues', 'sales', 'profit', 'profits', 'turnover'],
  ...['margin', 'conversion', 'conversions', 'traffic', 'leads', 'roi', 'increase', 'increasing'],
  ...['boost', 'maximise', 'maximize', 'grow', 'upsell', 'monetise', 'monetize'],
  ...[
    'kami',
    'kita',
    'pendapatan',
    'penjualan',
    'omzet',
    'omset',
    'laba',
    'keuntungan',
    'konversi',
  ],
  ...['meningkatkan', 'tingkatkan', 'menaikkan', 'naikkan', 'memaksimalkan', 'maksimalkan'],
  ...['menumbuhkan', 'prospek'],
]);

/** Who a customer is, in English and Indonesian. */
const THEM = new Set([
  ...['customer', 'customers', 'client', 'clients', 'buyer', 'buyers', 'shopper', 'shoppers'],
  ...['follower', 'followers', 'viewer', 'viewers', 'member', 'members', 'people', 'they'],
  ...['pelanggan', 'pembeli', 'pengikut', 'penonton', 'anggota', 'orang', 'mereka'],
]);

/** What they want or have of it, in English and Indonesian. */
const WANT = new Set([
  ...['want', 'wants', 'get', 'gets', 'can', 'find', 'finds', 'feel', 'feels', 'know', 'knows'],
  ...['trust', 'trusts', 'need', 'needs', 'enjoy', 'enjoys', 'receive', 'receives'],
  ...['ingin', 'mau', 'dapat', 'bisa', 'mendapat', 'menemukan', 'merasa', 'tahu', 'percaya'],
  ...['butuh', 'membutuhkan', 'menikmati', 'menerima'],
]);

const MOST = 400;

/**
 * Whether a goal is worded from the customer's point of view, as those of the Customer perspective
 * are (checklist S2-S5). A gentle look at single words in English and Indonesian, and no judgement of
 * the goal: who speaks as "I", or says what customers want or get, speaks as the customer; who names
 * what the seller gains does not.
 *
 * Empty gives `unclear`. Only the first 400 characters are looked at. Never throws.
 *
 * @example
 * customerVoice('As a customer I get an answer on the same day').voice // → "customer"
 * customerVoice('Increase our sales') // → {"voice":"ours","words":["Increase","our","sales"]}
 * customerVoice('Engaging content').voice // → "unclear"
 * customerVoice('Sebagai pelanggan saya cepat dijawab').voice // → "customer"
 */
export function customerVoice(text: string): CustomerVoice {
  const spoken = text
    .slice(0, MOST)
    .split(/[^\p{L}'’]+/u)
    .filter(Boolean);
  const plain = spoken.map((word) => word.toLowerCase().replace('’', "'"));
  const has = (list: ReadonlySet<string>) => plain.some((word) => list.has(word));
  const words = [...new Set(spoken.filter((_, at) => OURS.has(plain[at] ?? '')))];
  if (has(FIRST)) return { voice: 'customer', words: [] };
  if (words.length > 0) return { voice: 'ours', words };
  return { voice: has(THEM) && has(WANT) ? 'customer' : 'unclear', words: [] };
}
