import { useId } from 'preact/hooks';
import { type ScoredScorecard, themeVariance } from '../../../core/strategy/index.ts';
import { addTheme, changeTheme, removeTheme } from '../../../core/templates/index.ts';
import type { OwnScorecard } from '../../messages/index.ts';
import { inWords } from '../../words/index.ts';
import type { Formats } from '../format.ts';
import { Choose, TextField } from '../kpis/fields.tsx';
import { statusOf } from '../kpis/words.ts';
import { RecordForm } from '../work/record-form.tsx';
import { NEW, type RecordModel } from '../work/record-model.ts';
import { type ThemeFields, themeOf } from './theme-fields.ts';
import { say } from './words.ts';

interface Props {
  readonly records: RecordModel<ThemeFields>;
  readonly of: string;
  readonly scored: ScoredScorecard;
  readonly formats: Formats;
}

type FieldProps = Pick<Props, 'records' | 'of'> & {
  readonly fields: ThemeFields;
  readonly from: OwnScorecard;
};

/** Goals to be ticked. */
function Goals({ records, of, fields, from, side }: FieldProps & { side: 'social' | 'goals' }) {
  const wrong = records.wrong(of)[side];
  const id = useId();
  const chosen = new Set(fields[side]);
  return (
    <fieldset
      class="targets wide-field"
      {...(wrong === undefined ? {} : { 'aria-describedby': id })}
    >
      <legend class="small soft">{say(side)}</legend>
      <div class="ticks">
        {from.scorecard.goals.map((goal) => (
          <label class="check" key={goal.id}>
            <input
              type="checkbox"
              checked={chosen.has(goal.id)}
              {...(wrong === undefined ? {} : { 'aria-invalid': true })}
              onChange={(event) =>
                records.set(of, {
                  [side]: event.currentTarget.checked
                    ? [...fields[side], goal.id]
                    : fields[side].filter((one) => one !== goal.id),
                })
              }
            />
            {inWords(goal.name)}
          </label>
        ))}
      </div>
      {wrong !== undefined && (
        <p class="small wrong" id={id} role="alert">
          {wrong}
        </p>
      )}
    </fieldset>
  );
}

/** What the goals are held against. */
function Against(props: FieldProps) {
  const { records, of, fields } = props;
  const wrong = records.wrong(of);
  return (
    <>
      <Choose
        name={say('against')}
        value={fields.against}
        options={(['whole', 'goals', 'score'] as const).map((one) => [one, say(`against.${one}`)])}
        onChoose={(against) => records.set(of, { against: against as ThemeFields['against'] })}
      />
      {fields.against === 'goals' && <Goals {...props} side="goals" />}
      {fields.against === 'score' && (
        <>
          <TextField
            name={say('score')}
            isNumber
            value={fields.score}
            wrong={wrong.score}
            onInput={(score) => records.set(of, { score })}
          />
          <TextField
            name={say('on')}
            type="date"
            value={fields.on}
            wrong={wrong.on}
            onInput={(on) => records.set(of, { on })}
          />
        </>
      )}
    </>
  );
}

/** How far apart they may lie. */
function Band({ records, of, fields }: FieldProps) {
  return (
    <>
      {(['watch', 'bad'] as const).map((key) => (
        <TextField
          key={key}
          name={say(key)}
          isNumber
          placeholder={key === 'watch' ? '10' : '20'}
          value={fields[key]}
          wrong={key === 'bad' ? records.wrong(of).bad : undefined}
          // The two are one thing: what is wrong with both is said at the second.
          onInput={(text) => records.set(of, { bad: fields.bad, [key]: text })}
        />
      ))}
    </>
  );
}

/** How a theme stands, as a person fills it in. */
export function Variance({
  theme,
  scored,
  formats,
}: Pick<Props, 'scored' | 'formats'> & { theme: Parameters<typeof themeVariance>[0] }) {
  const { social, strategic, variance, status, why } = themeVariance(theme, scored);
  const [shape, words] = statusOf(status);
  const said = (value: number | null) => (value === null ? '–' : formats.count(Math.round(value)));
  return (
    <>
      <p>
        <strong class="value">
          {variance === null ? '–' : say('apart', { n: Math.round(variance) })}
        </strong>{' '}
        <span class={`small status ${status}`}>
          {shape} {words}
        </span>
      </p>
      <p class="small soft">
        {variance !== null && say('sides', { social: said(social), strategic: said(strategic) })}{' '}
        {why !== null && inWords(why)}
      </p>
    </>
  );
}

/** Everything of one theme, to be filled in or changed. */
export function ThemeForm({ records, of, scored, formats }: Props) {
  const open = records.open.value.get(of);
  if (!open) return null;
  const { fields, from } = open;
  const was = from.scorecard.themes?.find((one) => one.id === of);
  const name = was?.name ?? fields.name.trim();
  const isRight = Object.keys(records.allWrong(of)).length === 0;
  const save = () =>
    records.save(
      of,
      `The theme “${name}” was ${was ? 'changed' : 'added'}.`,
      () => (scorecard) =>
        was
          ? changeTheme(scorecard, of, themeOf(fields, was))
          : addTheme(scorecard, themeOf(fields, was)),
    );
  const remove = () =>
    records.remove(of, `The theme “${name}” was removed.`, (now) => removeTheme(now, of));
  const props = { records, of, fields, from };
  return (
    <RecordForm
      records={records}
      of={of}
      title={of === NEW ? say('new') : say('change.title', { name: inWords(name) })}
      save={save}
      remove={remove}
    >
      <TextField
        name={say('name')}
        most={400}
        isWide
        value={fields.name}
        wrong={records.wrong(of).name}
        onInput={(text) => records.set(of, { name: text })}
      />
      <Goals {...props} side="social" />
      <Against {...props} />
      <Band {...props} />
      <div class="worth" role="status">
        {isRight ? (
          <Variance theme={{ ...themeOf(fields, was), id: of }} scored={scored} formats={formats} />
        ) : (
          <p class="small soft">{say('fill-in')}</p>
        )}
      </div>
    </RecordForm>
  );
}
