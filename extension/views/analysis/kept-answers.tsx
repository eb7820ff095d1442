import type { KeptAnswer } from '../../messages/index.ts';
import { inWords } from '../../words/index.ts';
import type { Formats } from '../format.ts';
import type { AnalysisModel } from './analysis-model.ts';
import { AnswerBody, SaveAnswer } from './answer-card.tsx';
import { say } from './words.ts';

function Kept({
  answer,
  model,
  formats,
  locale,
}: {
  answer: KeptAnswer;
  model: AnalysisModel;
  formats: Formats;
  locale: string;
}) {
  return (
    <li class="card">
      <details>
        <summary>
          <span class="kept-head">{inWords(answer.headline)}</span>
          <span class="small soft">
            {say('asked', { question: inWords(answer.title), moment: formats.moment(answer.at) })}
            {answer.isFinding && ` ${say('among')}`}
          </span>
        </summary>
        <div class="stack">
          <AnswerBody said={answer} formats={formats} locale={locale} />
        </div>
      </details>
      <div class="actions">
        <button type="button" class="link" onClick={() => model.mark(answer, !answer.isFinding)}>
          {say(answer.isFinding ? 'take-out' : 'add-to')}
        </button>
        <SaveAnswer model={model} question={answer.title} at={answer.at} said={answer} />
        <button
          type="button"
          class="link"
          onClick={() => model.forget(answer.id)}
          aria-label={say('remove.answer', { name: inWords(answer.headline) })}
        >
          {say('remove')}
        </button>
      </div>
    </li>
  );
}

/** Answers that were kept, the last first, each with its date and the numbers that it stood on. */
export function KeptAnswers({
  model,
  formats,
  locale,
}: {
  model: AnalysisModel;
  formats: Formats;
  locale: string;
}) {
  const answers = model.state.value?.answers ?? [];
  if (answers.length === 0) return null;
  return (
    <section aria-labelledby="kept" class="stack">
      <h2 id="kept">{say('kept.head')}</h2>
      <ul class="stack">
        {answers.map((one) => (
          <Kept key={one.id} answer={one} model={model} formats={formats} locale={locale} />
        ))}
      </ul>
    </section>
  );
}
