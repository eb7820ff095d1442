import { browser } from 'wxt/browser';
import type { Answers, Envelope, OverlayAnswer, OverlayRequest } from '../../messages/index.ts';
import { type Choice, type Highlight, highlightAt, Picker, say } from '../../picker/index.ts';
import { formatsFor, inWords, localeNow, speakBrought } from '../../words/index.ts';
import { adopted, likeIt, taughtRecipe } from './teach.ts';

const SILENT = 'Fourfold did not answer. Close this, load the page again and try once more.';

/** In the extension's own world, which the page cannot see. */
const world = globalThis as typeof globalThis & { fourfoldPickerStop?: () => void };

function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const facts = () => ({ url: new URL(location.href), today: today() });

/** The background's answer, or its reason as an error. */
async function saved(
  choice: Choice,
  replaces: string | undefined,
): Promise<Answers['recipes.save']> {
  const { recipe, own } = taughtRecipe(choice, facts(), new Date().toISOString());
  const answer: Envelope<Answers['recipes.save']> | undefined = await browser.runtime.sendMessage({
    type: 'recipes.save',
    recipe,
    ...(own ? { own } : {}),
    ...(replaces ? { replaces } : {}),
  });
  if (!answer) throw new Error(SILENT);
  if (!answer.ok) throw new Error(answer.why);
  return answer.value;
}

/** "Stored 1,204 as Views, Oct 28 – Nov 24, 2026." */
function words({ name, stored, why }: Answers['recipes.save'], locale: string): string {
  const called = inWords(name);
  if (!stored) return `${say('kept', { name: called })} ${inWords(why ?? '')}`.trim();
  const formats = formatsFor(locale);
  const told = { name: called, value: formats.value(stored), period: formats.period(stored) };
  return say('stored', told);
}

/** Removed from the browser or replaced by a newer one, an extension has no id here any more. */
const isAlive = () => {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
};

/** The one overlay of this page. */
class Overlays {
  #picker: Picker | null = null;
  #highlight: Highlight | null = null;

  pick({ own, before, words: brought }: Extract<OverlayRequest, { type: 'picker.start' }>): void {
    this.end();
    speakBrought(brought, navigator.language);
    const locale = localeNow();
    const picker = new Picker(
      {
        locale,
        ...facts(),
        own,
        matches: (el, label, language) => likeIt(el, label, language, facts()),
        save: async (choice) => words(await saved(choice, before?.recipe), locale),
        isAlive,
        ended: () => {
          this.#picker = null;
        },
      },
      before,
    );
    this.#picker = picker;
    picker.start().catch(() => picker.end());
  }

  /** While the person picks, nothing else is outlined. */
  show(at: Extract<OverlayRequest, { type: 'picker.show' }>['at']): void {
    this.#highlight?.end();
    this.#highlight = at && !this.#picker ? highlightAt(at.place, at.raw) : null;
  }

  end(): void {
    this.#highlight?.end();
    this.#picker?.end();
    this.#highlight = null;
  }
}

const isRequest = (message: unknown): message is OverlayRequest =>
  typeof message === 'object' &&
  message !== null &&
  'type' in message &&
  typeof message.type === 'string' &&
  message.type.startsWith('picker.');

/** Answers the background's wishes for an overlay on this page; puts none there by itself. */
export function startPicker(): void {
  world.fourfoldPickerStop?.();
  const overlays = new Overlays();
  const listen = (message: unknown, _sender: unknown, respond: (answer: unknown) => void) => {
    if (!isRequest(message)) return false;
    if (message.type === 'picker.start') overlays.pick(message);
    else if (message.type === 'picker.show') overlays.show(message.at);
    const answer = message.type === 'picker.adopt' ? adopted(message.recipe, facts()) : null;
    respond({ answer } satisfies OverlayAnswer);
    return false;
  };
  browser.runtime.onMessage.addListener(listen);
  world.fourfoldPickerStop = () => {
    overlays.end();
    try {
      browser.runtime.onMessage.removeListener(listen);
    } catch {
      // Its extension is gone, and its listener with it.
    }
  };
}
