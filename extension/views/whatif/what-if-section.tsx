import { useMemo } from 'preact/hooks';
import type { Formats } from '../format.ts';
import type { EditModel } from '../kpis/edit-model.ts';
import { Choose } from '../kpis/fields.tsx';
import { oneFor } from '../one-for.ts';
import type { SectionProps } from '../work/section-props.ts';
import { Result } from './result.tsx';
import { type Tried, WhatIfModel } from './what-if-model.ts';
import { say } from './words.ts';

/** What is tried stays, also while the person looks at another section. */
const modelOf = oneFor((_: EditModel) => new WhatIfModel());

/** How a KPI stands now, in a few words. */
function nowOf({ kpi }: Tried, formats: Formats): string {
  const { count } = formats;
  const score = kpi.score === null ? say('unknown') : count(Math.round(kpi.score));
  return say('now', { value: formats.value(kpi), score });
}

/** One KPI with a slider and a field for another number, and the score that this gives. */
function Try({ model, one, formats }: { model: WhatIfModel; one: Tried; formats: Formats }) {
  const { kpi, text, range, score, wrong } = one;
  const isScore = !kpi.explanation || kpi.explanation.scoring.refused === true;
  const type = (event: { currentTarget: HTMLInputElement }) =>
    model.type(kpi.id, event.currentTarget.value);
  const name = say(isScore ? 'score-of' : 'value-of', { name: kpi.name });
  const wrongId = `wrong ${kpi.id}`;
  return (
    <li class="try">
      <div class="heading">
        <h3>{kpi.name}</h3>
        <button
          type="button"
          class="link"
          aria-label={say('drop', { name: kpi.name })}
          onClick={() => model.drop(kpi.id)}
        >
          {say('drop.short')}
        </button>
      </div>
      <p class="small soft">{nowOf(one, formats)}</p>
      <div class="try-fields">
        <input
          type="range"
          min={range.least}
          max={range.most}
          step={range.step}
          value={text.trim() === '' ? range.least : text.replace(',', '.')}
          aria-label={say('slide', { name: kpi.name })}
          aria-valuetext={formats.value({ ...kpi, value: Number(text.replace(',', '.')) })}
          onInput={type}
        />
        <input
          class="amount"
          inputMode="decimal"
          autocomplete="off"
          maxLength={20}
          aria-label={name}
          aria-invalid={wrong !== null}
          {...(wrong === null ? {} : { 'aria-describedby': wrongId })}
          value={text}
          onInput={type}
        />
        <span class="soft small">{isScore ? say('of-100') : kpi.unit === '1' ? '' : kpi.unit}</span>
      </div>
      {wrong !== null && (
        <p class="small wrong" id={wrongId}>
          {wrong}
        </p>
      )}
      {score !== null && (
        <p class="small">{say('scores', { score: formats.count(Math.round(score)) })}</p>
      )}
      {isScore && <p class="small soft">{kpi.why ?? say('no-scale')}</p>}
    </li>
  );
}

/** Another number for one KPI or some, and all that would move with it. */
export function WhatIfSection({ edit, mine, publication, formats }: SectionProps) {
  const model = modelOf(edit);
  useMemo(() => model.follow(mine.scorecard, publication), [mine, publication]);
  const tried = model.tried.value;
  const offered = model.offered.value;
  const changed = new Map(
    tried.map(({ kpi, score }) => [
      kpi.id,
      {
        name: kpi.name,
        difference: kpi.score === null || score === null ? null : score - kpi.score,
      },
    ]),
  );
  return (
    <>
      <p class="small soft about">{say('about')}</p>
      <div class="columns">
        <section class="card" aria-labelledby="tried">
          <h2 id="tried">{say('tried')}</h2>
          <ul class="tries">
            {tried.map((one) => (
              <Try key={one.kpi.id} model={model} one={one} formats={formats} />
            ))}
          </ul>
          {offered.length > 0 && (
            <Choose
              name={say(tried.length === 0 ? 'choose' : 'choose.more')}
              value=""
              options={[
                ['', say('choose.none')],
                ...offered.map(({ id, name }) => [id, name] as const),
              ]}
              onChoose={model.take}
            />
          )}
          {tried.length > 0 && (
            <button type="button" class="button" onClick={model.clear}>
              {say('clear')}
            </button>
          )}
        </section>
        <Result
          result={model.result.value}
          given={{ scorecard: mine.scorecard, changed }}
          formats={formats}
        />
      </div>
    </>
  );
}
