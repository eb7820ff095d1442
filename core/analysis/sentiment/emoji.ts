/**
 * What emoji say in comments, rated -3 to 3 like words. By hand, from how they are used under posts:
 * fire and sparkles praise there, a skull laughs. Those that mean both (folded hands before bad
 * news, a loudly crying face) are rated low or left out.
 */
const RATED: readonly (readonly [number, string])[] = [
  [3, '😍🥰😘❤🧡💛💚💙💜🤍💖💗💓💞💕💝💘♥🤩🏆🥇💯🫶😻'],
  [2, '😊😁😀😃😄😆☺😇🙂🤗👍👏🙌🎉🎊✨⭐🌟🔥💪🥳😎😋🤤👌🌹💐🌸😌🥂🎂🎁✅🫰🤟'],
  [1, '😂🤣😉😜😝😛🤭🥹🙏🤝😹🍀🌈☀'],
  [-1, '😭😱😤😑🙄😬❌⚠🥲😓😪😴'],
  [-2, '😞😔😟😕🙁☹😣😖😫😩😢😥😰😨😒👎💔🤢🤡🚩😿🙎'],
  [-3, '😡😠🤬🤮💩🖕👿😾'],
];

let ratings: ReadonlyMap<string, number> | undefined;

function ratingOf(emoji: string): number | undefined {
  ratings ??= new Map(
    RATED.flatMap(([rating, row]) => [...row].map((one): [string, number] => [one, rating])),
  );
  return ratings.get(emoji);
}

const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u200d\ufe0f\u20e3]/gu;
/** A row of one emoji says it louder, but not without end. */
const MOST_OF_ONE = 3;

const EMOTICONS: readonly (readonly [RegExp, number])[] = [
  [/(?:^|\s)(?:[:;=]['’]?-?[)D\]]|<3|[xX]D+|\^_*\^)+(?=$|[\s.,!?])/gu, 2],
  [/(?:^|\s)(?:[:=]['’]?-?[([/\\]|T_+T|;_+;|>_+<|-_+-)+(?=$|[\s.,!?])/gu, -2],
];

/** What the emoji and emoticons of a text add up to, how many said something, and the text without. */
export interface EmojiSaid {
  readonly sum: number;
  readonly count: number;
  readonly rest: string;
}

/**
 * The feeling of a text's emoji and emoticons, each counted three times at most.
 *
 * @example
 * emojiValence('Great 🔥🔥').sum // → 4
 */
export function emojiValence(text: string): EmojiSaid {
  const seen = new Map<string, number>();
  for (const [emoji] of text.matchAll(EMOJI)) {
    if (ratingOf(emoji) !== undefined) seen.set(emoji, (seen.get(emoji) ?? 0) + 1);
  }
  let sum = 0;
  let count = 0;
  for (const [emoji, times] of seen) {
    sum += (ratingOf(emoji) ?? 0) * Math.min(times, MOST_OF_ONE);
    count += 1;
  }
  let rest = text.replace(EMOJI, ' ');
  for (const [sign, rating] of EMOTICONS) {
    const found = rest.match(sign)?.length ?? 0;
    if (found === 0) continue;
    sum += rating * Math.min(found, MOST_OF_ONE);
    count += 1;
    rest = rest.replace(sign, ' ');
  }
  return { sum, count, rest };
}
