import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { galleryPage, statePage } from '../../commands/gallery/page.ts';
import { galleryStates } from '../../commands/gallery/states.ts';
import { STATE_WORDS } from '../../commands/support/element-pages.ts';
import { ELEMENTS } from '../../widgets/fixtures/states.ts';

const dir = mkdtempSync(join(tmpdir(), 'fourfold-gallery-'));
afterAll(() => rmSync(dir, { recursive: true }));

const gallery = (...words: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'commands/gallery.ts', ...words], {
    encoding: 'utf8',
  });
const light = (...words: string[]) => gallery('--shots', dir, '--look', 'light', ...words);

describe('the gallery', () => {
  test('shows every state, and in each every element', async () => {
    const states = await galleryStates();
    expect(states.map(({ name }) => name).sort()).toEqual(Object.keys(STATE_WORDS).sort());
    for (const state of states) {
      for (const [tag] of ELEMENTS) expect(statePage(state)).toContain(`<${tag}`);
      expect(galleryPage([state.name])).toContain(`/${state.name}.html`);
    }
  });

  test('takes pictures, finds them alike the next time, and names what changed', () => {
    const first = light('unfed', 'empty');
    expect([first.status, first.stdout]).toEqual([
      0,
      `new ${dir}/unfed-light.png\nnew ${dir}/empty-light.png\n`,
    ]);
    // A picture ends where its page does (the height stands in a PNG's 21st byte and after).
    const high = (name: string) => readFileSync(join(dir, `${name}-light.png`)).readUInt32BE(20);
    expect(high('unfed')).toBeLessThan(high('empty'));
    expect(high('empty')).toBeLessThan(1600);
    expect(light('unfed').stdout).toBe(`alike ${dir}/unfed-light.png\n`);
    copyFileSync(join(dir, 'empty-light.png'), join(dir, 'unfed-light.png'));
    const changed = light('unfed');
    expect(changed.status).toBe(1);
    expect(changed.stdout).toMatch(/^changed .*unfed-light\.png \(\d+\.\d\d % of it\)/);
    expect(existsSync(join(dir, 'unfed-light.new.png'))).toBe(true);
    expect(light('unfed', '--update').stdout).toMatch(/^written /);
    expect(existsSync(join(dir, 'unfed-light.new.png'))).toBe(false);
  });

  test('a state or a look that is not there is refused in words', () => {
    expect(gallery('--shots', dir, 'asleep')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('There is no state asleep. Known: value,'),
    });
    expect(gallery('--shots', dir, '--look', 'sepia').status).toBe(2);
  });
});
