/** The overlay's look: the extension's own colours, untouched by the page's sheets. */
export const SHEET = `
:host {
  all: initial !important;
  direction: ltr !important;
  unicode-bidi: isolate !important;
  position: fixed !important;
  inset: 0 !important;
  width: 100vw !important;
  height: 100vh !important;
  max-width: none !important;
  max-height: none !important;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  overflow: hidden !important;
  background: transparent !important;
  color-scheme: light dark !important;
  z-index: 2147483647 !important;
  pointer-events: none !important;
  display: block !important;
  contain: strict !important;
}
:host::backdrop { display: none !important; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
.through, .through * { pointer-events: none !important; }
.probe { position: absolute; inset: 0; pointer-events: auto; }
.all {
  --surface: light-dark(#ffffff, #1b1d20);
  --raised: light-dark(#f4f4f1, #24272b);
  --line: light-dark(#e3e3df, #33373c);
  --edge: light-dark(#85888d, #7d848d);
  --ink: light-dark(#1b1d21, #eceef0);
  --soft: light-dark(#5a5f68, #a6acb4);
  --accent: light-dark(#0f6a70, #58bdb8);
  --on-accent: light-dark(#ffffff, #0c1f20);
  --watch: light-dark(#8a5a00, #e2ab45);
  --bad: light-dark(#b23417, #f58365);
  position: absolute;
  inset: 0;
  font: 400 14px / 1.45 system-ui, sans-serif;
  font-variant-numeric: tabular-nums lining-nums;
  color: var(--ink);
  text-align: start;
}
.cover { position: absolute; inset: 0; pointer-events: auto; cursor: crosshair; }
.cover:focus, .cover:focus-visible { outline: none; }
.mark {
  position: absolute;
  border-radius: 6px;
  outline: 2px solid #0f6a70;
  outline-offset: 1px;
  box-shadow: 0 0 0 4px rgb(255 255 255 / 0.9);
  background: rgb(15 106 112 / 0.08);
  transition: left 80ms ease-out, top 80ms ease-out, width 80ms ease-out, height 80ms ease-out;
}
.mark.like { outline-style: dashed; outline-width: 1px; background: none; box-shadow: none; transition: none; }
.card {
  position: absolute;
  width: 344px;
  max-width: calc(100vw - 16px);
  max-height: calc(100vh - 16px);
  overflow: auto;
  overscroll-behavior: contain;
  padding: 16px;
  display: grid;
  gap: 12px;
  background: var(--surface);
  border: 1px solid var(--edge);
  border-radius: 10px;
  box-shadow: 0 8px 24px rgb(0 0 0 / 0.18);
  pointer-events: auto;
}
.card.small { width: auto; min-width: 176px; max-width: min(300px, calc(100vw - 16px)); padding: 12px; gap: 4px; pointer-events: none; }
.bar {
  position: absolute;
  inset-inline: 0;
  bottom: 16px;
  margin-inline: auto;
  width: fit-content;
  max-width: calc(100vw - 16px);
  display: flex;
  align-items: center;
  gap: 16px;
  padding: 8px 8px 8px 16px;
  background: var(--surface);
  border: 1px solid var(--edge);
  border-radius: 10px;
  box-shadow: 0 8px 24px rgb(0 0 0 / 0.18);
  pointer-events: auto;
}
.bar.top { bottom: auto; top: 16px; }
p, h2, ul, fieldset { margin: 0; padding: 0; border: 0; min-width: 0; }
ul { list-style: none; }
legend { padding: 0; margin-bottom: 4px; }
bdi { overflow-wrap: anywhere; }
.head { display: flex; gap: 12px; align-items: baseline; justify-content: space-between; }
h2 { font-size: 14px; font-weight: 600; line-height: 1.45; }
.value { font-size: 26px; font-weight: 600; line-height: 1.2; overflow-wrap: anywhere; }
.small .value { font-size: 20px; }
.label { font-weight: 500; overflow-wrap: anywhere; }
.soft { color: var(--soft); }
.fine { font-size: 12px; line-height: 1.4; }
.watch { color: var(--watch); }
.bad { color: var(--bad); }
.good { color: var(--accent); }
.figure { display: grid; gap: 4px; }
.row { display: grid; gap: 4px; min-width: 0; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; }
.fields { display: grid; gap: 12px; }
.row > .link { justify-self: start; }
.name { font-size: 12px; font-weight: 600; color: var(--soft); }
.was { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; padding: 12px; border: 1px solid var(--line); border-inline-start: 3px solid var(--watch); border-radius: 10px; }
.was p + p { margin-top: 4px; }
.was .fine { grid-column: 1 / -1; }
.was b { font-size: 16px; font-weight: 600; overflow-wrap: anywhere; }
input, select, button { font: inherit; color: inherit; margin: 0; }
input[type='text'], select {
  width: 100%;
  min-height: 36px;
  padding: 4px 8px;
  background: var(--surface);
  border: 1px solid var(--edge);
  border-radius: 8px;
  text-overflow: ellipsis;
}
input::placeholder { color: var(--soft); opacity: 1; }
button {
  min-height: 36px;
  padding: 4px 16px;
  border: 1px solid var(--edge);
  border-radius: 8px;
  background: var(--surface);
  cursor: pointer;
}
button.main { background: var(--accent); color: var(--on-accent); border-color: transparent; font-weight: 600; }
button.main:disabled { background: var(--raised); color: var(--soft); border-color: var(--line); cursor: default; }
button.link { min-height: 24px; padding: 0; border: 0; background: none; color: var(--accent); text-decoration: underline; text-underline-offset: 3px; }
button:hover:not(:disabled, .link) { border-color: var(--ink); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.acts { display: flex; gap: 12px; align-items: center; position: sticky; bottom: -16px; margin: 0 -16px -16px; padding: 12px 16px 16px; background: var(--surface); }
.acts .main { flex: 1; }
.chosen { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 4px 12px; padding: 8px 12px; background: var(--raised); border-radius: 8px; align-items: center; }
.chosen .fine { grid-column: 1 / -1; }
.list { max-height: 200px; overflow: auto; overscroll-behavior: contain; border: 1px solid var(--line); border-radius: 8px; padding: 4px; }
.option { display: grid; gap: 0; padding: 4px 8px; border-radius: 6px; cursor: pointer; }
.option[aria-selected='true'] { background: var(--raised); box-shadow: inset 2px 0 0 var(--accent); }
.option[aria-disabled='true'] { color: var(--soft); cursor: default; }
.option .top { display: flex; gap: 8px; justify-content: space-between; }
.choices { display: grid; gap: 4px; }
.choice { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 8px; align-items: start; min-height: 24px; cursor: pointer; }
.choice input { margin: 3px 0 0; accent-color: var(--accent); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 420px) {
  .card:not(.small) { left: 8px !important; right: 8px; top: auto !important; bottom: 8px; width: auto; max-height: min(70vh, 520px); }
}
@media (prefers-reduced-motion: reduce) { .mark { transition: none; } }
@media (prefers-contrast: more) {
  .all { --soft: var(--ink); --line: var(--edge); }
}
@media (forced-colors: active) {
  .mark { outline-color: Highlight; background: none; }
  .card, .bar { border: 1px solid CanvasText; }
  .option[aria-selected='true'] { outline: 2px solid Highlight; outline-offset: -2px; }
  button.main { border-color: ButtonText; }
}
`;
