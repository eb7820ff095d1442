import { existsSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installNode, type Node, nodeGyp, once, unpack } from '../support/node.ts';
import { freePort, REAL, run, type Server, serve } from '../support/process.ts';
import { type Cell, sqlite } from '../support/sqlite.ts';
import { seed } from './seed.ts';

const VERSION = '6.65.0';
const PNPM = '12.4.2';
const HOME = join(REAL, 'ghost');
const APP = join(HOME, 'app');
const DATABASE = join(HOME, 'ghost.sqlite');

/** Who may look at the admin. */
export const OWNER = { email: 'owner@kiln.example', password: 'kiln-and-co-2026' } as const;

async function install(node: Node): Promise<void> {
  await once(HOME, VERSION, async () => {
    await unpack(`ghost@${VERSION}`, APP);
    const pnpm = join(HOME, 'pnpm');
    await run('npm', ['install', '--prefix', pnpm, `pnpm@${PNPM}`, '--no-audit', '--no-fund'], {
      cwd: HOME,
      env: node.env,
    });
    const bin = join(pnpm, 'node_modules/.bin/pnpm');
    // Ghost's own scripts are not needed to serve it; the one native module is compiled below.
    const args = ['install', '--prod', '--frozen-lockfile', '--ignore-scripts'];
    await run(bin, [...args, '--store-dir', join(HOME, 'store')], { cwd: APP, env: node.env });
    const gyp = [nodeGyp(), 'rebuild', '--release', `--nodedir=${node.env.npm_config_nodedir}`];
    await run(node.binary, [...gyp, '-j', '2'], { cwd: await betterSqlite(), env: node.env });
  });
}

async function betterSqlite(): Promise<string> {
  const flat = join(APP, 'node_modules/better-sqlite3');
  if (existsSync(flat)) return flat;
  const store = join(APP, 'node_modules/.pnpm');
  const [folder] = (await readdir(store)).filter((name) => name.startsWith('better-sqlite3@'));
  if (!folder) throw new Error('Ghost came without better-sqlite3');
  return join(store, folder, 'node_modules/better-sqlite3');
}

async function configure(port: number): Promise<void> {
  const config = {
    url: `http://127.0.0.1:${port}`,
    server: { host: '127.0.0.1', port },
    database: {
      client: 'better-sqlite3',
      connection: { filename: DATABASE },
      useNullAsDefault: true,
    },
    mail: { transport: 'Direct' },
    privacy: {
      useUpdateCheck: false,
      useGravatar: false,
      useRpcPing: false,
      useStructuredData: false,
    },
    logging: { level: 'error', transports: ['file'], path: HOME },
    paths: { contentPath: join(APP, 'content') },
    security: { staffDeviceVerification: false },
  };
  await writeFile(join(APP, 'config.development.json'), JSON.stringify(config));
}

async function start(node: Node, port: number): Promise<Server> {
  const url = `http://127.0.0.1:${port}`;
  return serve(node.binary, ['index.js'], {
    cwd: APP,
    env: { ...node.env, NODE_ENV: 'development', TZ: 'UTC' },
    url,
    ready: `${url}/ghost/api/admin/site/`,
    log: join(HOME, 'server.log'),
    waitMs: 180_000,
  });
}

async function setUp(url: string): Promise<void> {
  const answer = await fetch(`${url}/ghost/api/admin/authentication/setup/`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', Origin: url },
    body: JSON.stringify({ setup: [{ name: 'Kiln Owner', ...OWNER, blogTitle: 'Kiln and Co' }] }),
  });
  if (!answer.ok) throw new Error(`Ghost could not be set up: ${await answer.text()}`);
}

/** A publication with four months of members and four newsletters until today. */
export async function openPublication(today: string): Promise<Server> {
  const node = await installNode();
  await install(node);
  await rm(DATABASE, { force: true });
  const port = await freePort();
  await configure(port);
  const empty = await start(node, port);
  await setUp(empty.url).finally(() => empty.stop());
  const ask = (sql: string) => ({ sql });
  const [products, newsletters, authors, posts] = await sqlite(
    node,
    await betterSqlite(),
    DATABASE,
    [
      ask("select id from products where type = 'paid'"),
      ask('select id from newsletters'),
      ask('select author_id as id from posts_authors limit 1'),
      ask("select * from posts where type = 'post' limit 1"),
    ],
  );
  const ground = {
    paidProduct: idOf(products),
    newsletter: idOf(newsletters),
    author: idOf(authors),
    post: posts?.[0] ?? {},
  };
  await sqlite(node, await betterSqlite(), DATABASE, seed(ground, today));
  return start(node, port);
}

function idOf(rows: readonly Record<string, Cell>[] | undefined): string {
  const id = rows?.[0]?.id;
  if (typeof id !== 'string') throw new Error('Ghost was set up without what a seed stands on');
  return id;
}
