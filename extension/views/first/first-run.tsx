import { useEffect, useRef } from 'preact/hooks';
import type { Contents, DashboardModel } from '../dashboard/dashboard-model.ts';
import type { Formats } from '../format.ts';
import { CaptureStep } from './capture-step.tsx';
import { DashboardsStep, dashboardName } from './dashboards-step.tsx';
import './first.css';
import { Trouble } from '../last-done.tsx';
import { oneFor } from '../one-for.ts';
import { FirstModel, STEPS } from './first-model.ts';
import type { OpenPageApi } from './open-page.ts';
import { ScoreStep } from './score-step.tsx';
import { TemplateStep } from './template-step.tsx';
import { WhoStep } from './who-step.tsx';
import { say } from './words.ts';

/** One for the whole page: a page that is followed stays followed from one section to another. */
const firstOf = oneFor(
  (model: DashboardModel, { api, formats, contents }: FirstRunProps) =>
    new FirstModel(api, formats, contents.first, model.refresh),
);

/** What the first run needs of the page. */
export interface FirstRunProps {
  readonly model: DashboardModel;
  readonly api: OpenPageApi;
  readonly contents: Contents;
  readonly formats: Formats;
  readonly locale: string;
}

/** Where the person stands among the steps; those behind can be gone back to. */
function Steps({ model }: { readonly model: FirstModel }) {
  const here = STEPS.indexOf(model.run.value.step);
  return (
    <nav class="first-way" aria-label={say('way')}>
      <p class="small soft">{say('step', { n: here + 1, all: STEPS.length })}</p>
      <ol>
        {STEPS.map((step, i) => (
          <li key={step} class={i < here ? 'past' : i === here ? 'now' : 'later'}>
            <button
              type="button"
              disabled={i >= here}
              aria-current={i === here ? 'step' : undefined}
              onClick={() => model.go(step)}
            >
              <span class="first-way-name">{say(`step.${step}`)}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function titleOf(model: FirstModel): readonly [string, string] {
  const { step } = model.run.value;
  if (step !== 'capture') return [say(`title.${step}`), say(`about.${step}`)];
  const next = model.next.value;
  return [say('title.capture', { name: next ? dashboardName(next) : '' }), say('about.capture')];
}

function Step({ first, props }: { readonly first: FirstModel; readonly props: FirstRunProps }) {
  const { contents, formats, locale } = props;
  const { template, publication } = contents.scorecard;
  switch (first.run.value.step) {
    case 'who':
      return <WhoStep model={first} />;
    case 'template':
      return <TemplateStep model={first} chosen={template} />;
    case 'dashboards':
      return <DashboardsStep model={first} locale={locale} template={template} />;
    case 'capture':
      return <CaptureStep model={first} formats={formats} />;
    case 'score':
      return <ScoreStep model={first} publication={publication} formats={formats} />;
  }
}

/** From nothing to the first score, step by step. It can be left at any time and goes on where it was. */
export function FirstRun(props: FirstRunProps) {
  const first = firstOf(props.model, props);
  const title = useRef<HTMLHeadingElement>(null);
  const { step } = first.run.value;
  const before = useRef(step);
  useEffect(() => {
    // Who goes from step to step by keyboard or ear stands at the new step's heading.
    if (before.current !== step) title.current?.focus();
    before.current = step;
  }, [step]);
  const [name, about] = titleOf(first);
  return (
    <div class="first">
      <Steps model={first} />
      <header>
        <h1 ref={title} tabIndex={-1}>
          {name}
        </h1>
        <p class="lead soft">{about}</p>
      </header>
      <Trouble words={first.trouble.value} />
      <Step first={first} props={props} />
      {step !== 'score' && (
        <footer class="small">
          <button
            type="button"
            class="link"
            onClick={() => {
              void first.skip();
              location.hash = 'today';
            }}
          >
            {say('skip')}
          </button>
          <span class="soft">{say('skip.about')}</span>
        </footer>
      )}
    </div>
  );
}
