import { useRef } from 'preact/hooks';
import type { AccountTally, EraseScope, KeptCounts } from '../../../core/model/index.ts';
import type { Formats } from '../format.ts';
import { numbers, platformName } from '../names.ts';
import type { DataModel, LookedAt } from './data-model.ts';

interface Props {
  readonly model: DataModel;
  readonly formats: Formats;
  readonly now: string;
}

const EVERY = [
  { days: 1, words: 'Every day' },
  { days: 7, words: 'Every week' },
  { days: 30, words: 'Every month' },
  { days: 0, words: 'Never' },
] as const;

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

const things = (n: number, one: string, many: string, count: Formats['count']) =>
  `${count(n)} ${n === 1 ? one : many}`;

/** What an erasing takes, in words: only what there is. */
function countsInWords(counts: KeptCounts, { count }: Formats): string {
  const parts = [
    numbers(counts.numbers, count),
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
function SureToErase({ model, formats }: Pick<Props, 'model' | 'formats'>) {
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
function Accounts({ model, formats, now }: Props) {
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
                    {numbers(row.numbers, formats.count)}
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

function Kept({ model, formats, now }: Props) {
  const state = model.state.value;
  const room = model.room.value;
  if (!state) return null;
  return (
    <section class="card" aria-labelledby="kept">
      <h2 id="kept">What is kept on this machine</h2>
      <p>
        {state.numbers === 0
          ? 'No numbers yet. What you capture is kept here and nowhere else.'
          : `${numbers(state.numbers, formats.count)}, kept here and nowhere else.`}
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

function WhatItHolds({ looked, model, formats }: { looked: LookedAt } & Omit<Props, 'now'>) {
  const { count } = formats;
  const isWhole = looked.end !== null && looked.end === looked.rows;
  const isNew = looked.numbers + looked.others > 0;
  return (
    <section class="note ask" aria-label="What this backup holds">
      <h3>
        {looked.name}
        {looked.made && <span class="small soft"> made {formats.moment(looked.made)}</span>}
      </h3>
      <p>
        {isNew
          ? `It would add ${numbers(looked.numbers, count)} and ${things(looked.others, 'other thing', 'other things', count)}: accounts, captures, choices.`
          : 'Everything in it is here already.'}{' '}
        {isNew &&
          looked.known > 0 &&
          `${things(looked.known, 'is', 'are', count)} here already and ${looked.known === 1 ? 'stays as it is' : 'stay as they are'}.`}
      </p>
      {!isWhole && (
        <p>
          {looked.end === null
            ? 'The end of this backup is missing. What stands before can be restored.'
            : `${count(looked.rows)} of its ${count(looked.end)} parts could be read.`}
        </p>
      )}
      {looked.problems.length > 0 && (
        <ul class="small">
          {looked.problems.slice(0, 10).map(({ line, what }) => (
            <li key={line}>
              Line {count(line)}: {what}
            </li>
          ))}
          {looked.problems.length > 10 && <li>and more of them</li>}
        </ul>
      )}
      <p class="actions">
        {isNew && (
          <button type="button" class="button main" onClick={model.restore}>
            Restore it
          </button>
        )}
        <button type="button" class="button" onClick={model.cancelRestore}>
          {isNew ? 'Leave it' : 'Close'}
        </button>
      </p>
    </section>
  );
}

function Restore({ model, formats }: Omit<Props, 'now'>) {
  const input = useRef<HTMLInputElement>(null);
  const looked = model.looked.value;
  return (
    <>
      <input
        ref={input}
        type="file"
        class="hidden"
        tabIndex={-1}
        aria-label="Backup to restore"
        accept=".gz,.ndjson"
        onChange={(event) => {
          const field = event.currentTarget;
          const [file] = field.files ?? [];
          if (file) void model.lookAt(file);
          field.value = '';
        }}
      />
      <p class="actions">
        <button type="button" class="button" onClick={() => input.current?.click()}>
          Restore from a backup
        </button>
      </p>
      {looked && <WhatItHolds looked={looked} model={model} formats={formats} />}
    </>
  );
}

function Backup({ model, formats, now }: Props) {
  const state = model.state.value;
  if (!state) return null;
  const folder = model.folder.value;
  return (
    <section class="card" aria-labelledby="backup">
      <h2 id="backup">Backup</h2>
      <p class="soft">
        A file with everything that is kept here. It stays readable when the browser, or this
        machine, is gone.{' '}
        {state.backedUp
          ? `The last one is from ${formats.age(state.backedUp, now)}.`
          : 'There is none yet.'}
      </p>
      <p class="actions">
        <button
          type="button"
          class="button main"
          disabled={state.numbers === 0}
          onClick={model.backUp}
        >
          Back up now
        </button>
        {model.hasFolders && (
          <button type="button" class="button" onClick={model.pickFolder}>
            {folder ? 'Pick another folder' : 'Pick a folder for backups'}
          </button>
        )}
      </p>
      {folder && (
        <p class="small soft">
          Backups go to “{folder.name}”.{' '}
          {folder.isOpen
            ? 'One that is due is written when this page is opened.'
            : 'The browser asks you once before one is written.'}{' '}
          <button type="button" class="link" onClick={model.forgetFolder}>
            Use downloads instead
          </button>
        </p>
      )}
      <label class="choose">
        How often a backup is due
        <select
          value={String(state.backupEvery)}
          onChange={(event) =>
            model.rules({ backupEvery: Number(event.currentTarget.value) as 0 | 1 | 7 | 30 })
          }
        >
          {EVERY.map(({ days, words }) => (
            <option key={days} value={String(days)}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <Restore model={model} formats={formats} />
    </section>
  );
}

function Export({ model }: Pick<Props, 'model'>) {
  const isEmpty = (model.state.value?.numbers ?? 0) === 0;
  return (
    <section class="card" aria-labelledby="export">
      <h2 id="export">Take your numbers elsewhere</h2>
      <p class="soft">
        Every number with its period, source and the words on the page. Nothing is sent anywhere.
      </p>
      <p class="actions">
        {(['csv', 'xlsx', 'ndjson'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            class="button"
            disabled={isEmpty}
            onClick={() => model.exportAs(kind)}
          >
            {kind === 'ndjson' ? 'NDJSON, for programs' : kind === 'csv' ? 'CSV' : 'Excel'}
          </button>
        ))}
      </p>
    </section>
  );
}

/** What was last done or went wrong, and what is under way. */
function Said({ model }: Pick<Props, 'model'>) {
  const busy = model.busy.value;
  return (
    <>
      {busy && busy.what !== '' && (
        <p class="under-way small">
          <label for="data-progress">{busy.what}…</label>
          <progress id="data-progress" max={1} value={busy.share ?? undefined} />
        </p>
      )}
      {model.trouble.value && (
        <p class="note bad" role="alert">
          {model.trouble.value}
        </p>
      )}
      <p class="small said" role="status">
        {model.done.value}
      </p>
    </>
  );
}

/** All that a person can do with what is kept as a whole. */
export function DataCare({ model, formats, now }: Props) {
  return (
    <>
      <Said model={model} />
      <Kept model={model} formats={formats} now={now} />
      <Backup model={model} formats={formats} now={now} />
      <Export model={model} />
    </>
  );
}

/** The duty that "Today" names when a backup is due. */
export function BackupDue({ model, formats, now }: Props) {
  const state = model.state.value;
  if (!state?.isBackupDue) return null;
  return (
    <section class="card due" aria-labelledby="backup-due">
      <div class="heading">
        <h2 id="backup-due">A backup is due</h2>
        <button type="button" class="button" onClick={model.backUp}>
          Back up now
        </button>
      </div>
      <p class="small soft">
        {state.backedUp
          ? `The last one is from ${formats.age(state.backedUp, now)}.`
          : 'Your numbers are on this machine alone, and nowhere else.'}{' '}
        <a class="link" href="#settings">
          How often
        </a>
      </p>
      <Said model={model} />
    </section>
  );
}
