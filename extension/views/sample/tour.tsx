import { useEffect, useRef } from 'preact/hooks';
import type { SampleModel } from './sample-model.ts';
import { TOUR } from './tour-steps.ts';
import { say } from './words.ts';

const PATIENCE_MS = 6000;
const LOOK_MS = 100;

/** Brings what a step points at into view as soon as it is drawn, and marks it. */
function pointAt(selector: string): () => void {
  let marked: Element | null = null;
  const end = Date.now() + PATIENCE_MS;
  const timer = setInterval(() => {
    const found = document.querySelector(`main ${selector}`);
    if (found) {
      marked = found;
      found.classList.add('toured');
      found.scrollIntoView({ block: 'start' });
    }
    if (found || Date.now() > end) clearInterval(timer);
  }, LOOK_MS);
  return () => {
    clearInterval(timer);
    marked?.classList.remove('toured');
  };
}

function Buttons({ model, n }: { readonly model: SampleModel; readonly n: number }) {
  const isLast = n === TOUR.length - 1;
  return (
    <div class="actions">
      {n > 0 && (
        <button type="button" class="button" onClick={() => model.turnTo(n - 1)}>
          {say('tour.back')}
        </button>
      )}
      {isLast ? (
        <button type="button" class="button main" onClick={model.begin}>
          {say('begin')}
        </button>
      ) : (
        <button type="button" class="button main" onClick={() => model.turnTo(n + 1)}>
          {say('tour.next')}
        </button>
      )}
      <button type="button" class="link" onClick={() => model.turnTo(null)}>
        {say('tour.end')}
      </button>
    </div>
  );
}

/** The tour: what the person looks at, in a sentence or two, and the way on. The page stays at hand. */
export function Tour({ model }: { readonly model: SampleModel }) {
  const title = useRef<HTMLHeadingElement>(null);
  const n = model.step.value;
  const step = n === null ? undefined : TOUR[n];
  useEffect(() => {
    if (!step) return;
    location.hash = step.section;
    title.current?.focus({ preventScroll: true });
    if (step.at !== null) return pointAt(step.at);
  }, [step]);
  if (n === null || !step) return null;
  return (
    <section class="tour" aria-labelledby="tour">
      <p class="small soft">{say('tour.step', { n: n + 1, all: TOUR.length })}</p>
      <h2 id="tour" ref={title} tabIndex={-1}>
        {say(`tour.${step.id}`)}
      </h2>
      <p>{say(`tour.${step.id}.about`)}</p>
      <Buttons model={model} n={n} />
    </section>
  );
}
