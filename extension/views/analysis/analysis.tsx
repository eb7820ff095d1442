// Their looks come with them: a page that opens on another section need not carry these.
import '../kpis/kpis.css';
import './analysis.css';
import { useEffect, useRef } from 'preact/hooks';
import type { QuestionCard } from '../../questions/index.ts';
import { inWords } from '../../words/index.ts';
import { Heading } from '../dashboard/pieces.tsx';
import { say as sayPage } from '../dashboard/words.ts';
import type { Formats } from '../format.ts';
import { Trouble } from '../last-done.tsx';
import { sayCommon } from '../words.ts';
import type { AnalysisModel } from './analysis-model.ts';
import { AnswerCard } from './answer-card.tsx';
import { Calendar } from './calendar.tsx';
import { KeptAnswers } from './kept-answers.tsx';
import { AskedField } from './question-form.tsx';
import { say } from './words.ts';

/** What the section needs. */
export interface AnalysisProps {
  readonly model: AnalysisModel;
  readonly formats: Formats;
  readonly locale: string;
  /** The question that an address names. */
  readonly place: string;
}

const GROUPS = ['Sales', 'Content', 'Audience', 'Strategy', 'Trust'] as const;

function Group({
  name,
  cards,
  model,
}: {
  name: (typeof GROUPS)[number];
  cards: readonly QuestionCard[];
  model: AnalysisModel;
}) {
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby={`group-${name}`} class="stack">
      <h2 id={`group-${name}`}>{say(`group.${name}`)}</h2>
      <ul class="questions">
        {cards.map(({ id, question, brief }) => (
          <li key={id}>
            <button type="button" class="question" onClick={() => model.choose(id)}>
              <span class="asks">{inWords(question)}</span>
              <span class="small soft">{inWords(brief)}</span>
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
      <progress aria-label={say('running')} max={1} {...(part > 0 ? { value: part } : {})} />
      <span class="small soft">{part > 0 ? `${Math.round(100 * part)} %` : say('computing')}</span>
    </div>
  );
}

function Asking({
  card,
  model,
  formats,
  locale,
}: Omit<AnalysisProps, 'place'> & { card: QuestionCard }) {
  const head = useRef<HTMLHeadingElement>(null);
  const { id } = card;
  useEffect(() => head.current?.focus(), [id]);
  const isRunning = model.isRunning.value;
  return (
    <>
      <button type="button" class="link back" onClick={() => model.choose(null)}>
        {say('back')}
      </button>
      <section class="card asking" aria-labelledby="asking">
        <h2 id="asking" class="answer-head" ref={head} tabIndex={-1}>
          {inWords(card.question)}
        </h2>
        <p>{inWords(card.brief)}</p>
        <p class="small soft">{say('needs', { needs: inWords(card.needs) })}</p>
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
              {say('answer')}
            </button>
            {isRunning && (
              <button type="button" class="button" onClick={model.stop}>
                {sayCommon('stop')}
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
export function AnalysisSection({ model, formats, locale, place }: AnalysisProps) {
  useEffect(() => {
    model.open(place);
  }, [place]);
  const card = model.card.value;
  const cards = model.cards.value;
  return (
    <>
      <Heading title={sayPage('section.analysis')} />
      <Trouble words={model.trouble.value} />
      {card ? (
        <Asking card={card} model={model} formats={formats} locale={locale} />
      ) : cards.length === 0 ? (
        !model.trouble.value && <p class="soft">{say('reading')}</p>
      ) : (
        <>
          <p class="soft">{say('about')}</p>
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
