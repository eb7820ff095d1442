import type { AccountTally, EraseScope, KeptCounts } from '../../../core/model/index.ts';
import { spokenNow } from '../../words/index.ts';
import { Fixed } from '../fixed.tsx';
import type { Formats } from '../format.ts';
import { numbers, platformName } from '../names.ts';
import { sayCommon } from '../words.ts';
import type { CardProps } from './card-props.ts';
import { say } from './words.ts';

const KEEP = [0, 1096, 731, 366] as const;

function size(bytes: number, count: Formats['count']): string {
  if (bytes < 1e6) return `${count(Math.max(1, Math.round(bytes / 1e3)))} kB`;
  return bytes < 1e9
    ? `${count(Math.round(bytes / 1e6))} MB`
    : `${count(Math.round(bytes / 1e8) / 10)} GB`;
}

/** What an erasing takes, in words: only what there is. */
function countsInWords(counts: KeptCounts): string {
  const others = (['captures', 'sessions', 'taught', 'choices'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => say(`counts.${kind}`, { n: counts[kind] }));
  const list = new Intl.ListFormat(spokenNow(), { type: 'conjunction' });
  return list.format([numbers(counts.numbers), ...others]);
}

const accountName = ({ platform, account }: { platform: string; account: string }) =>
  account === '' ? platformName(platform) : `${platformName(platform)}, ${account}`;

function scopeInWords(scope: EraseScope, formats: Formats): string {
  switch (scope.kind) {
    case 'all':
      return say('scope.all');
    case 'site':
      return say('scope.site', { site: platformName(scope.platform) });
    case 'account':
      return say('scope.account', { account: accountName(scope) });
    case 'before':
      return say('scope.before', { day: formats.period({ from: scope.day, to: scope.day }) });
  }
}

/** The question before anything is erased. */
function SureToErase({ model, formats }: Pick<CardProps, 'model' | 'formats'>) {
  const erasing = model.erasing.value;
  if (!erasing) return null;
  const { scope, counts } = erasing;
  const isNothing = Object.values(counts).every((n) => n === 0);
  return (
    <div
      class="note bad ask"
      role="alertdialog"
      aria-labelledby="sure"
      aria-describedby="sure-what"
    >
      <h3 id="sure">{say('sure', { what: scopeInWords(scope, formats) })}</h3>
      <p id="sure-what">
        {isNothing ? say('sure.nothing') : say('sure.takes', { what: countsInWords(counts) })}
      </p>
      <p class="actions">
        {!isNothing && (
          <>
            <button type="button" class="button" onClick={model.erase}>
              {say('erase.sure')}
            </button>
            <button type="button" class="button" onClick={model.backUp}>
              {say('back-up.first')}
            </button>
          </>
        )}
        <button type="button" class="button main" onClick={model.cancelErase}>
          {isNothing ? sayCommon('close') : say('keep-it')}
        </button>
      </p>
    </div>
  );
}

/** One way of accounts: how many numbers each has, and how to be rid of them. */
function Accounts({ model, formats, now }: CardProps) {
  const accounts = model.state.value?.accounts ?? [];
  const sites = new Map<string, AccountTally[]>();
  for (const one of accounts) sites.set(one.platform, [...(sites.get(one.platform) ?? []), one]);
  return (
    <ul class="lines">
      {[...sites].map(([platform, rows]) => (
        <li key={platform} class="site">
          <div class="line">
            <span>{platformName(platform)}</span>
            <button
              type="button"
              class="link small"
              aria-label={say('erase.site.name', { site: platformName(platform) })}
              onClick={() => model.measure({ kind: 'site', platform })}
            >
              {say('erase.site')}
            </button>
          </div>
          <ul>
            {rows.map((row) => (
              <li key={row.account} class="line account small">
                <span>
                  {row.account === '' ? say('no-account') : row.account}
                  <span class="soft">
                    {' '}
                    {numbers(row.numbers)}
                    {row.lastSeen &&
                      `, ${say('last-seen', { age: formats.age(row.lastSeen, now) })}`}
                  </span>
                </span>
                {rows.length > 1 && (
                  <button
                    type="button"
                    class="link"
                    aria-label={say('erase.account', { account: accountName(row) })}
                    onClick={() =>
                      model.measure({ kind: 'account', platform, account: row.account })
                    }
                  >
                    {say('erase')}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

/** What is kept of whom, for how long, and how to be rid of it. */
export function Kept({ model, formats, now }: CardProps) {
  const state = model.state.value;
  const room = model.room.value;
  if (!state) return null;
  return (
    <section class="card" aria-labelledby="kept">
      <h2 id="kept">{say('kept')}</h2>
      <p>{state.numbers === 0 ? say('kept.none') : say('kept.numbers', { n: state.numbers })}</p>
      {room && (
        <p class="small soft">
          {say('room', {
            used: size(room.used, formats.count),
            most: size(room.most, formats.count),
          })}{' '}
          {say(room.isSafe ? 'room.safe' : 'room.unsafe')}{' '}
          {!room.isSafe && (
            <button type="button" class="link" onClick={model.keepSafe}>
              {say('room.ask')}
            </button>
          )}
        </p>
      )}
      <Accounts model={model} formats={formats} now={now} />
      <SureToErase model={model} formats={formats} />
      <label class="choose">
        {say('keep')}
        <select
          value={String(state.keepDays)}
          disabled={state.fixed.includes('keepDays')}
          onChange={(event) => model.rules({ keepDays: Number(event.currentTarget.value) })}
        >
          {!KEEP.some((days) => days === state.keepDays) && (
            <option value={String(state.keepDays)}>{`${formats.count(state.keepDays)} d`}</option>
          )}
          {KEEP.map((days) => (
            <option key={days} value={String(days)}>
              {say(`keep.${days}`)}
            </option>
          ))}
        </select>
      </label>
      {state.fixed.includes('keepDays') && <Fixed />}
      {state.keepDays > 0 && <p class="small soft">{say('keep.about')}</p>}
      <p>
        <button type="button" class="link" onClick={() => model.measure({ kind: 'all' })}>
          {say('erase.all')}
        </button>
      </p>
    </section>
  );
}
