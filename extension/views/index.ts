export type { Ask } from './asks.ts';
export { Popup } from './popup/popup.tsx';
export { type PopupApi, popupModel } from './popup/popup-model.ts';
