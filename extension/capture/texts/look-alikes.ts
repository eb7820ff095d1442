/** Letters that are drawn like 0, 1 or 3: Latin, Cyrillic and Greek ones. */
const LETTERS = 'lIOoОоΟοЗз';

/** "1О3", "1,Ο04", "4O.5%", "12О": digits and letters, with no more than separators between them. */
const AMONG = new RegExp(
  `^\\p{Sc}?\\s?(?=\\D*\\d\\D*\\d)\\d[\\d.,]*[${LETTERS}][\\d.,${LETTERS}]*(?<=[\\dOОΟ])\\s?%?$`,
  'u',
);

/** "l23", "О34", "I,204": before digits. "O2" and "I5" are names of things, and "5 l" is litres. */
const BEFORE = new RegExp(
  `^\\p{Sc}?\\s?(?=\\D*\\d)(?:l|[ОоΟο](?=\\d{2})|[${LETTERS}](?=[.,]\\d{3}))[\\d.,${LETTERS}]*[\\dOОΟ]\\s?%?$`,
  'u',
);

const LONGEST = 24;

/** True for a text that looks like a number to a person and holds letters where digits should be. */
export const hasLookAlikes = (text: string): boolean =>
  text.length <= LONGEST && (AMONG.test(text) || BEFORE.test(text));
