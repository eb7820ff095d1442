import { browser } from 'wxt/browser';

interface Told {
  readonly isDone: boolean;
}

let worker: Worker | null = null;

/** Has the scorecard scored beside the page, which stays at hand. Gives whether it came about. */
export function scoreApart(): Promise<boolean> {
  worker ??= new Worker('/scores.js', { name: 'fourfold scores' });
  const here = worker;
  return new Promise((done) => {
    here.onmessage = ({ data }: MessageEvent<Told>) => done(data.isDone);
    here.onerror = () => {
      worker = null;
      done(false);
    };
    here.postMessage({ locale: browser.i18n.getUILanguage() });
  });
}
