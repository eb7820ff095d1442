import type { FirstModel, Who } from './first-model.ts';
import { WhoPicture } from './pictures.tsx';
import { say } from './words.ts';

/** Owners begin with the file that they were sent; the way to one of their own stands there too. */
const OWNERS_WAY = 'received';

const ALL: readonly Who[] = ['specialist', 'creator', 'owner'];

/** Who the person is: it decides what is suggested, and nothing else. */
export function WhoStep({ model }: { readonly model: FirstModel }) {
  const chosen = model.run.value.who;
  return (
    <>
      <ul class="picks">
        {ALL.map((who) => (
          <li key={who}>
            <button
              type="button"
              class="pick"
              aria-pressed={chosen === who}
              onClick={() => {
                void model.choose(who);
                if (who === 'owner') location.hash = OWNERS_WAY;
              }}
            >
              <WhoPicture who={who} />
              <span class="pick-name">{say(`who.${who}`)}</span>
              <span class="soft">{say(`who.${who}.about`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p>
        <a class="link" href="?sample=tour#scorecard">
          {say('sample')}
        </a>{' '}
        <span class="soft">{say('sample.about')}</span>
      </p>
    </>
  );
}
