import type { KeptAnswer } from '../../messages/index.ts';
import type { Formats } from '../format.ts';
import type { AnalysisModel } from './analysis-model.ts';
import { AnswerBody } from './answer-card.tsx';

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
          <span class="kept-head">{answer.headline}</span>
          <span class="small soft">
            {answer.title} Asked {formats.moment(answer.at)}.
            {answer.isFinding && ' Among your findings.'}
          </span>
        </summary>
        <div class="stack">
          <AnswerBody said={answer} formats={formats} locale={locale} />
        </div>
      </details>
      <div class="actions">
        <button type="button" class="link" onClick={() => model.mark(answer, !answer.isFinding)}>
          {answer.isFinding ? 'Take out of findings' : 'Add to findings'}
        </button>
        <button
          type="button"
          class="link"
          onClick={() => model.forget(answer.id)}
          aria-label={`Remove: ${answer.headline}`}
        >
          Remove
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
      <h2 id="kept">Kept answers</h2>
      <ul class="stack">
        {answers.map((one) => (
          <Kept key={one.id} answer={one} model={model} formats={formats} locale={locale} />
        ))}
      </ul>
    </section>
  );
}
