import { useEffect, useRef, useState } from 'preact/hooks';
import type { GoalDefinition } from '../../../core/model/index.ts';
import { changeGoal } from '../../../core/templates/index.ts';
import type { OwnScorecard } from '../../messages/index.ts';
import type { EditModel } from '../kpis/edit-model.ts';
import { Choose, TextField } from '../kpis/fields.tsx';
import { say as sayKpis } from '../kpis/words.ts';
import { CustomerWords } from './customer-words.tsx';
import { changeOf, fieldsOf, type GoalFields, MOST, wrongIn } from './goal-fields.ts';
import { say } from './words.ts';

interface Props {
  readonly model: EditModel;
  readonly mine: OwnScorecard;
  readonly goal: GoalDefinition;
}

/** Whatever is in it first is selected: a new goal is named at once. */
function useSelected() {
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => first.current?.querySelector('input')?.select(), []);
  return first;
}

/** What was begun of an older state is stored as an edit of that state. */
function useDraft({ model, mine, goal }: Props) {
  const [from, setFrom] = useState(mine);
  const [was, setWas] = useState(() => fieldsOf(goal));
  const [draft, set] = useState(was);
  const isChanged = Object.keys(changeOf(was, draft)).length > 0;
  useEffect(() => {
    // Until the person has typed, the fields follow what is stored.
    if (isChanged) return;
    setFrom(mine);
    setWas(fieldsOf(goal));
    set(fieldsOf(goal));
  }, [mine]);
  const save = async () => {
    const name = draft.name.trim();
    const isKept = await model.edit(
      name === was.name
        ? `The goal “${goal.name}” was changed.`
        : `The goal “${goal.name}” is called “${name}” now.`,
      (scorecard) => changeGoal(scorecard, goal.id, changeOf(was, draft)),
      from,
    );
    if (isKept) setWas(draft);
  };
  return { draft, set, isChanged, save, wrong: wrongIn(draft) };
}

type FieldProps = {
  readonly draft: GoalFields;
  readonly wrong: ReturnType<typeof wrongIn>;
  set(draft: GoalFields): void;
};

/** How its parts become its score, and how far it may count in what is above it. */
function Counting({ draft, wrong, set }: FieldProps) {
  return (
    <>
      <Choose
        name={say('method')}
        value={draft.method}
        options={(['mean', 'geometric', 'minimum', 'worst'] as const).map((one) => [
          one,
          say(`method.${one}`),
        ])}
        onChoose={(method) => set({ ...draft, method: method as GoalFields['method'] })}
      />
      <TextField
        name={say('floor')}
        isNumber
        most={6}
        placeholder="0"
        value={draft.floor}
        wrong={wrong.floor}
        onInput={(floor) => set({ ...draft, floor })}
      />
      <Choose
        name={say('role')}
        value={draft.role}
        options={(['primary', 'supporting'] as const).map((one) => [one, say(`role.${one}`)])}
        onChoose={(role) => set({ ...draft, role: role as GoalFields['role'] })}
      />
      {draft.role === 'supporting' && (
        <TextField
          name={say('most')}
          isNumber
          most={6}
          placeholder={String(MOST)}
          value={draft.most}
          wrong={wrong.most}
          onInput={(most) => set({ ...draft, most })}
        />
      )}
    </>
  );
}

/** Who of those that lead the organisation stands for it, and what it is called in their own system. */
function Sponsored({ draft, wrong, set }: FieldProps) {
  return (
    <>
      <label class="check wide-field">
        <input
          type="checkbox"
          checked={draft.official}
          onChange={(event) => set({ ...draft, official: event.currentTarget.checked })}
        />
        {say('official')}
      </label>
      {(['sponsor', 'external'] as const).map((key) => (
        <TextField
          key={key}
          name={say(key)}
          most={key === 'sponsor' ? 400 : 200}
          value={draft[key]}
          wrong={wrong[key]}
          onInput={(text) => set({ ...draft, [key]: text })}
        />
      ))}
    </>
  );
}

/** Characters of a text. */
const MOST_TEXT = { name: 400, owner: 400, challenge: 1000, brief: 4000, decision: 4000 } as const;

/** What is said of a goal itself: its words, and how it is counted. */
export function GoalForm(props: Props) {
  const { draft, set, isChanged, save, wrong } = useDraft(props);
  const first = useSelected();
  const isRight = Object.keys(wrong).length === 0;
  const field = (key: 'name' | 'brief' | 'challenge' | 'decision' | 'owner', name: string) => (
    <TextField
      name={name}
      value={draft[key]}
      most={MOST_TEXT[key]}
      isWide={key !== 'owner'}
      wrong={wrong[key]}
      onInput={(text) => set({ ...draft, [key]: text })}
    />
  );
  return (
    <form
      class="kpi-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isRight) save();
      }}
    >
      <div ref={first} class="wide-field">
        {field('name', say('name'))}
      </div>
      {props.goal.perspective === 'customer' && (
        <CustomerWords
          name={draft.name}
          use={(key, sentence) => set({ ...draft, [key]: sentence })}
        />
      )}
      {field('challenge', say('challenge'))}
      <p class="small wide-field">
        <a class="link" href="#plan">
          {say('plan.go')}
        </a>
      </p>
      {field('brief', say('brief'))}
      {field('decision', say('decision'))}
      {field('owner', sayKpis('owner'))}
      <Sponsored draft={draft} wrong={wrong} set={set} />
      <Counting draft={draft} wrong={wrong} set={set} />
      <div class="tools wide-field">
        <button type="submit" class="button main" disabled={!isChanged || !isRight}>
          {say('save')}
        </button>
      </div>
    </form>
  );
}
