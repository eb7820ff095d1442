import type { PublishModel } from './publish-model.ts';
import { say } from './words.ts';

/** What was due and could not be published by itself: why, and the one press that does it. */
export function PublishDue({ model }: { readonly model: PublishModel }) {
  const why = model.waits.value;
  if (why === null || !model.state.value?.isDue) return null;
  const trouble = model.trouble.value;
  return (
    <section class="card due" aria-labelledby="publish-due">
      <div class="heading">
        <h2 id="publish-due">{say('due')}</h2>
        <button
          type="button"
          class="button"
          disabled={model.busy.value}
          onClick={() => model.publish()}
        >
          {say('publish')}
        </button>
      </div>
      <p class="small" role="status">
        {trouble ?? why}{' '}
        <a class="link" href="#publish">
          {say('due.where')}
        </a>
      </p>
    </section>
  );
}
