import { useMemo } from 'preact/hooks';
import './sample.css';
import { Trouble } from '../last-done.tsx';
import { SampleModel, type SamplePage } from './sample-model.ts';
import { Tour } from './tour.tsx';
import { say } from './words.ts';

/** What stands over every section of sample numbers for as long as they are looked at, and the tour. */
export function SampleFrame({ page }: { readonly page: SamplePage }) {
  const model = useMemo(() => new SampleModel(page), [page]);
  return (
    <>
      <section class="sample-banner" aria-label={say('banner.label')}>
        <p>
          <strong>{say('banner')}</strong> <span class="about">{say('banner.about')}</span>
        </p>
        <div class="actions">
          {model.step.value === null && (
            <button type="button" class="button" onClick={() => model.turnTo(0)}>
              {say('tour.start')}
            </button>
          )}
          <button type="button" class="button" onClick={model.leave}>
            {say('leave')}
          </button>
          <button type="button" class="button" onClick={model.remove}>
            {say('remove')}
          </button>
        </div>
        <Trouble words={model.trouble.value} />
      </section>
      <Tour model={model} />
    </>
  );
}
