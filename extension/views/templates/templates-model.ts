import { signal } from '@preact/signals';
import type { ScorecardDefinition } from '../../../core/model/index.ts';
import {
  changesInWords,
  MOST_TEMPLATE,
  putTemplate,
  readTemplate,
  type TemplateFile,
  type TemplateKind,
  type UsedTemplate,
  type UseOptions,
  validateScorecard,
} from '../../../core/templates/index.ts';
import { inWords } from '../../words/index.ts';
import { wordsOf } from '../asks.ts';
import type { EditModel } from '../kpis/edit-model.ts';
import { Newest } from '../newest.ts';
import { oneFor } from '../one-for.ts';
import { say } from './words.ts';

/** A template that the person looks at, and how it would be used. */
export interface Looked {
  readonly file: TemplateFile;
  readonly replaces: boolean;
  /** Of a response plan: the goal of each part, where the person chose one. */
  readonly goals: Readonly<Record<number, string>>;
}

/** What a template would do, before anything is done; or why it cannot be used. */
export type Outlook =
  | ({ readonly ok: true; readonly changes: readonly string[] } & UsedTemplate)
  | { readonly ok: false; readonly why: string };

/** The built-in words of a template in the person's language: what it puts in is theirs from then on. */
export function inTheirWords(file: TemplateFile): TemplateFile {
  switch (file.kind) {
    case 'reviews':
      return { ...file, parts: file.parts.map((one) => ({ ...one, name: inWords(one.name) })) };
    case 'plan':
      return {
        ...file,
        parts: file.parts.map(({ challenge, actions, ...one }) => ({
          ...one,
          ...(challenge === undefined ? {} : { challenge: inWords(challenge) }),
          actions: actions.map((action) => ({ ...action, name: inWords(action.name) })),
        })),
      };
    default:
      return file;
  }
}

/** Without the note of what was added to it: its goals say it. */
const bare = ({ layers, ...rest }: ScorecardDefinition): ScorecardDefinition => rest;

/** What a template would do to a scorecard on a day. */
export function outlookOf(
  scorecard: ScorecardDefinition,
  { file, ...how }: Looked,
  day: string,
): Outlook {
  const options: UseOptions = { ...how, day };
  try {
    const used = putTemplate(scorecard, file, options);
    const checked = validateScorecard(used.scorecard);
    if (!checked.ok) return checked;
    return { ok: true, ...used, changes: changesInWords(bare(scorecard), bare(used.scorecard)) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { ok: false, why: error.message };
  }
}

/** What of template files is chosen, looked at and wrong. */
export class TemplatesModel {
  readonly kind = signal<TemplateKind>('scorecard');
  readonly looked = signal<Looked | null>(null);
  readonly trouble = signal<string | null>(null);
  readonly #edit: EditModel;
  readonly #reads = new Newest();

  constructor(edit: EditModel) {
    this.#edit = edit;
  }

  choose = (kind: TemplateKind): void => {
    this.leave();
    this.kind.value = kind;
  };

  leave = (): void => {
    this.#reads.begin();
    this.looked.value = null;
    this.trouble.value = null;
  };

  look = (file: TemplateFile): void => {
    this.leave();
    this.#edit.done.value = null;
    this.kind.value = file.kind;
    const mine = this.#edit.mine.value?.scorecard;
    const isSame = file.kind === 'scorecard' && file.scorecard.id === mine?.id;
    this.looked.value = { file, replaces: isSame, goals: {} };
  };

  change = (change: Partial<Omit<Looked, 'file'>>): void => {
    if (this.looked.value) this.looked.value = { ...this.looked.value, ...change };
  };

  /** Reads a file that the person chose. What is wrong is said, and nothing else happens. */
  open = async (file: File): Promise<void> => {
    this.leave();
    const isNewest = this.#reads.begin();
    try {
      const read =
        file.size > MOST_TEMPLATE
          ? { ok: false as const, why: 'The file is larger than any template.' }
          : readTemplate(await file.text());
      if (!isNewest()) return;
      if (read.ok) this.look(read.file);
      else this.trouble.value = say('not-read', { name: file.name, why: inWords(read.why) });
    } catch (error) {
      if (isNewest()) this.trouble.value = wordsOf(error);
    }
  };

  /** Puts what is looked at into the scorecard, as it was when the person looked. */
  use = async (day: string): Promise<void> => {
    const looked = this.looked.value;
    if (!looked) return;
    const { file, ...how } = looked;
    const title = inWords(file.title).slice(0, 200);
    await this.#edit.edit(
      `The template “${title}” was put into the scorecard.`,
      (now) => putTemplate(now, inTheirWords(file), { ...how, day }).scorecard,
      undefined,
      () => this.leave(),
    );
  };
}

/** The one model of the page. */
export const templatesOf = oneFor((edit: EditModel) => new TemplatesModel(edit));
