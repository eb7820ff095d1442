import { expect, test } from 'vitest';
import { PLATFORM_PAGES_FILE, platformPages } from '../../commands/support/platform-pages.ts';
import { textOf } from '../support/files.ts';

const HOW = 'fill it with: node --import tsx commands/generate-platform-pages.ts';

test('S0-I4: what pages of platforms are known to show equals what the records say', () => {
  expect(JSON.parse(textOf(PLATFORM_PAGES_FILE)), HOW).toEqual(platformPages());
});
