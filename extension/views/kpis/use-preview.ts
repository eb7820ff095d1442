import { useEffect, useState } from 'preact/hooks';
import type { Observation } from '../../../core/model/index.ts';
import type { PublishedKpi } from '../../../core/publication/index.ts';
import type { OwnScorecard } from '../../messages/index.ts';
import type { EditModel } from './edit-model.ts';
import { type FormulaCheck, type KpiDraft, neededBy, previewOf } from './kpi-draft.ts';

/** What a draft is worth by the person's own numbers; null until that is known, or where it cannot be. */
export function usePreview(
  model: EditModel,
  mine: OwnScorecard,
  given: { readonly draft: KpiDraft; readonly check: FormulaCheck; readonly day: string },
): PublishedKpi | null {
  const { draft, check, day } = given;
  const [shown, show] = useState<PublishedKpi | null>(null);
  const { formula, kind, target, zero } = draft;
  useEffect(() => {
    if (!check.ok) {
      show(null);
      return;
    }
    let isLate = false;
    const { unit } = check;
    model.numbersOf(neededBy(draft, unit, mine, day)).then(
      (observations: readonly Observation[]) => {
        // What was typed since has a preview of its own.
        if (!isLate) show(previewOf(draft, unit, mine, { observations, day }));
      },
      () => show(null),
    );
    return () => {
      isLate = true;
    };
  }, [formula, kind, target, zero, mine, day]);
  return shown;
}
