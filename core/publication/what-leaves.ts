import type { Publication, PublishedKpi } from './publication.ts';

/** What a publication carries away, counted by kind. */
export interface WhatLeaves {
  /** KPIs with a score, and those whose score is known here. */
  readonly scores: number;
  /** KPIs with their value. */
  readonly values: number;
  /** KPIs with a target. */
  readonly targets: number;
  /** Points of the past, values among them. */
  readonly history: number;
  /** Numbers as they stood on pages or in files, with the words beside them. */
  readonly sights: number;
  /** Texts of pages and files that are among them. */
  readonly texts: number;
  /** Shares by age, gender, country and such, and numbers by day and hour. */
  readonly shares: number;
  readonly findings: number;
  readonly risks: number;
  /** Platforms that are named. */
  readonly platforms: readonly string[];
  /** Accounts that are named, as `platform/account`. */
  readonly accounts: readonly string[];
}

const sightsOf = (kpi: PublishedKpi) =>
  (kpi.explanation?.inputs ?? []).flatMap(({ sights }) => sights);

/**
 * Counts what of a person's numbers a publication holds, so that it can be said before the file is
 * written. It is counted in the file itself, not in what a profile promises.
 */
export function whatLeaves(publication: Publication): WhatLeaves {
  const { kpis, provenance, findings, risks, distributions = [], matrices = [] } = publication;
  const sights = kpis.flatMap(sightsOf);
  const platforms = new Set(provenance.platforms);
  const accounts = new Set<string>();
  for (const { platform, account } of [...sights, ...distributions, ...matrices]) {
    if (platform) platforms.add(platform);
    if (account) accounts.add(`${platform}/${account}`);
  }
  return {
    scores: kpis.filter(({ score }) => score !== null).length,
    values: kpis.filter(({ value }) => value !== null).length,
    targets: kpis.filter(({ target }) => target !== null).length,
    history: kpis.reduce(
      (sum, { series }) => sum + series.filter(({ value }) => value !== null).length,
      0,
    ),
    sights: sights.length,
    texts: sights.filter(({ raw, label }) => raw !== undefined || label !== undefined).length,
    shares: [...distributions.map((one) => one.shares), ...matrices.map((one) => one.cells)].flat()
      .length,
    findings: findings.length,
    risks: risks.length,
    platforms: [...platforms].sort(),
    accounts: [...accounts].sort(),
  };
}
