export type { Ask } from './asks.ts';
export { Dashboard } from './dashboard/dashboard.tsx';
export { type DashboardApi, DashboardModel } from './dashboard/dashboard-model.ts';
export type { Folder, PickedFolder } from './folder.ts';
export { formatsFor } from './format.ts';
export { Panel } from './panel/panel.tsx';
export { type PanelApi, PanelModel } from './panel/panel-model.ts';
export { Popup } from './popup/popup.tsx';
export { type PopupApi, popupModel } from './popup/popup-model.ts';
