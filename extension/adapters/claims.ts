/** Small makers for claims that platforms share. */
import type { MetricId } from '../../core/metrics/index.ts';
import type { CurrencyCode } from '../../core/model/index.ts';
import type { Labels, MetricClaim } from './adapter.ts';

/** What can rise and fall below nothing: a net change, refunds, discounts. */
export const EITHER_WAY = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

/** Amounts that stand without a currency are in the one that the platform settles. */
export const MONEY = { in: { unit: 'money', scale: 1 } } as const;

export const FROM_FILES = 'this name is known from exported files alone';
export const NOT_SEEN = 'nobody has checked this name on the page yet';

/** A number and its names. */
export const claim = (
  metric: MetricId,
  labels: Labels,
  more: Omit<MetricClaim, 'metric' | 'labels'> = {},
): MetricClaim => ({ metric, labels, ...more });

/** The same for an amount of money. */
export const money = (
  metric: MetricId,
  labels: Labels,
  more: Omit<MetricClaim, 'metric' | 'labels' | 'in'> = {},
): MetricClaim => claim(metric, labels, { ...MONEY, ...more });

/** The same claims, of whose names nothing shows that they stand on pages. */
export const unproved = (
  why: NonNullable<MetricClaim['unverified']>,
  claims: readonly MetricClaim[],
): readonly MetricClaim[] => claims.map((one) => ({ ...one, unverified: one.unverified ?? why }));

/** One reason for several languages. */
export const inLanguages = (
  languages: readonly string[],
  why: string,
): Readonly<Record<string, string>> =>
  Object.fromEntries(languages.map((language) => [language, why]));

/** `['seller.shopee.', 'co.id', 'vn']` with what money is there, as hosts. */
export const hostsOf = (
  prefix: string,
  places: Readonly<Record<string, CurrencyCode>>,
  suffix = '',
): Readonly<Record<string, CurrencyCode>> =>
  Object.fromEntries(
    Object.entries(places).map(([place, code]) => [`${prefix}${place}${suffix}`, code]),
  );
