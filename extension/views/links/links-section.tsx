import { useEffect, useId } from 'preact/hooks';
import { LEAST_GROUP, LINK_KINDS } from '../../../core/model/index.ts';
import type { LinkedPart } from '../../../core/strategy/index.ts';
import type { LinksState } from '../../messages/index.ts';
import { Choose, TextField } from '../kpis/fields.tsx';
import { PickFiles } from '../pick-files.tsx';
import type { SectionProps } from '../work/section-props.ts';
import { countsOf, type LinksModel, linksOf } from './links-model.ts';
import { say } from './words.ts';

type Props = Pick<SectionProps, 'ask' | 'formats'> & { readonly model: LinksModel };

/** A file is taken in: what it tells of, what for, and what became of it. */
function Take({ model, ask, formats }: Props) {
  const titled = useId();
  const done = model.done.value;
  const isNamed = model.purpose.value.trim() !== '';
  const known = model.state.value?.purposes ?? [];
  return (
    <section class="card" aria-labelledby={titled}>
      <h2 id={titled}>{say('take')}</h2>
      <p class="small">{say('take.about')}</p>
      <div class="links-form">
        <Choose
          name={say('kind')}
          value={model.kind.value}
          options={LINK_KINDS.map((kind) => [kind, say(`kind.${kind}`)] as const)}
          onChoose={(one) => {
            model.kind.value = LINK_KINDS.find((kind) => kind === one) ?? 'interaction';
          }}
        />
        <TextField
          name={say('purpose')}
          value={model.purpose.value}
          most={100}
          placeholder={known[0]?.purpose ?? say('purpose.such')}
          onInput={(text) => {
            model.purpose.value = text;
          }}
        />
        {isNamed && (
          <PickFiles
            words={say('choose')}
            label={say('choose.label')}
            accept=".csv,.tsv,.txt"
            onPick={([file]) => model.take(ask, file)}
          />
        )}
      </div>
      {!isNamed && <p class="small soft">{say('purpose.first')}</p>}
      {done && (
        <p class="small" role="status">
          <span class="status good">
            <span aria-hidden="true">●</span>{' '}
            {say('done', { n: formats.count(done.added), known: formats.count(done.known) })}
          </span>{' '}
          {say('done.fields', { fields: done.fields.map((one) => say(`field.${one}`)).join(', ') })}
          {done.empty > 0 && ` ${say('done.empty', { n: formats.count(done.empty) })}`}
        </p>
      )}
    </section>
  );
}

function Part({
  name,
  part,
  formats,
}: { name: string; part: LinkedPart } & Pick<Props, 'formats'>) {
  return (
    <div class="links-part">
      <dt class="small soft">{name}</dt>
      <dd>
        {part.people === null || part.share === null ? (
          <>
            <span class="links-figure">–</span>{' '}
            <span class="small soft">{say('withheld', { n: LEAST_GROUP })}</span>
          </>
        ) : (
          <>
            <span class="links-figure">
              {say('percent', { n: formats.count(Math.round(part.share * 100)) })}
            </span>{' '}
            <span class="small soft">{say('people', { n: part.people })}</span>
          </>
        )}
      </dd>
    </div>
  );
}

/** What became of those who interacted, for one purpose, and the way to erase it. */
function Purpose({ one, model, ask, formats }: Props & { one: LinksState['purposes'][number] }) {
  const titled = useId();
  const { purpose, records, people } = one;
  const isAsked = model.asked.value?.purpose === purpose;
  return (
    <section class="card" aria-labelledby={titled}>
      <h2 id={titled}>{purpose}</h2>
      <p class="small">
        {people === null
          ? say('interacted.few', { n: LEAST_GROUP })
          : say('interacted', { n: people })}
      </p>
      <dl class="links-parts">
        <Part name={say('bought')} part={one.bought} formats={formats} />
        <Part name={say('asked')} part={one.asked} formats={formats} />
      </dl>
      <p class="small soft">
        {say('records', {
          interactions: formats.count(records.interaction),
          tickets: formats.count(records.ticket),
          sales: formats.count(records.sale),
          customers: formats.count(records.customer),
        })}
      </p>
      {isAsked ? (
        <div class="links-form">
          <button type="button" class="button main" onClick={() => model.forget(ask, purpose)}>
            {say('forget.yes')}
          </button>
          <Keep model={model} />
        </div>
      ) : (
        <p>
          <button
            type="button"
            class="link small"
            aria-label={say('forget.name', { purpose })}
            onClick={() => {
              model.asked.value = { purpose };
            }}
          >
            {say('forget')}
          </button>
        </p>
      )}
    </section>
  );
}

function Keep({ model }: Pick<Props, 'model'>) {
  return (
    <button
      type="button"
      class="button"
      onClick={() => {
        model.asked.value = null;
      }}
    >
      {say('keep')}
    </button>
  );
}

/** What keys are made with, and a new one. */
function Salt({ model, ask, formats }: Props) {
  const titled = useId();
  const since = model.state.value?.since ?? null;
  const isAsked = model.asked.value?.purpose === null;
  return (
    <section class="card" aria-labelledby={titled}>
      <h2 id={titled}>{say('salt')}</h2>
      <p class="small">
        {since === null ? say('salt.none') : say('salt.since', { day: formats.date(since) })}
      </p>
      {since !== null && (
        <div class="links-form">
          <button
            type="button"
            class={isAsked ? 'button main' : 'button'}
            onClick={() => {
              if (isAsked) model.rotate(ask);
              else model.asked.value = { purpose: null };
            }}
          >
            {isAsked ? say('rotate.yes') : say('rotate')}
          </button>
          {isAsked && <Keep model={model} />}
        </div>
      )}
    </section>
  );
}

/** How many of those who interacted bought or asked, without a name being kept. */
export function LinksSection({ edit, ask, formats, opening }: SectionProps) {
  const model = linksOf(edit);
  useEffect(() => {
    model.load(ask);
  }, []);
  const state = model.state.value;
  const given = { model, ask, formats };
  return (
    <>
      <p class="small soft about">{say('about')}</p>
      {model.trouble.value && (
        <p class="note bad" role="alert">
          {model.trouble.value}
        </p>
      )}
      <Take {...given} />
      {state?.purposes.length === 0 && <p class="empty">{say('none')}</p>}
      {state?.purposes.map((one) => (
        <Purpose key={one.purpose} one={one} {...given} />
      ))}
      {state && state.purposes.length > 0 && (
        <p>
          <button
            type="button"
            class="button"
            onClick={() =>
              opening.save(
                'interactions-and-sales.csv',
                new Blob([countsOf(state)], { type: 'text/csv' }),
              )
            }
          >
            {say('save')}
          </button>{' '}
          <span class="small soft">{say('save.about', { n: LEAST_GROUP })}</span>
        </p>
      )}
      {state && <Salt {...given} />}
    </>
  );
}
