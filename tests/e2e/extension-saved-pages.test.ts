import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../commands/support/paths.ts';
import type { PageReadings } from '../../core/model/index.ts';

const ADDRESS =
  'https://studio.youtube.com/channel/UCbbbbbbbbbbbbbbbbbbbbbb/analytics/tab-overview/period-default';
const saved = (views: string) => `<!-- saved from url=(0001)${ADDRESS} -->
<!doctype html><html lang="en"><meta charset="utf-8"><body>
<yta-time-picker><div class="label-text">Last 28 days</div></yta-time-picker>
<yta-key-metric-block style="display:block"><div id="metric-label">Views</div><div id="metric-total">${views}</div></yta-key-metric-block>
</body></html>`;

test('two pages that were saved from one address are each read as they were saved', () => {
  const dir = mkdtempSync(join(tmpdir(), 'fourfold-saved-'));
  try {
    const files = ['881,685', '7.8K'].map((views, i) => {
      const file = join(dir, `${i}.html`);
      writeFileSync(file, saved(views));
      return file;
    });
    const { stdout } = spawnSync(
      process.execPath,
      [join(ROOT, 'commands', 'run.mjs'), 'capture', ...files, '--json'],
      { encoding: 'utf8', cwd: dir, env: { ...process.env, INIT_CWD: dir } },
    );
    const pages = JSON.parse(stdout) as PageReadings[];
    expect(pages.map(({ source }) => source)).toEqual(files);
    expect(pages.map(({ readings }) => readings.map(({ value }) => value))).toEqual([
      [881_685],
      [7800],
    ]);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});
