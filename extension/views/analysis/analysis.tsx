import { useEffect, useRef } from 'preact/hooks';
import type { QuestionCard } from '../../questions/index.ts';
import { Heading } from '../dashboard/pieces.tsx';
import type { Formats } from '../format.ts';
import type { AnalysisModel } from './analysis-model.ts';
import { AnswerCard } from './answer-card.tsx';
import { Calendar } from './calendar.tsx';
import { KeptAnswers } from './kept-answers.tsx';
import { AskedField } from './question-form.tsx';

/** What the section needs. */
export interface AnalysisProps {
  readonly model: AnalysisModel;
  readonly formats: Formats;
  readonly locale: string;
}

const GROUPS = ['Sales', 'Content', 'Audience', 'Strategy', 'Trust'] as const;

function Group({
  name,
  cards,
  model,
}: {
  name: string;
  cards: readonly QuestionCard[];
  model: AnalysisModel;
}) {
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby={`group-${name}`} class="stack">
      <h2 id={`group-${name}`}>{name}</h2>
      <ul class="questions">
        {cards.map(({ id, question, brief }) => (
          <li key={id}>
            <button type="button" class="question" onClick={() => model.choose(id)}>
              <span class="asks">{question}</span>
              <span class="small soft">{brief}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How far it has come, and the way to stop it. */
function Running({ model }: { model: AnalysisModel }) {
  const part = model.progress.value;
  if (part === null) return null;
  return (
    <div class="running" role="status">
      <progress aria-label="How far it has come" max={1} {...(part > 0 ? { value: part } : {})} />
      <span class="small soft">{part > 0 ? `${Math.round(100 * part)} %` : 'Computing…'}</span>
    </div>
  );
}

function Asking({ card, model, formats, locale }: AnalysisProps & { card: QuestionCard }) {
  const head = useRef<HTMLHeadingElement>(null);
  const { id } = card;
  useEffect(() => head.current?.focus(), [id]);
  const isRunning = model.isRunning.value;
  return (
    <>
      <button type="button" class="link back" onClick={() => model.choose(null)}>
        All questions
      </button>
      <section class="card asking" aria-labelledby="asking">
        <h2 id="asking" class="answer-head" ref={head} tabIndex={-1}>
          {card.question}
        </h2>
        <p>{card.brief}</p>
        <p class="small soft">It needs: {card.needs}</p>
        <form
          class="asks-form"
          onSubmit={(event) => {
            event.preventDefault();
            model.run();
          }}
        >
          {card.asks.map((ask) => (
            <AskedField key={`${id} ${ask.id}`} model={model} ask={ask} />
          ))}
          <div class="actions wide-asked">
            <button type="submit" class="button main" disabled={isRunning}>
              Answer
            </button>
            {isRunning && (
              <button type="button" class="button" onClick={model.stop}>
                Stop
              </button>
            )}
          </div>
        </form>
        <Running model={model} />
      </section>
      <AnswerCard model={model} formats={formats} locale={locale} />
    </>
  );
}

/** Questions that a person asks of their numbers, and what was answered. */
export function AnalysisSection({ model, formats, locale }: AnalysisProps) {
  useEffect(() => {
    model.open();
  }, []);
  const card = model.card.value;
  const cards = model.cards.value;
  return (
    <>
      <Heading title="Analysis" />
      {model.trouble.value && (
        <p class="note bad" role="alert">
          {model.trouble.value}
        </p>
      )}
      {card ? (
        <Asking card={card} model={model} formats={formats} locale={locale} />
      ) : cards.length === 0 ? (
        !model.trouble.value && <p class="soft">Reading the questions…</p>
      ) : (
        <>
          <p class="soft">
            Ask something of your numbers. Everything is computed on this machine; an answer says
            what it stands on, and what it cannot say.
          </p>
          {GROUPS.map((name) => (
            <Group
              key={name}
              name={name}
              cards={cards.filter(({ group }) => group === name)}
              model={model}
            />
          ))}
        </>
      )}
      <p class="done" role="status">
        {model.done.value}
      </p>
      {model.state.value && (
        <>
          <Calendar model={model} formats={formats} />
          <KeptAnswers model={model} formats={formats} locale={locale} />
        </>
      )}
    </>
  );
}
