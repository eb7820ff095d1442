// fourfold-frame.js: in the page that stands in a frame.
import { HEIGHT } from './message.ts';

const own = document.currentScript;
const asked = own instanceof HTMLElement ? own.dataset.parent : undefined;
const to = asked && URL.canParse(asked) ? new URL(asked).origin : asked ? null : '*';
let told = 0;

/** The height of what is in the page, whatever the height of the frame. */
function tell(): void {
  const { bottom } = document.body.getBoundingClientRect();
  const edge = Number.parseFloat(getComputedStyle(document.body).marginBottom) || 0;
  const height = Math.ceil(bottom + window.scrollY + edge);
  // A part of a pixel more or less, back and forth, would never come to rest.
  if (Math.abs(height - told) < 2 || height === 0 || to === null) return;
  told = height;
  window.parent.postMessage({ type: HEIGHT, height }, to);
}

if (window.parent !== window) new ResizeObserver(tell).observe(document.body);
