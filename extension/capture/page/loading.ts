import { attribute, findAll, flatParent, has, isDrawn, rectOf, textContent } from './dom.ts';
import type { Steps } from './pace.ts';

const SAYS =
  /^(?:loading|please wait|fetching|lädt|wird geladen|cargando|chargement|carregando|caricamento|memuat|đang tải|読み込み中|加载中|載入中|불러오는 중|로딩 중|جار[ٍي]? التحميل|загрузка|yükleniyor|laden|laddar|กำลังโหลด)\b[ .…]*(?:data|\w+)?[ .…]*$/iu;

/** The letters that these begin with: a look at one sign passes over nearly all texts. */
const FIRST = /^[lpfwcmđ读読加載불로جзyก]/iu;

export const saysLoading = (text: string): boolean =>
  text.length < 40 && FIRST.test(text) && SAYS.test(text);

/** What the page shows of still being on its way. */
export interface Loading {
  /** In the person's words; null where the page seems complete. */
  readonly what: string | null;
  isInside(el: Element): boolean;
}

const isWaiting = (el: Element): boolean =>
  attribute(el, 'aria-busy') === 'true' ||
  (attribute(el, 'role') === 'progressbar' && !has(el, 'aria-valuenow'));

const isSeen = (el: Element): boolean => {
  if (!isDrawn(el)) return false;
  const rect = rectOf(el);
  return rect.width > 2 && rect.height > 2;
};

/** As many marks of waiting are looked at; a page with more is waiting all the same. */
const MOST = 200;

/** Looks for what pages put where numbers will stand: busy marks, spinners, "Loading…". */
export function* loadingOf(
  marked: readonly Element[],
  atoms: readonly { readonly text: string }[],
): Steps<Loading> {
  const busy = marked.filter(isWaiting).slice(0, MOST).filter(isSeen);
  yield;
  const said = yield* firstSaid(atoms);
  const parts = new Set(busy.filter((el) => attribute(el, 'aria-busy') === 'true'));
  const blank = busy.filter((el) => (textContent(el) ?? '').trim() === '').length;
  const what = said
    ? `it says "${said.trim()}".`
    : busy.length > 0
      ? blank > 1
        ? `${blank} of its parts are not there yet.`
        : 'a part of it is not there yet.'
      : null;
  return {
    what,
    isInside(el) {
      if (parts.size === 0) return false;
      for (let at: Element | null = el; at; at = flatParent(at)) if (parts.has(at)) return true;
      return false;
    },
  };
}

function* firstSaid(atoms: readonly { readonly text: string }[]): Steps<string | undefined> {
  for (const [i, { text }] of atoms.entries()) {
    if ((i & 511) === 511) yield;
    if (text.length < 60 && saysLoading(text.trim())) return text;
  }
  return undefined;
}

const STAND_INS =
  '[aria-busy="true"], [role="progressbar"]:not([aria-valuenow]), [class*="skeleton" i], [class*="shimmer" i], [class*="placeholder-glow"]';

/** Whether a person sees something that stands in for what is still to come. */
export function isWaitingIn(root: Document): boolean {
  let left = MOST;
  for (const el of findAll(root, STAND_INS)) {
    if (left-- === 0) return false;
    // A style sheet may be called so too; what has its text is no grey bar.
    if (!isWaiting(el) && (textContent(el) ?? '').trim() !== '') continue;
    if (isSeen(el)) return true;
  }
  return false;
}
