import { useState } from 'preact/hooks';
import type { SectionProps } from '../work/section-props.ts';
import { AttributionSheet } from './attribution-sheet.tsx';
import { CardSheet } from './card-sheet.tsx';
import { MappingSheet } from './mapping-sheet.tsx';
import { say } from './words.ts';

const SHEETS = { mapping: MappingSheet, card: CardSheet, attribution: AttributionSheet } as const;
type SheetId = keyof typeof SHEETS;

/** Guided forms whose result goes into the scorecard, and out of it as files. */
export function WorksheetsSection(props: SectionProps) {
  const [chosen, choose] = useState<SheetId>('mapping');
  const Sheet = SHEETS[chosen];
  return (
    <>
      <p class="small soft about">{say('about')}</p>
      <fieldset class="item">
        <legend class="small soft">{say('which')}</legend>
        <div class="segments">
          {(Object.keys(SHEETS) as SheetId[]).map((id) => (
            <label key={id}>
              <input
                type="radio"
                name="worksheet"
                checked={chosen === id}
                onChange={() => choose(id)}
              />
              <span>{say(`sheet.${id}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Sheet {...props} />
    </>
  );
}
