import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installNode, type Node, once } from '../support/node.ts';
import { freePort, REAL, run, type Server, serve } from '../support/process.ts';
import { insert, sqlite } from '../support/sqlite.ts';
import { type Api, signIn } from './api.ts';
import { ordersUntil, prepareShop, type SeededOrder } from './seed.ts';

const VERSION = '3.7.3';
const APP = join(REAL, 'vendure/app');
const DATABASE = join(REAL, 'vendure/shop.sqlite');
const SERVER = fileURLToPath(new URL('./server.cjs', import.meta.url));
const PACKAGES = {
  '@vendure/core': VERSION,
  '@vendure/admin-ui-plugin': '^3.0.0',
  '@vendure/asset-server-plugin': VERSION,
  'better-sqlite3': '^12.0.0',
};

export interface Shop extends Server {
  readonly api: Api;
  readonly orders: readonly SeededOrder[];
}

async function install(node: Node): Promise<void> {
  await once(APP, VERSION, async () => {
    const manifest = { name: 'shop', private: true, dependencies: PACKAGES };
    await writeFile(join(APP, 'package.json'), JSON.stringify(manifest));
    const args = [node.npm, 'install', '--no-audit', '--no-fund', '--loglevel=error'];
    await run(node.binary, args, { cwd: APP, env: node.env });
  });
}

async function start(node: Node): Promise<Server> {
  const [port, adminPort] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  return serve(node.binary, [SERVER, String(port), String(adminPort), DATABASE], {
    cwd: APP,
    env: { ...node.env, TZ: 'UTC' },
    url,
    ready: `${url}/health`,
    log: join(REAL, 'vendure/server.log'),
  });
}

/** A shop with sixty days of orders until today, on a port of its own. */
export async function openShop(today: string): Promise<Shop> {
  const node = await installNode();
  await install(node);
  await rm(DATABASE, { force: true });
  const empty = await start(node);
  await prepareShop(await signIn(empty.url)).finally(() => empty.stop());
  const orders = ordersUntil(today);
  await sqlite(node, APP, DATABASE, [
    insert(
      'order',
      orders.map((order) => order.row),
    ),
    insert(
      'order_channels_channel',
      orders.map(({ id }) => ({ orderId: id, channelId: 1 })),
    ),
    insert(
      'order_line',
      orders.map((order) => order.line),
    ),
  ]);
  const shop = await start(node);
  return { ...shop, api: await signIn(shop.url), orders };
}
