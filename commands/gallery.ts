// npm run gallery: serves a page with every element in every state.
// npm run gallery -- --shots DIR [--update] [--look light] [state …]: takes pictures of them, and
// compares them with those that lie in DIR.
import { galleryPage, statePage } from './gallery/page.ts';
import { LOOK_NAMES, type Look, shots } from './gallery/shots.ts';
import { galleryStates } from './gallery/states.ts';
import { ArgumentError, main, readArgs } from './support/args.ts';
import { ensureWidgets } from './support/build.ts';
import { serve } from './support/serve.ts';

const oneOf = <T extends string>(word: string, all: readonly T[], what: string): T => {
  const found = all.find((one) => one === word);
  if (found === undefined) {
    throw new ArgumentError(`There is no ${what} ${word}. Known: ${all.join(', ')}.`);
  }
  return found;
};

async function serveGallery(port: number) {
  const states = await galleryStates();
  const html = (body: string) => ({ type: 'text/html; charset=utf-8', body });
  const answers = Object.fromEntries([
    ['/', html(galleryPage(states.map(({ name }) => name)))],
    ...states.flatMap((state) => [
      [`/${state.name}.html`, html(statePage(state))],
      [`/${state.name}.rtl.html`, html(statePage(state, true))],
      ...(state.file === null ? [] : [[`/state/${state.name}.json`, state.file]]),
    ]),
  ]);
  const widgets = await ensureWidgets();
  return serve(widgets, { port, answers, mounts: { '/widgets/': widgets } });
}

await main(async () => {
  const { rest, options, flags } = readArgs(
    process.argv.slice(2),
    ['shots', 'look', 'port'],
    ['update'],
  );
  const names = (await galleryStates()).map(({ name }) => name);
  const states = rest.length === 0 ? names : rest.map((word) => oneOf(word, names, 'state'));
  const looks: readonly Look[] =
    options.look === undefined ? LOOK_NAMES : [oneOf(options.look, LOOK_NAMES, 'look')];
  const site = await serveGallery(Number(options.port ?? 0));
  if (options.shots === undefined) {
    process.stdout.write(`The gallery: ${site.origin}/ (Ctrl+C ends it)\n`);
    return new Promise((done) =>
      process.once('SIGINT', () => void site.close().then(() => done(0))),
    );
  }
  let changed = 0;
  try {
    const asked = { origin: site.origin, dir: options.shots, states, looks };
    await shots({ ...asked, update: flags.has('update') }, ({ file, became, differs }) => {
      if (became === 'changed') changed += 1;
      const how = differs === 0 ? '' : ` (${(differs * 100).toFixed(2)} % of it)`;
      process.stdout.write(`${became} ${file}${how}\n`);
    });
  } finally {
    await site.close();
  }
  if (changed > 0) process.stdout.write(`${changed} changed; what they are now ends in .new.png\n`);
  return changed > 0 ? 1 : 0;
});
