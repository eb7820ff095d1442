// fourfold-resize.js: in the page around frames. It gives each the height that its page tells.
import { heightIn } from './message.ts';

/** Where a frame's messages come from: its own address; a sandboxed one or a file has no origin. */
function originsOf(frame: HTMLIFrameElement): readonly string[] {
  const isOpaque = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
  if (isOpaque || !URL.canParse(frame.src)) return ['null'];
  const { origin, protocol } = new URL(frame.src);
  return protocol === 'file:' ? ['null', 'file://'] : [origin];
}

addEventListener('message', ({ data, origin, source }) => {
  const height = heightIn(data);
  if (height === null || source === null) return;
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[data-fourfold]')) {
    // A window is known by itself, and it may have gone elsewhere since: both have to be right.
    if (frame.contentWindow !== source || !originsOf(frame).includes(origin)) continue;
    // The attribute and not a style: pages that forbid styles allow it.
    frame.height = String(height);
  }
});
