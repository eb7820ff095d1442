import { useState } from 'preact/hooks';
import { hostOf, platformName } from '../names.ts';
import { addressFor, DASHBOARDS, type KnownDashboard, knownAt } from './dashboards.ts';
import type { FirstModel } from './first-model.ts';
import { KindPicture } from './pictures.tsx';
import { say } from './words.ts';

interface Props {
  readonly model: FirstModel;
  readonly locale: string;
}

/** A dashboard as people call it; a page that the person typed in goes by its host. */
export function dashboardName(address: string): string {
  const known = knownAt(address);
  return known ? platformName(known.id) : hostOf(address);
}

const KINDS = ['channel', 'shop', 'site'] as const;

/** Shops first for who sells. */
const orderFor = (template: string): readonly KnownDashboard['kind'][] =>
  template === 'seller' || template === 'classic' ? ['shop', 'channel', 'site'] : KINDS;

function Choice({
  address,
  kind,
  model,
}: {
  readonly address: string;
  readonly kind: KnownDashboard['kind'] | 'own';
  readonly model: FirstModel;
}) {
  return (
    <li>
      <label class="tick">
        <input
          type="checkbox"
          checked={model.run.value.dashboards.includes(address)}
          onChange={() => model.toggle(address)}
        />
        <KindPicture kind={kind} />
        <span class="tick-name">{dashboardName(address)}</span>
      </label>
    </li>
  );
}

/** Any other page that shows numbers, by its address. */
function Another({ model }: Pick<Props, 'model'>) {
  const [text, write] = useState('');
  return (
    <form
      class="another"
      onSubmit={(event) => {
        event.preventDefault();
        if (model.add(text)) write('');
      }}
    >
      <label class="field wide-field">
        <span>{say('another')}</span>
        <input
          type="text"
          inputMode="url"
          autoComplete="off"
          spellcheck={false}
          placeholder="https://"
          value={text}
          onInput={(event) => write(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button" disabled={text.trim() === ''}>
        {say('add')}
      </button>
    </form>
  );
}

/** Which dashboards the person has. Nothing is opened and nothing asked for yet. */
export function DashboardsStep({ model, locale, template }: Props & { readonly template: string }) {
  const { dashboards } = model.run.value;
  const own = dashboards.filter((address) => knownAt(address) === null);
  return (
    <>
      {orderFor(template).map((kind) => (
        <section key={kind} class="kind" aria-labelledby={`kind-${kind}`}>
          <h2 id={`kind-${kind}`}>{say(`kind.${kind}`)}</h2>
          <ul class="ticks">
            {DASHBOARDS.filter((one) => one.kind === kind).map((one) => (
              <Choice key={one.id} address={addressFor(one, locale)} kind={kind} model={model} />
            ))}
          </ul>
        </section>
      ))}
      <section class="kind" aria-labelledby="kind-own">
        <h2 id="kind-own">{say('kind.own')}</h2>
        {own.length > 0 && (
          <ul class="ticks">
            {own.map((address) => (
              <Choice key={address} address={address} kind="own" model={model} />
            ))}
          </ul>
        )}
        <Another model={model} />
      </section>
      <div class="onward">
        <button
          type="button"
          class="button main"
          disabled={dashboards.length === 0}
          onClick={() => model.go('capture')}
        >
          {dashboards.length === 0 ? say('choose-one') : say('onward', { n: dashboards.length })}
        </button>
      </div>
    </>
  );
}
