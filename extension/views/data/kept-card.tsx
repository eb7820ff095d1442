import type { AccountTally, EraseScope, KeptCounts } from '../../../core/model/index.ts';
import type { Formats } from '../format.ts';
import { numbers, platformName } from '../names.ts';
import type { CardProps } from './card-props.ts';
import { things } from './things.ts';

const KEEP = [
  { days: 0, words: 'For ever' },
  { days: 1096, words: 'For three years' },
  { days: 731, words: 'For two years' },
  { days: 366, words: 'For one year' },
] as const;

function size(bytes: number, count: Formats['count']): string {
  if (bytes < 1e6) return `${count(Math.max(1, Math.round(bytes / 1e3)))} kB`;
  return bytes < 1e9
    ? `${count(Math.round(bytes / 1e6))} MB`
    : `${count(Math.round(bytes / 1e8) / 10)} GB`;
}

/** What an erasing takes, in words: only what there is. */
function countsInWords(counts: KeptCounts, { count }: Formats): string {
  const parts = [
    numbers(counts.numbers),
    counts.captures > 0 &&
      things(counts.captures, 'record of a capture', 'records of captures', count),
    counts.sessions > 0 && things(counts.sessions, 'live session', 'live sessions', count),
    counts.taught > 0 && things(counts.taught, 'taught number', 'taught numbers', count),
    counts.choices > 0 && things(counts.choices, 'choice of yours', 'choices of yours', count),
  ].filter((part) => part !== false);
  const last = parts.pop();
  return parts.length === 0 ? `${last}` : `${parts.join(', ')} and ${last}`;
}

const accountName = ({ platform, account }: { platform: string; account: string }) =>
  account === '' ? platformName(platform) : `${platformName(platform)}, ${account}`;

function scopeInWords(scope: EraseScope, formats: Formats): string {
  switch (scope.kind) {
    case 'all':
      return 'everything that Fourfold keeps';
    case 'site':
      return `everything of ${platformName(scope.platform)}`;
    case 'account':
      return `the numbers of ${accountName(scope)}`;
    case 'before':
      return `what ended before ${formats.period({ from: scope.day, to: scope.day })}`;
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
      <h3 id="sure">Erase {scopeInWords(scope, formats)}?</h3>
      <p id="sure-what">
        {isNothing
          ? 'There is nothing to erase.'
          : `This takes ${countsInWords(counts, formats)} from this machine. It cannot be undone, except from a backup.`}
      </p>
      <p class="actions">
        {!isNothing && (
          <>
            <button type="button" class="button" onClick={model.erase}>
              Erase for good
            </button>
            <button type="button" class="button" onClick={model.backUp}>
              Back up first
            </button>
          </>
        )}
        <button type="button" class="button main" onClick={model.cancelErase}>
          {isNothing ? 'Close' : 'Keep it'}
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
              aria-label={`Erase everything of ${platformName(platform)}`}
              onClick={() => model.measure({ kind: 'site', platform })}
            >
              Erase site
            </button>
          </div>
          <ul>
            {rows.map((row) => (
              <li key={row.account} class="line account small">
                <span>
                  {row.account === '' ? 'No account named' : row.account}
                  <span class="soft">
                    {' '}
                    {numbers(row.numbers)}
                    {row.lastSeen && `, last seen ${formats.age(row.lastSeen, now)}`}
                  </span>
                </span>
                {rows.length > 1 && (
                  <button
                    type="button"
                    class="link"
                    aria-label={`Erase the numbers of ${accountName(row)}`}
                    onClick={() =>
                      model.measure({ kind: 'account', platform, account: row.account })
                    }
                  >
                    Erase
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
      <h2 id="kept">What is kept on this machine</h2>
      <p>
        {state.numbers === 0
          ? 'No numbers yet. What you capture is kept here and nowhere else.'
          : `${numbers(state.numbers)}, kept here and nowhere else.`}
      </p>
      {room && (
        <p class="small soft">
          {size(room.used, formats.count)} of the {size(room.most, formats.count)} that the browser
          has for Fourfold.{' '}
          {room.isSafe
            ? 'The browser will not clear them when the disk runs full.'
            : 'When the disk runs full the browser may clear them.'}{' '}
          {!room.isSafe && (
            <button type="button" class="link" onClick={model.keepSafe}>
              Ask it not to
            </button>
          )}
        </p>
      )}
      <Accounts model={model} formats={formats} now={now} />
      <SureToErase model={model} formats={formats} />
      <label class="choose">
        Keep numbers
        <select
          value={String(state.keepDays)}
          onChange={(event) => model.rules({ keepDays: Number(event.currentTarget.value) })}
        >
          {KEEP.map(({ days, words }) => (
            <option key={days} value={String(days)}>
              {words}
            </option>
          ))}
        </select>
      </label>
      {state.keepDays > 0 && (
        <p class="small soft">
          Older numbers are erased when this page or the browser is next opened.
        </p>
      )}
      <p>
        <button type="button" class="link" onClick={() => model.measure({ kind: 'all' })}>
          Erase everything
        </button>
      </p>
    </section>
  );
}
