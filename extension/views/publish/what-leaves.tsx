import { useState } from 'preact/hooks';
import type { WhatLeaves } from '../../../core/publication/index.ts';
import type { Publication } from '../../../core/publication/publication.ts';
import type { Formats } from '../format.ts';
import { platformName } from '../names.ts';
import type { PublishModel } from './publish-model.ts';
import { say } from './words.ts';

/** What of each kind leaves, beside what is kept here. */
function rowsOf(leaves: WhatLeaves, known: WhatLeaves, count: Formats['count']) {
  const pair = (
    name: string,
    kind: keyof WhatLeaves & ('scores' | 'values' | 'targets' | 'history' | 'shares' | 'texts'),
  ) => ({
    name,
    leaves: count(leaves[kind]),
    withheld: count(Math.max(0, known[kind] - leaves[kind])),
  });
  const names = (list: readonly string[]) =>
    list.map(platformName).join(', ') || say('leaves.none');
  const accounts = (list: readonly string[]) =>
    list.map((one) => one.slice(one.indexOf('/') + 1)).join(', ') || say('leaves.none');
  const rest = (of: readonly string[], shown: readonly string[]) =>
    of.filter((one) => !shown.includes(one));
  return [
    pair(say('leaves.scores'), 'scores'),
    pair(say('leaves.values'), 'values'),
    pair(say('leaves.targets'), 'targets'),
    pair(say('leaves.history'), 'history'),
    pair(say('leaves.shares'), 'shares'),
    pair(say('leaves.texts'), 'texts'),
    {
      name: say('leaves.platforms'),
      leaves: names(leaves.platforms),
      withheld: names(rest(known.platforms, leaves.platforms)),
    },
    {
      name: say('leaves.accounts'),
      leaves: accounts(leaves.accounts),
      withheld: accounts(rest(known.accounts, leaves.accounts)),
    },
  ];
}

/** What the file carries and what stays here, in figures. */
export function Leaves({ model, formats }: { model: PublishModel; formats: Formats }) {
  const file = model.file.value;
  if (!file) return null;
  return (
    <table class="leaves">
      <caption class="small soft">{say('leaves')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('leaves.of')}</th>
          <th scope="col">{say('leaves.away')}</th>
          <th scope="col">{say('leaves.here')}</th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(file.leaves, file.known, formats.count).map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            <td>{row.leaves}</td>
            <td class="soft">{row.withheld}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const MOST_SHOWN = 40_000;

/** The file itself, and how a page shows it. Nothing of either is drawn before it is asked for. */
export function LookInside({
  text,
  publication,
}: {
  readonly text: string;
  readonly publication: Publication | null;
}) {
  const [open, setOpen] = useState<'page' | 'file' | null>(null);
  const toggle = (which: 'page' | 'file') => () => setOpen(open === which ? null : which);
  return (
    <>
      <p class="actions">
        <button
          type="button"
          class="button"
          aria-expanded={open === 'page'}
          onClick={toggle('page')}
        >
          {say('see.page')}
        </button>
        <button
          type="button"
          class="button"
          aria-expanded={open === 'file'}
          onClick={toggle('file')}
        >
          {say('see.file')}
        </button>
      </p>
      {open === 'page' && publication && (
        <bsc-source data={publication}>
          <bsc-scorecard />
        </bsc-source>
      )}
      {open === 'file' && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        <pre class="snippet file" tabIndex={0}>
          {text.slice(0, MOST_SHOWN)}
          {text.length > MOST_SHOWN && '\n…'}
        </pre>
      )}
    </>
  );
}
