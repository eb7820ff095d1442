import { signal } from '@preact/signals';
import type { LinkKind } from '../../../core/model/index.ts';
import type { LinkedPart } from '../../../core/strategy/index.ts';
import { headAndRows } from '../../imports/index.ts';
import { type LinksImported, type LinksState, Refusal } from '../../messages/index.ts';
import { type Ask, wordsOf } from '../asks.ts';
import type { EditModel } from '../kpis/edit-model.ts';
import { oneFor } from '../one-for.ts';
import { say } from './words.ts';

/** More rows are refused before they are sent: the table has to be shorter, or the file is another one. */
const MOST_ROWS = 50_000;

/** A cell of a file that no spreadsheet takes for a formula. */
const cell = (text: string) => `"${text.replace(/^(?=[=+\-@\t\r])/, "'").replaceAll('"', '""')}"`;

const figure = (part: LinkedPart) => [
  part.people ?? 'withheld',
  part.share?.toFixed(4) ?? 'withheld',
];

/** Counts alone as CSV. What is withheld on the page is withheld there as well. */
export function countsOf({ purposes }: LinksState): string {
  const head = 'purpose,interacted,bought,bought share,asked,asked share';
  const lines = purposes.map(({ purpose, people, bought, asked }) =>
    [cell(purpose), people ?? 'withheld', ...figure(bought), ...figure(asked)].join(','),
  );
  return `${[head, ...lines].join('\r\n')}\r\n`;
}

/** Links as counts, and what is done with them. No key and no name is ever here. */
export class LinksModel {
  readonly state = signal<LinksState | null>(null);
  readonly kind = signal<LinkKind>('interaction');
  readonly purpose = signal('');
  readonly done = signal<LinksImported | null>(null);
  readonly trouble = signal<string | null>(null);
  /** The purpose that is about to be erased, or `null` in an object for the salt. */
  readonly asked = signal<{ readonly purpose: string | null } | null>(null);

  load = (ask: Ask): Promise<void> => this.#change(() => ask('links.state', {}));

  /** The rows go to the background, which keeps nothing of them but keys. */
  take = (ask: Ask, file: Blob): Promise<void> =>
    this.#change(async () => {
      const [kind, purpose] = [this.kind.value, this.purpose.value.trim()];
      const { head, rows } = headAndRows(await file.text());
      if (rows.length > MOST_ROWS) throw new Refusal(say('too-many', { n: MOST_ROWS }));
      const table = { head: [...head], rows: rows.map((cells) => [...cells]) };
      const done = await ask('links.import', { kind, purpose, ...table });
      this.done.value = done;
      return done;
    });

  forget = (ask: Ask, purpose: string): Promise<void> =>
    this.#change(() => ask('links.forget', { purpose }));

  rotate = (ask: Ask): Promise<void> => this.#change(() => ask('links.rotate', {}));

  async #change(work: () => Promise<LinksState>): Promise<void> {
    this.trouble.value = null;
    this.done.value = null;
    this.asked.value = null;
    try {
      this.state.value = await work();
    } catch (error) {
      this.trouble.value = wordsOf(error);
    }
  }
}

/** The one model of the page's links. */
export const linksOf = oneFor((_: EditModel) => new LinksModel());
