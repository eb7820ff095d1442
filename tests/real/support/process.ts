import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { ROOT } from '../../../commands/support/index.ts';

/** Where other people's software is installed; kept between runs, never part of the repository. */
export const REAL = join(ROOT, '.real');

export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** Runs a program to its end and gives what it printed. */
export async function run(
  program: string,
  args: readonly string[],
  options: RunOptions,
): Promise<string> {
  await mkdir(options.cwd, { recursive: true });
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let [out, all] = ['', ''];
  child.stdout.on('data', (data) => {
    out += data;
    all += data;
  });
  child.stderr.on('data', (data) => {
    all += data;
  });
  child.stdin.end(options.input ?? '');
  const code = await new Promise<number | null>((done, failed) => {
    child.once('error', failed);
    child.once('close', done);
  });
  if (code === 0) return out;
  throw new Error(`${program} ${args.join(' ')} ended with ${code}:\n${all.trim().slice(-4000)}`);
}

/** A server that runs until it is stopped. */
export interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts a program that serves, and waits until `ready` answers. Its output goes to `log`. */
export async function serve(
  program: string,
  args: readonly string[],
  options: RunOptions & {
    readonly url: string;
    readonly ready: string;
    readonly log: string;
    readonly waitMs?: number;
  },
): Promise<Server> {
  await mkdir(dirname(options.log), { recursive: true });
  const log = createWriteStream(options.log);
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  // A test that is killed must not leave a server behind.
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const server: Server = {
    url: options.url,
    stop: async () => {
      process.off('exit', kill);
      await end(child);
      log.end();
    },
  };
  try {
    await answers(options.ready, child, options.waitMs ?? 120_000);
    return server;
  } catch (error) {
    await server.stop();
    const said = await readFile(options.log, 'utf8').catch(() => '');
    throw new Error(`${error instanceof Error ? error.message : error}\n${said.slice(-3000)}`);
  }
}

async function answers(url: string, child: ChildProcess, waitMs: number): Promise<void> {
  const until = Date.now() + waitMs;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 300));
  }
  throw new Error(`${url} did not answer within ${waitMs / 1000} s`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), 8000);
  await ended;
  clearTimeout(patience);
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
