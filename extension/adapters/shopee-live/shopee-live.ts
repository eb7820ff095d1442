import { defineAdapter } from '../adapter.ts';
import { FROM_FILES, hostsOf, unproved } from '../claims.ts';
import { LIVE } from './labels.ts';

const HOSTS = hostsOf('creator.shopee.', {
  'co.id': 'IDR',
  vn: 'VND',
  'co.th': 'THB',
  ph: 'PHP',
  'com.my': 'MYR',
  sg: 'SGD',
  tw: 'TWD',
  'com.br': 'BRL',
});

const CLAIMS = unproved(FROM_FILES, LIVE);

/** Shopee Live, where creators see their streams. */
export const shopeeLive = defineAdapter({
  id: 'shopee-live',
  name: 'Shopee Live',
  version: '1',
  hosts: Object.keys(HOSTS),
  currencies: { hosts: HOSTS },
  account: { host: true },
  pages: [
    {
      id: 'streams',
      when: ({ pathname }) => /^\/(?:insight\/live|portal\/live)\/list(?:\/|$)/.test(pathname),
      evidence:
        'unverified: the address is known; the names are from the exported sheet, the elements nobody has seen',
      reads: [{ kind: 'labels', claims: CLAIMS, totals: { id: ['Total'], en: ['Total'] } }],
    },
    {
      id: 'stream',
      when: ({ pathname }) => /^\/insight\/live\/(?!list)/.test(pathname),
      evidence:
        'unverified: that a stream has a page of its own is known from what the list of streams asks for; neither address nor names were seen',
      reads: [{ kind: 'labels', claims: CLAIMS, time: 'lifetime' }],
    },
  ],
});
