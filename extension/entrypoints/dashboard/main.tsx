import '../../../widgets/index.ts';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { LANGUAGES } from '../../../widgets/words/languages.ts';
import { ask, askSample, CHANGED, originPattern } from '../../messages/index.ts';
import { Dashboard, type DashboardApi, DashboardModel, markEnglish } from '../../views/index.ts';
import { followedTabs } from '../in-browser/followed-tabs.ts';
import { beginIn, choose, chosen } from '../in-browser/language.ts';
import { pickedFolder } from '../in-browser/picked-folder.ts';
import { amongSamples, samplePage } from '../in-browser/sample-page.ts';
import { scoreApart } from '../in-browser/score-apart.ts';

const locale = await beginIn(true);
markEnglish();
const SCRIPTS = [
  'fourfold.js',
  'fourfold-cards.js',
  'fourfold-more.js',
  'fourfold-trend.js',
  'fourfold-frame.js',
  'fourfold-resize.js',
  ...LANGUAGES.map((language) => `fourfold-words-${language}.js`),
];

const isHere = (name: string) =>
  fetch(`/intranet/${name}`, { method: 'HEAD' }).then(
    (answer) => answer.ok,
    () => false,
  );

function save(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // The download has the file once the click was handled; the address is then waste.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

const sample = samplePage();

const whole: DashboardApi = {
  sample,
  ask: sample ? askSample : ask,
  allow: (origins) =>
    browser.permissions.request({
      origins: origins.map((origin) => originPattern(origin, !import.meta.env.FIREFOX)),
    }),
  now: () => new Date().toISOString(),
  save,
  room: async () => {
    const { usage, quota } = await navigator.storage.estimate();
    if (usage === undefined || quota === undefined) return null;
    return { used: usage, most: quota, isSafe: await navigator.storage.persisted() };
  },
  questions: () => new Worker('/questions.js', { name: 'fourfold questions' }),
  keepSafe: () => navigator.storage.persist(),
  folder: pickedFolder('backups'),
  publishFolder: pickedFolder('publications'),
  mayReach: (origin) =>
    browser.permissions.contains({ origins: [originPattern(origin, !import.meta.env.FIREFOX)] }),
  put: async (address, text, authorization) => {
    const { status } = await fetch(address, {
      method: 'PUT',
      body: text,
      // Neither the person's cookies nor where the file comes from is anybody's business there.
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: {
        'Content-Type': 'application/json',
        ...(authorization ? { Authorization: authorization } : {}),
      },
    });
    return status;
  },
  language: {
    chosen: chosen(),
    choose: (language) => {
      choose(language);
      location.reload();
    },
  },
  tabs: followedTabs,
  score: scoreApart,
  allowNotices: () => browser.permissions.request({ permissions: ['notifications'] }),
  copy: (text) => navigator.clipboard.writeText(text),
  script: async (name) => {
    const answer = await fetch(`/intranet/${name}`);
    return answer.text();
  },
  scripts: async () => {
    const here = await Promise.all(SCRIPTS.map(isHere));
    return SCRIPTS.filter((_, i) => here[i]);
  },
};

const api = sample ? amongSamples(whole) : whole;
const model = new DashboardModel(api);
model.go(location.hash);
addEventListener('hashchange', () => model.go(location.hash));
// Captures are made in other tabs, and numbers imported in another window: what is shown is what is
// stored. A page out of sight looks again when it comes back.
const look = () => {
  if (!document.hidden) model.refresh();
};
document.addEventListener('visibilitychange', look);
new BroadcastChannel(CHANGED).addEventListener('message', look);
render(<Dashboard model={model} api={api} locale={locale} />, document.body);
await model.load();
