import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { lendFeelings } from './in-page/lend-feelings.ts';

// A script of its own: its word lists weigh as much as the rest of the reader, and only pages on
// which people speak have a use for them.
export default defineUnlistedScript(() => lendFeelings());
