import { useMemo } from 'preact/hooks';
import type { ThemeDefinition } from '../../../core/model/index.ts';
import { type ScoredScorecard, scoreScorecard } from '../../../core/strategy/index.ts';
import { inWords } from '../../words/index.ts';
import { RecordLine } from '../work/record-line.tsx';
import { RecordList } from '../work/record-list.tsx';
import { NEW, type RecordModel, recordsOf } from '../work/record-model.ts';
import { scoresOf } from '../work/scores.ts';
import type { SectionProps } from '../work/section-props.ts';
import { fieldsOf, nothing, type ThemeFields, wrongIn } from './theme-fields.ts';
import { ThemeForm, Variance } from './theme-form.tsx';
import { say } from './words.ts';

type RowProps = SectionProps & {
  readonly records: RecordModel<ThemeFields>;
  readonly theme: ThemeDefinition;
  readonly scored: ScoredScorecard;
};

function Row({ records, theme, scored, mine, formats, day }: RowProps) {
  const isOpen = records.open.value.has(theme.id);
  const name = inWords(theme.name);
  const named = (ids: readonly string[]) =>
    ids
      .map((id) => mine.scorecard.goals.find((one) => one.id === id)?.name ?? id)
      .map(inWords)
      .join(', ');
  return (
    <RecordLine
      records={records}
      id={theme.id}
      name={name}
      label={say('change.name', { name })}
      fields={() => fieldsOf(mine.scorecard, theme.id, day)}
      about={
        <>
          <p class="small soft">{named(theme.social)}</p>
          <Variance theme={theme} scored={scored} formats={formats} />
        </>
      }
      now={null}
    >
      {isOpen && <ThemeForm {...{ records, of: theme.id, scored, formats }} />}
    </RecordLine>
  );
}

/** Themes across perspectives: how far social performance may lie from what it is held against. */
export function ThemesSection(props: SectionProps) {
  const { edit, mine, publication, formats, day } = props;
  const records = recordsOf<ThemeFields>(edit, 'themes', wrongIn);
  useMemo(() => records.follow(mine, (id) => fieldsOf(mine.scorecard, id, day)), [mine]);
  const scored = useMemo(
    () => scoreScorecard(mine.scorecard, scoresOf(publication)),
    [mine, publication],
  );
  const { themes = [] } = mine.scorecard;
  return (
    <>
      <p class="small soft about">{say('about')}</p>
      <RecordList
        records={records}
        nothing={nothing(day)}
        words={{ add: say('add'), none: say('none') }}
        form={<ThemeForm {...{ records, of: NEW, scored, formats }} />}
      >
        {themes.map((theme) => (
          <Row key={theme.id} {...props} records={records} theme={theme} scored={scored} />
        ))}
      </RecordList>
    </>
  );
}
