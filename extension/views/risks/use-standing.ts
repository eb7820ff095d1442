import { useEffect, useState } from 'preact/hooks';
import type { RiskUse } from '../../../core/model/index.ts';
import type { PublishedRisk } from '../../../core/publication/index.ts';
import type { OwnScorecard } from '../../messages/index.ts';
import type { EditModel } from '../kpis/edit-model.ts';
import { neededBy, previewOf } from './risk-fields.ts';

/** How a risk stands by the person's own numbers while it is filled in; null until that is known. */
export function useStanding(
  edit: EditModel,
  mine: OwnScorecard,
  given: { readonly risk: RiskUse | null; readonly day: string },
): PublishedRisk | null {
  const { risk, day } = given;
  const [shown, show] = useState<PublishedRisk | null>(null);
  useEffect(() => {
    let isLate = false;
    const then = (standing: PublishedRisk | null) => {
      // What was typed since has a standing of its own.
      if (!isLate) show(standing);
    };
    if (risk === null) then(null);
    else {
      edit.numbersOf(neededBy(risk, mine, day)).then(
        (observations) => then(previewOf(risk, mine, { observations, day })),
        () => then(null),
      );
    }
    return () => {
      isLate = true;
    };
  }, [JSON.stringify(risk), mine, day]);
  return shown;
}
