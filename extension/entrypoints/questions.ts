import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import {
  type FromWorker,
  type Numbered,
  QUESTIONS,
  Responder,
  type ToWorker,
} from '../questions/index.ts';

/** A worker's own global object; a page's types would call it a window. */
interface Scope {
  onmessage: ((event: MessageEvent<Numbered<ToWorker>>) => void) | null;
  postMessage(said: FromWorker): void;
}

/** The worker of the dashboard page that answers questions: no page waits for what it computes. */
export default defineUnlistedScript(() => {
  const scope = globalThis as unknown as Scope;
  const responder = new Responder(QUESTIONS);
  scope.onmessage = ({ data }) => responder.respond(data, (said) => scope.postMessage(said));
});
