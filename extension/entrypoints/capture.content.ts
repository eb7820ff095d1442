import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startCapture } from './in-page/start-capture.ts';

// Not WXT's own kind of content script: its start posts a message to the page's own listeners.
// The work stands in another file because the build runs this one, in Node, to learn its options.
export default defineUnlistedScript(() => startCapture());
