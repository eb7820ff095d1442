import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../commands/support/paths.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

test.each(['financial', 'customer', 'internal', 'learning'])(
  'the %s perspective has one hue in the widgets and on the pages of the extension',
  (name) => {
    const inWidgets = new RegExp(`^ {2}${name}: \\['(#\\w{6})', '(#\\w{6})'\\]`, 'm');
    const onPages = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`);
    const hues = inWidgets.exec(read('widgets/base/tokens.ts'))?.slice(1);
    expect(hues).toHaveLength(2);
    expect(onPages.exec(read('extension/views/look.css'))?.slice(1)).toEqual(hues);
  },
);
