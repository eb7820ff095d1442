import { afterEach, describe, expect, test, vi } from 'vitest';
import { samplePublication } from '../fixtures/sample.ts';
import { signedPublication as signed } from '../fixtures/signed.ts';
import '../index.ts';
import '../parts/more.ts';
import { addressOf, part, put, until, words } from './test-page.ts';
import { canonical, signatureProblem } from './verify.ts';

afterEach(() => document.body.replaceChildren());

test('canonical JSON orders keys and leaves nothing undefined (RFC 8785)', () => {
  expect(canonical({ b: [2, { d: 1, c: 'é' }], a: null, no: undefined })).toBe(
    '{"a":null,"b":[2,{"c":"é","d":1}]}',
  );
});

describe('a page that asks for a key', () => {
  test('a file signed with it is shown', async () => {
    const file = await signed();
    expect(await signatureProblem(file, JSON.stringify(file), file.signature.publicKey)).toBeNull();
    const element = await put('bsc-kpi', {
      kpi: 'comments',
      src: addressOf(file),
      pubkey: file.signature.publicKey,
    });
    await until(() => words(element).includes('1,384'));
  });

  test('one number changed afterwards is refused', async () => {
    const file = await signed();
    const forged = { ...file, overall: { ...file.overall, score: 99 } };
    expect(await signatureProblem(file, forged, file.signature.publicKey)).toBe('signature.wrong');
  });

  test('a file with a key of its own is refused, and so is one without', async () => {
    const [one, other] = [await signed(), await signed()];
    expect(await signatureProblem(one, one, other.signature.publicKey)).toBe('signature.wrong');
    expect(await signatureProblem(samplePublication(), {}, other.signature.publicKey)).toBe(
      'signature.none',
    );
  });

  test('a pubkey that is no key says so, and nothing against the file', async () => {
    const file = await signed();
    for (const pubkey of ['not a key', 'AAAA', 'é', '<script>', 'A'.repeat(100_000)]) {
      expect(await signatureProblem(file, file, pubkey)).toBe('signature.key');
    }
    const element = await put('bsc-kpi', { kpi: 'comments', src: addressOf(file), pubkey: 'AAAA' });
    await until(() => part(element, 'error') !== null);
    expect(words(element)).toMatch(/cannot be shown.*pubkey is not a key. Copy it again/);
    expect(part(element, 'altered')).toBeNull();
    expect(words(element)).not.toContain('1,384');
  });

  test('where no signature can be checked, as on a page without https, that is said, and nothing shown', async () => {
    const file = await signed();
    vi.stubGlobal('crypto', {});
    const element = await put('bsc-kpi', {
      kpi: 'comments',
      src: addressOf(file),
      pubkey: file.signature.publicKey,
    });
    await until(() => part(element, 'error') !== null);
    vi.unstubAllGlobals();
    expect(words(element)).toMatch(/cannot be shown.*Open the page with https/);
    expect(part(element, 'altered')).toBeNull();
    expect(words(element)).not.toContain('1,384');
  });

  test('nothing of an unsigned file is on the page', async () => {
    const element = await put('bsc-kpi', {
      kpi: 'comments',
      src: addressOf(samplePublication()),
      pubkey: 'AAAA',
    });
    await until(() => part(element, 'error') !== null);
    expect(words(element)).not.toContain('1,384');
  });
});
