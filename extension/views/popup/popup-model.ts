import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { CaptureOutcome, PageView } from '../../messages/index.ts';
import { type Ask, wordsOf } from '../asks.ts';
import { Newest } from '../newest.ts';
import { say } from './words.ts';

/** What the popup needs of the browser. */
export interface PopupApi {
  readonly ask: Ask;
  /** The tab in front; null where the browser names none. */
  readonly tab: { readonly id: number; readonly origin: string | null } | null;
  /** Asks the person for this one site. To be called in the click itself. */
  allow(origin: string): Promise<boolean>;
  openDashboard(section?: 'live'): void;
  /** Opens the side panel. To be called in the click itself. */
  openPanel(): Promise<void>;
  close(): void;
}

/** Where the popup stands. */
export type PopupState =
  | { readonly at: 'reading' }
  | { readonly at: 'refused'; readonly why: string }
  | { readonly at: 'read'; readonly view: PageView }
  | { readonly at: 'capturing'; readonly view: PageView }
  | { readonly at: 'captured'; readonly view: PageView; readonly outcome: CaptureOutcome };

/** The popup's state and what can be done with it. */
export interface PopupModel {
  readonly state: ReadonlySignal<PopupState>;
  readonly view: ReadonlySignal<PageView | null>;
  /** Why the last thing was not done; the page stays in view. */
  readonly trouble: ReadonlySignal<string | null>;
  /** Whether this site is captured from now on; null where that cannot be asked. */
  readonly remembered: ReadonlySignal<boolean | null>;
  read(): Promise<void>;
  capture(): Promise<void>;
  /** Keeps what the person said of a number in doubt, and shows the page as it is with that. */
  decide(key: string, kind: 'claim' | 'value', right: boolean): Promise<void>;
  toggleSite(): Promise<void>;
  /** Begins to record this page as a live board, and shows the session. */
  recordLive(): Promise<void>;
  /** Lets the person pick a number on the page; the popup makes room for it. */
  teach(): Promise<void>;
  openPanel(): Promise<void>;
}

type LiveApi = Pick<PopupApi, 'ask' | 'tab' | 'openDashboard'>;

async function startLive({ ask, tab, openDashboard }: LiveApi, trouble: Signal<string | null>) {
  if (!tab) return;
  trouble.value = null;
  try {
    await ask('live.start', { tab: tab.id });
    openDashboard('live');
  } catch (error) {
    trouble.value = wordsOf(error);
  }
}

/** Makes the popup's state for one tab. */
export function popupModel(api: PopupApi): PopupModel {
  const { ask, tab, allow, openDashboard } = api;
  const state = signal<PopupState>({ at: 'reading' });
  const trouble = signal<string | null>(null);
  const remembered = signal<boolean | null>(null);
  const view = computed(() => ('view' in state.value ? state.value.view : null));

  const read = async () => {
    if (!tab) {
      state.value = { at: 'refused', why: say('no-tab') };
      return;
    }
    state.value = { at: 'reading' };
    try {
      state.value = { at: 'read', view: await ask('page.read', { tab: tab.id }) };
    } catch (error) {
      state.value = { at: 'refused', why: wordsOf(error) };
      return;
    }
    if (!tab.origin) return;
    try {
      remembered.value = (await ask('site.state', { origin: tab.origin })).remembered;
    } catch {
      // Without an answer the offer is not made.
    }
  };

  const capture = async () => {
    const shown = view.value;
    if (!tab || !shown) return;
    trouble.value = null;
    state.value = { at: 'capturing', view: shown };
    try {
      const outcome = await ask('page.capture', { tab: tab.id });
      state.value = { at: 'captured', view: outcome, outcome };
    } catch (error) {
      trouble.value = wordsOf(error);
      state.value = { at: 'read', view: shown };
    }
  };

  const decide = decider({ ask, tab, capture }, state, trouble);
  const toggleSite = () => toggle({ ask, tab, allow }, remembered, trouble);

  const recordLive = () => startLive({ ask, tab, openDashboard }, trouble);

  const ways = { toggleSite, recordLive, ...waysOut(api, trouble) };
  return { state, view, trouble, remembered, read, capture, decide, ...ways };
}

/** Keeps what the person says of numbers in doubt, and looks again. */
function decider(
  { ask, tab, capture }: Pick<PopupApi, 'ask' | 'tab'> & Pick<PopupModel, 'capture'>,
  state: Signal<PopupState>,
  trouble: Signal<string | null>,
): PopupModel['decide'] {
  const looks = new Newest();
  return async (key, kind, right) => {
    if (!tab) return;
    trouble.value = null;
    try {
      const isNewest = looks.begin();
      await ask('number.decide', { key, kind, right });
      if (state.value.at === 'captured') return await capture();
      const seen = await ask('page.read', { tab: tab.id });
      // Between two words on two numbers, or once all was captured, the older look is of no use.
      if (isNewest() && state.value.at === 'read') state.value = { at: 'read', view: seen };
    } catch (error) {
      trouble.value = wordsOf(error);
    }
  };
}

/** What leads from the popup to the page and beside it. */
function waysOut(api: PopupApi, trouble: Signal<string | null>) {
  const { ask, tab } = api;
  return {
    teach: () => leave(api, trouble, async () => tab && ask('picker.open', { tab: tab.id })),
    openPanel: () => leave(api, trouble, () => api.openPanel()),
  };
}

/** Does something for which the popup has to make room. */
async function leave(
  { close }: Pick<PopupApi, 'close'>,
  trouble: Signal<string | null>,
  work: () => Promise<unknown>,
): Promise<void> {
  trouble.value = null;
  try {
    await work();
    close();
  } catch (error) {
    trouble.value = wordsOf(error);
  }
}

/** Has the site in front captured from now on, or no more. */
async function toggle(
  { ask, tab, allow }: Pick<PopupApi, 'ask' | 'tab' | 'allow'>,
  remembered: Signal<boolean | null>,
  trouble: Signal<string | null>,
): Promise<void> {
  if (!tab?.origin) return;
  trouble.value = null;
  const { id, origin } = tab;
  try {
    if (remembered.value) {
      remembered.value = (await ask('site.forget', { origin })).remembered;
    } else if (await allow(origin)) {
      remembered.value = (await ask('site.remember', { origin, tab: id })).remembered;
    }
  } catch (error) {
    trouble.value = wordsOf(error);
  }
}
