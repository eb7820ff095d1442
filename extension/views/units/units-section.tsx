import { useMemo } from 'preact/hooks';
import type { UnitDefinition } from '../../../core/model/index.ts';
import { inWords } from '../../words/index.ts';
import { RecordLine } from '../work/record-line.tsx';
import { RecordList } from '../work/record-list.tsx';
import { NEW, type RecordModel, recordsOf } from '../work/record-model.ts';
import type { SectionProps } from '../work/section-props.ts';
import { fieldsOf, NOTHING, type UnitFields, wrongIn } from './unit-fields.ts';
import { ScoreSaid, UnitForm } from './unit-form.tsx';
import { unitScore } from './unit-score.ts';
import { say } from './words.ts';

type RowProps = SectionProps & {
  readonly records: RecordModel<UnitFields>;
  readonly unit: UnitDefinition;
};

/** How much a unit has of its own, in words. */
function ownOf({ weights, uses = [] }: UnitDefinition): string {
  const counts = [
    ['own.weights', weights.length],
    ['own.targets', uses.filter((one) => one.score).length],
    ['own.owners', uses.filter((one) => one.owner !== undefined).length],
  ] as const;
  const said = counts.flatMap(([key, n]) => (n === 0 ? [] : [say(key, { n })]));
  return said.length === 0 ? say('own.none') : said.join(', ');
}

function Row({ records, unit, mine, publication, formats }: RowProps) {
  const { scorecard } = mine;
  const isOpen = records.open.value.has(unit.id);
  const name = inWords(unit.name);
  const made = useMemo(
    () => unitScore(scorecard, unit, publication),
    [scorecard, unit, publication],
  );
  return (
    <RecordLine
      records={records}
      id={unit.id}
      name={name}
      label={say('change.name', { name })}
      fields={() => fieldsOf(scorecard, unit.id)}
      about={
        <p class="small soft">
          {[inWords(unit.owner ?? ''), ownOf(unit)].filter((one) => one !== '').join(' · ')}
        </p>
      }
      now={<ScoreSaid made={made} formats={formats} />}
    >
      {isOpen && <UnitForm {...{ records, of: unit.id, publication, formats }} />}
    </RecordLine>
  );
}

/** Business units that use the same scorecard with weights, targets and owners of their own. */
export function UnitsSection(props: SectionProps) {
  const { edit, mine, publication, formats } = props;
  const records = recordsOf<UnitFields>(edit, 'units', wrongIn);
  useMemo(() => records.follow(mine, (id) => fieldsOf(mine.scorecard, id)), [mine]);
  const { units = [] } = mine.scorecard;
  return (
    <>
      <p class="small soft about">{say('about')}</p>
      <RecordList
        records={records}
        nothing={NOTHING}
        words={{ add: say('add'), none: say('none') }}
        form={<UnitForm {...{ records, of: NEW, publication, formats }} />}
      >
        {units.map((unit) => (
          <Row key={unit.id} {...props} records={records} unit={unit} />
        ))}
      </RecordList>
      {units.length > 0 && (
        <p class="small soft">
          {say('publish')}{' '}
          <a class="link" href="#publish">
            {say('publish.go')}
          </a>
        </p>
      )}
    </>
  );
}
