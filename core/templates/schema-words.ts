import * as v from 'valibot';

/** Pieces of the scorecard's schema. Messages say what should stand there; `issueInWords` says where, and makes a sentence of both. */
export const text = (most: number) =>
  v.pipe(
    v.string('a text'),
    v.trim(),
    v.nonEmpty('a text'),
    v.maxLength(most, `a text of at most ${most} characters`),
  );
export const number = v.pipe(v.number('a number'), v.finite('a number'));
export const positive = v.pipe(number, v.minValue(Number.MIN_VALUE, 'a number above 0'));
export const weight = v.pipe(positive, v.maxValue(1e6, 'a number up to 1,000,000'));
const within = (least: number, most: number) => {
  const words = `a number from ${least} to ${most}`;
  return v.pipe(number, v.minValue(least, words), v.maxValue(most, words));
};
export const score = within(0, 100);
export const share = within(0, 1);
export const whole = (least: number, most: number) => {
  const words = `a whole number from ${least} to ${most}`;
  return v.pipe(
    v.number(words),
    v.integer(words),
    v.minValue(least, words),
    v.maxValue(most, words),
  );
};
export const id = v.pipe(
  v.string('an id'),
  v.maxLength(100, 'an id of at most 100 characters'),
  v.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'an id in lower case with hyphens, such as my-goal'),
);
export const list = <T extends v.GenericSchema>(item: T, most: number) =>
  v.pipe(v.array(item, 'a list'), v.maxLength(most, `a list of at most ${most}`));
export const oneOf = <const T extends readonly string[]>(words: T) =>
  v.picklist(words, `one of ${words.join(', ')}`);
export const perspectiveId = oneOf(['financial', 'customer', 'internal', 'learning']);
