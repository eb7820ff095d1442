// Runs inside a page that a test opened: the reader, as the content script has it.
import { readPage, whenStill } from '../../extension/capture/index.ts';

async function readStill() {
  await whenStill(document, { quietMs: 300, maxMs: 6000 });
  return readPage(document, { url: new URL(location.href), today: '2026-11-23' });
}

Object.assign(globalThis, { readStill });
