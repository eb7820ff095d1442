/** How a language writes its syllables: enough to count them, where spelling says. */
export interface Spelling {
  /** What makes one syllable, tried from left to right in small letters. */
  readonly nucleus: RegExp;
  /** Groups of consonants that begin a syllable together; single ones need no telling. */
  readonly onsets: readonly string[];
  /** What is written and not said, taken away before, where a syllable stays. */
  readonly silent?: RegExp;
  /** Where no line is broken, though a syllable ends there. */
  readonly unbroken?: RegExp;
  /** True where no line is broken between two vowels. */
  readonly keepsVowels?: true;
  /** Where two vowels at the end are two syllables though they might be one. */
  readonly apart?: RegExp;
}

const LIQUID = ['bl', 'br', 'cl', 'cr', 'dr', 'fl', 'fr', 'gl', 'gr', 'pl', 'pr', 'tr'];

/** Spanish, Italian, Portuguese: a weak vowel beside a strong one makes one syllable with it, unless it has an accent. */
const romance = (strong: string, accented: string, weak: string): RegExp =>
  new RegExp(
    `(?:[${weak}](?=[${strong}])|(?<=[qg])u(?=[${accented}i]))?(?:[${strong}](?:[${weak}y](?![${strong}${accented}${weak}]))?|[${accented}]|(?<=[qg]u)i)|[${weak}][${weak}y]?|y(?![${strong}${accented}${weak}])`,
    'gu',
  );

const EACH_VOWEL_HU = /[aeiouáéíóúöőüű]/gu;

/** Language → its spelling. English, which spells otherwise than it speaks, has patterns of its own. */
export const SPELLINGS: Readonly<Record<string, Spelling>> = {
  de: {
    nucleus:
      /aa|ee|oo|ie(?=[nl]{1,2}$)(?<=[^aeiouäöü]{1}ie)(?<=[aeiouäöü].*[^aeiouäöü]ie)|ie|ai|ay|ei|ey|au|äu|eu|oi|(?<!q)u|[aeioäöüy]/gu,
    onsets: ['sch', 'ch', 'ck', 'ph', 'th', 'sh', 'rh'],
  },
  es: {
    nucleus: romance('aeoáéó', 'íú', 'iuü'),
    onsets: [...LIQUID, 'ch', 'll', 'rr'],
    keepsVowels: true,
    // A last line of three letters that would be a rude word, and a prefix that ends in the syllable.
    unbroken: /(?<=[^aeou])ano$|^des(?=[aeiou])/u,
  },
  fr: {
    nucleus:
      /[iu]?(?:eau|œu|eu|eû|ou|où|oû|oi|oî|oy|au|ai|aî|ay|ei|eî|ey|[aàâæeéèêëoôöœyîïiuùûü])/gu,
    onsets: [...LIQUID, 'ch', 'gn', 'ph', 'th', 'vr'],
    silent: /(?<=[^aeiouyàâéèêëîïôûù])(?:es?|ent)$|(?<=[éiuy])es?$/u,
  },
  hu: {
    nucleus: EACH_VOWEL_HU,
    onsets: ['dzs', 'cs', 'dz', 'gy', 'ly', 'ny', 'sz', 'ty', 'zs'],
  },
  id: { nucleus: /(?:ai|au|oi)$|[aeiouéèê]/gu, onsets: ['ng', 'ny', 'sy', 'kh', ...LIQUID] },
  it: {
    nucleus: romance('aeoàáèéòó', 'ìíùú', 'iu'),
    onsets: [...LIQUID, 'ch', 'gh', 'gn', 'gli', 'sc', 'sp', 'st', 'sf', 'sm', 'str', 'scr', 'spr'],
  },
  ms: { nucleus: /(?:ai|au|oi)$|[aeiouéèê]/gu, onsets: ['ng', 'ny', 'sy', 'kh', ...LIQUID] },
  nl: {
    nucleus: /aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au|(?<!q)u|[aeioyëïöüéèê]/gu,
    onsets: [...LIQUID, 'ch', 'sch', 'kl', 'kr', 'kn', 'vl', 'vr', 'wr', 'zw', 'st'],
  },
  pt: {
    nucleus: romance('aeoáéóâêôãõà', 'íú', 'iu'),
    onsets: [...LIQUID, 'ch', 'lh', 'nh', 'rr', 'ss'],
    apart: /^[^áéíóúâêôãõ]*(?<![qg])[iu][ao]s?$/u,
  },
  ru: { nucleus: /[аеёиоуыэюя]/gu, onsets: [] },
  tr: { nucleus: /[aeıioöuüâîû]/gu, onsets: [] },
  vi: { nucleus: /\p{L}+/gu, onsets: [] },
};
