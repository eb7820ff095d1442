import type {
  KpiDefinition,
  KpiPlace,
  PeriodTarget,
  ScoreFunction,
} from '../../../core/model/index.ts';
import {
  changeKpi,
  changeUse,
  placeKpi,
  placesOfKpi,
  type UseChange,
} from '../../../core/templates/index.ts';
import type { OwnScorecard } from '../../messages/index.ts';
import type { Edit } from './edit-model.ts';
import { definitionOf, pastFor } from './kpi-draft.ts';
import { type MoreFields, moreChanges, moreFor } from './more-fields.ts';
import { fieldsOf, type ScoreKind, scoreOf } from './score-fields.ts';

/** All that can be said of a KPI's use, as it stands in the fields. */
export interface KpiFields {
  readonly name: string;
  readonly formula: string;
  readonly kind: ScoreKind | 'as-is';
  readonly target: string;
  readonly zero: string;
  readonly goal: string;
  readonly part: 'lagging' | 'leading';
  readonly weight: string;
  readonly owner: string;
  readonly good: string;
  readonly watch: string;
  readonly more: MoreFields;
  readonly targets: readonly {
    readonly from: string;
    readonly to: string;
    readonly target: string;
  }[];
}

const asNumber = (text: string) => (text.trim() === '' ? null : Number(text.replace(',', '.')));

function targetOf(fn: ScoreFunction): string {
  return fieldsOf(fn)?.target ?? '';
}

/** What a KPI's use says now. */
export function fieldsFor({ scorecard }: OwnScorecard, id: string): KpiFields {
  const definition = definitionOf(scorecard, id);
  const use = scorecard.kpis.find((one) => one.kpi === id);
  const [place] = placesOfKpi(scorecard, id);
  const fn = use?.score ?? definition?.suggested;
  const shown = fn ? fieldsOf(fn) : null;
  return {
    name: definition?.name ?? id,
    formula: definition?.formula ?? '',
    ...(shown ?? { kind: 'as-is', target: '', zero: '' }),
    goal: place?.goal ?? '',
    part: place?.part ?? 'lagging',
    weight: place?.weight === undefined ? '' : String(place.weight),
    owner: use?.owner ?? '',
    good: use?.thresholds ? String(use.thresholds.good) : '',
    watch: use?.thresholds ? String(use.thresholds.watch) : '',
    more: moreFor(use),
    targets: (use?.targets ?? []).map(({ from, to, score }) => ({
      from,
      to,
      target: targetOf(score),
    })),
  };
}

/** The targets by period of the fields; those whose fields did not change stay to the last part. */
function targetsOf(fields: KpiFields, before: readonly PeriodTarget[] = []): PeriodTarget[] {
  return fields.targets.flatMap(({ from, to, target }) => {
    const same = before.find(
      (one) => one.from === from && one.to === to && targetOf(one.score) === target,
    );
    if (same) return [same];
    const kind = fields.kind === 'as-is' ? 'higher' : fields.kind;
    const score = scoreOf({ kind, target, zero: fields.zero });
    return score && from !== '' && to !== '' ? [{ from, to, score }] : [];
  });
}

/** Whether a way of scoring was chosen whose numbers do not make one yet. */
export const lacksScore = ({ kind, target, zero }: KpiFields): boolean =>
  kind !== 'as-is' && scoreOf({ kind, target, zero }) === null;

/** Whether any of some fields was changed. */
const differ = (was: KpiFields, is: KpiFields, ...keys: readonly (keyof KpiFields)[]) =>
  keys.some((key) => JSON.stringify(was[key]) !== JSON.stringify(is[key]));

function useChanges(
  was: KpiFields,
  fields: KpiFields,
  { before, day }: { before: readonly PeriodTarget[] | undefined; day: string },
) {
  const change: { -readonly [K in keyof UseChange]: UseChange[K] } = {};
  if (fields.kind !== 'as-is' && differ(was, fields, 'kind', 'target', 'zero')) {
    const score = scoreOf({ ...fields, kind: fields.kind });
    if (score) change.score = score;
  }
  if (differ(was, fields, 'owner')) change.owner = fields.owner.trim() || undefined;
  if (differ(was, fields, 'good', 'watch')) {
    const [good, watch] = [asNumber(fields.good), asNumber(fields.watch)];
    change.thresholds = good === null || watch === null ? undefined : { good, watch };
  }
  Object.assign(change, moreChanges(was.more, fields.more, day));
  if (change.score && fields.more.baseline === 'none') Object.assign(change, pastFor(fields.kind));
  if (differ(was, fields, 'targets')) {
    const targets = targetsOf(fields, before);
    change.targets = targets.length === 0 ? undefined : targets;
  }
  return change;
}

/**
 * What the fields change of the scorecard, and nothing that they leave as it was. `unit` is what the
 * formula of a KPI of the person's own gives; null of one of the library, whose definition stays.
 */
export function editOf(
  id: string,
  was: KpiFields,
  fields: KpiFields,
  { unit, day }: { readonly unit: KpiDefinition['unit'] | null; readonly day: string },
): Edit {
  return (scorecard) => {
    const before = scorecard.kpis.find((one) => one.kpi === id)?.targets;
    const change = useChanges(was, fields, { before, day });
    let next = Object.keys(change).length === 0 ? scorecard : changeUse(scorecard, id, change);
    if (unit !== null && differ(was, fields, 'name', 'formula')) {
      const [name, formula] = [fields.name.trim(), fields.formula.trim()];
      next = changeKpi(next, id, { name, formula, unit });
    }
    if (fields.goal === '' || !differ(was, fields, 'goal', 'part', 'weight')) return next;
    const weight = asNumber(fields.weight);
    const place: KpiPlace = {
      ...{ goal: fields.goal, part: fields.part },
      ...(weight === null ? {} : { weight }),
    };
    const [, ...others] = placesOfKpi(next, id);
    return placeKpi(next, id, [place, ...others]);
  };
}
