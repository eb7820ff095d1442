import * as v from 'valibot';
import type { ThemeDefinition } from '../model/index.ts';
import { themeVariance } from '../strategy/index.ts';
import { breachDays } from './breach-days.ts';
import { compared, type Mismatch } from './compared.ts';
import type { Publication, PublishedRisk } from './publication.ts';
import { riskTermsSchema, themesSchema } from './read-parts.ts';
import type { RecomputedScorecard } from './recompute-scorecard.ts';
import { riskStand, worseWay } from './risks-of.ts';

/** Themes that are not what their goals give; of a file that does not name them, the variance alone. */
export function checkThemes(publication: Publication, again: RecomputedScorecard): Mismatch[] {
  const { themes } = publication;
  if (themes === undefined) return [];
  if (!v.is(themesSchema, themes)) {
    throw new RangeError(
      'This file cannot be computed again: its themes are not as they should be.',
    );
  }
  const scored = {
    goals: publication.goals.map(({ id, weight }) => ({
      goal: { id, weight },
      lagging: again.goals.get(id)?.score ?? { score: null, low: null, high: null },
    })),
    overall: again.overall,
  };
  return themes.flatMap((theme) => {
    const { id, name, goals, against, band, social, strategic, variance, status } = theme;
    const where = `themes ${id}`;
    if (goals === undefined) {
      const apart = social === null || strategic === null ? null : Math.abs(social - strategic);
      return compared(where, { variance }, { variance: apart });
    }
    const definition: ThemeDefinition = {
      ...{ id, name, social: goals },
      ...(against === undefined ? {} : { strategic: against }),
      ...(band === undefined ? {} : { band }),
    };
    const found = themeVariance(definition, scored);
    return compared(where, { social, strategic, variance, status }, { ...found });
  });
}

/** Risks that do not stand where their KPI's number and their own limits put them. */
export function checkRisks({ risks, kpis }: Publication): Mismatch[] {
  return risks.flatMap((risk) => {
    const terms: unknown = risk.terms;
    if (terms === undefined) return [];
    if (!v.is(riskTermsSchema, terms)) {
      throw new RangeError(
        `This file cannot be computed again: the limits of ${risk.id} are not as they should be.`,
      );
    }
    const kpi = kpis.find((one) => one.id === terms.kpi);
    return kpi ? compared(`risks ${risk.id}`, claimsOf(risk, terms), riskAgain(kpi, terms)) : [];
  });
}

type Terms = v.InferOutput<typeof riskTermsSchema>;

function claimsOf({ status, value, unit }: PublishedRisk, terms: Terms) {
  const { worse, ageDays, breachDays: until = null } = terms;
  return { status, value, unit, worse, ageDays, breachDays: until };
}

function riskAgain(kpi: Publication['kpis'][number], terms: Terms) {
  const { appetite, tolerance, worse, owner, cadenceDays } = terms;
  const { value, unit, freshness, series } = kpi;
  const rest = { value, unit, ageDays: freshness.ageDays };
  if (appetite === null || tolerance === null) return { ...rest, status: null };
  const limits = { appetite, tolerance, worse };
  const { status } = riskStand({ ...limits, owner, cadenceDays }, kpi);
  const way = worseWay(limits);
  return { ...rest, status, worse: way, breachDays: breachDays(series, tolerance, way) };
}
