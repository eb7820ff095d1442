import {
  type FromWorker,
  type Numbered,
  QUESTIONS,
  Responder,
  type ToWorker,
} from '../../questions/index.ts';

// A worker's own global object; the page's types would call it a window.
const self = globalThis as unknown as {
  onmessage: ((event: MessageEvent<Numbered<ToWorker>>) => void) | null;
  postMessage(said: FromWorker): void;
};

const responder = new Responder(QUESTIONS);
self.onmessage = ({ data }) => responder.respond(data, (said) => self.postMessage(said));
