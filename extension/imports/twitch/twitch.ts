import { column, defineFormat, type FileFormat, measure } from '../engine/format.ts';

const channel = defineFormat({
  id: 'twitch-channel-analytics',
  platform: 'twitch',
  name: 'Twitch, channel analytics',
  evidence: 'A row of an exported file with its header. It names no currency.',
  columns: [
    column('date', 'date', { en: ['Date'] }),
    measure('live.average-viewers', { en: ['Average Viewers'] }),
    measure('live.peak-viewers', { en: ['Max Viewers'] }),
    measure('live.duration', { en: ['Minutes Streamed'] }, { unit: 's', scale: 60 }),
    measure('live.watch-time', { en: ['Minutes Watched'] }, { unit: 's', scale: 60 }),
    measure('live.viewers', { en: ['Unique Viewers'] }),
    measure('live.views', { en: ['Live Views'] }),
    measure('live.chatters', { en: ['Unique Chatters', 'Chatters'] }),
    measure('live.chat-messages', { en: ['Chat Messages'] }),
    measure('audience.new-followers', { en: ['Follows', 'New Followers'] }),
    measure('earnings.subscriptions', { en: ['Sub Revenue'] }),
    measure('earnings.prime-subscriptions', { en: ['Prime Revenue'] }),
    measure('earnings.gifted-subscriptions', { en: ['Gifted Subs Revenue'] }),
    measure('earnings.bits', { en: ['Bits Revenue'] }),
    measure('earnings.other-bits', { en: ['Other Bits Interactions Revenue'] }),
    measure('earnings.ads', { en: ['Ad Revenue'] }),
    measure('earnings.turbo', { en: ['Turbo Revenue'] }),
    measure('earnings.game-sales', { en: ['Game Sales Revenue'] }),
    measure('earnings.extensions', { en: ['Extensions Revenue'] }),
    measure('earnings.bounties', { en: ['Bounties Revenue'] }),
    measure('earnings.experimental', { en: ['Experimental Revenue'] }),
    measure('earnings.estimated', { en: ['Total Revenue'] }),
  ],
  needs: [
    ['date', 'live.average-viewers'],
    ['date', 'live.duration'],
    ['date', 'earnings.subscriptions'],
  ],
  numbers: 'en',
});

export const twitchFormats: readonly FileFormat[] = [channel];
