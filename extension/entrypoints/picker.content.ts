import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPicker } from './in-page/start-picker.ts';

// Put on a page when the person asks to pick a number there, and on no other.
export default defineUnlistedScript(() => startPicker());
