import { describe, expect, test } from 'vitest';
import { ADAPTERS, adapterFor } from '../../adapters/index.ts';
import { addressFor, addressTyped, DASHBOARDS, knownAt } from './dashboards.ts';

/** Hosted wherever their people host them, or at an address that holds the account's own name. */
const TYPED_IN = ['ghost', 'vendure', 'substack', 'linkedin-page', 'shopee-live'];

const hostsOf = (id: string): readonly string[] => {
  const hosts = ADAPTERS.find((one) => one.id === id)?.hosts;
  return hosts === undefined || hosts === 'any' ? [] : hosts;
};

describe('the dashboards that can be chosen by name', () => {
  test('are all platforms that have an address for everybody, and each once', () => {
    expect(DASHBOARDS.map(({ id }) => id).sort()).toEqual(
      ADAPTERS.map(({ id }) => id)
        .filter((id) => !TYPED_IN.includes(id))
        .sort(),
    );
  });

  test.each(DASHBOARDS.map((one) => [one.id, one] as const))(
    '%s is at an address of its platform, in each country',
    (id, { address, hosts = {} }) => {
      expect(address).toMatch(/^https:\/\//);
      expect(hostsOf(id)).toContain(new URL(address).host);
      for (const host of Object.values(hosts)) expect(hostsOf(id)).toContain(host);
      expect(knownAt(address)?.id).toBe(id);
    },
  );

  test.each([
    ['shopee', 'id-ID', 'https://seller.shopee.co.id/datacenter/dashboard'],
    ['shopee', 'id', 'https://seller.shopee.co.id/datacenter/dashboard'],
    ['shopee', 'en-SG', 'https://seller.shopee.sg/datacenter/dashboard'],
    ['amazon', 'en-GB', 'https://sellercentral.amazon.co.uk/business-reports'],
    ['amazon', 'en-US', 'https://sellercentral.amazon.com/business-reports'],
    ['tiktok-shop', 'not a language', 'https://seller-us.tiktok.com/compass/data-overview'],
  ])('%s for %s', (id, locale, address) => {
    const one = DASHBOARDS.find((known) => known.id === id);
    expect(one && addressFor(one, locale)).toBe(address);
  });

  test('most lead straight to a page that is read by record', () => {
    const read = DASHBOARDS.filter(({ address }) => adapterFor(new URL(address)) !== null);
    expect(read.length).toBeGreaterThanOrEqual(12);
  });
});

test.each([
  ['shop.example/overview', 'https://shop.example/overview'],
  ['  https://shop.example/a?b=1 ', 'https://shop.example/a?b=1'],
  ['http://127.0.0.1:8080/office', 'http://127.0.0.1:8080/office'],
  ['localhost:2368/ghost/', 'https://localhost:2368/ghost/'],
  ['https://me:secret@shop.example/', 'https://shop.example/'],
  ['', null],
  ['overview', null],
  ['javascript:alert(1)', null],
  ['data:text/html,<b>1</b>', null],
  ['file:///etc/passwd', null],
  ['chrome://settings', null],
  ['https://', null],
  [`shop.example/${'a'.repeat(2000)}`, null],
])('what a person types is an address or is refused: %s', (text, address) => {
  expect(addressTyped(text)).toBe(address);
});
