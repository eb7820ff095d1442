import { type Group, groups, num, text } from '../../base/loose.ts';

/** One part of a whole, in per cent. */
export interface Share {
  readonly segment: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The shares of a group that hold a number, as they stand in the file. */
export const sharesOf = (one: Group): Share[] =>
  groups(one.shares, 60).flatMap((share) => {
    const value = num(share.value);
    if (value === null) return [];
    return {
      segment: text(share.segment),
      value,
      low: num(share.low) ?? value,
      high: num(share.high) ?? value,
    };
  });
