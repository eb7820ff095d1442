import { describe, expect, test } from 'vitest';
import type { PageReadings } from '../../core/model/index.ts';
import { show } from './fixtures/framed-page.ts';
import { card, fits, KPI, options, page, sure } from './fixtures/hostile-page.ts';
import { readPage } from './index.ts';

/** What is held back, by its name; the reason is told with it. */
const held = ({ readings, problems }: PageReadings) =>
  readings
    .filter(({ status }) => status === 'quarantined')
    .map(({ label, raw, why }) => [label, raw, problems.some(({ what }) => what === why) && why]);

describe('what looks like something else is told, and nothing of it is stored', () => {
  test('bidi marks and wide digits in values', async () => {
    const root = await show(
      page(
        card('Views', '\u202e402,1\u202c') +
          card('Likes', '１２３') +
          card('Saves', '1\u200b23') +
          KPI,
      ),
    );
    const found = readPage(root, options);
    // Turned round by a mark, a person reads 1,204.
    expect(sure(found)).toEqual([
      ['Likes', 123],
      ['Saves', 123],
      ['Orders', 342],
    ]);
    expect(held(found)).toEqual([
      [
        'Views',
        '\u202e402,1\u202c',
        expect.stringMatching(/^Hidden signs turn the text of Views /),
      ],
    ]);
  });

  test.each([
    ['a letter alone before a digit', '<div>Shares</div><b>l2</b>', 'l2'],
    ['l for 1', card('Shares', 'l23'), 'l23'],
    ['l for 1, before thousands', card('Shares', 'l,204'), 'l,204'],
    ['I for 1, before thousands', card('Shares', '$I,204'), '$I,204'],
    ['a Cyrillic letter', '<div>Shares</div><b>1О3</b>', '1О3'],
    ['a Cyrillic letter in front', card('Shares', 'О12'), 'О12'],
    ['a Cyrillic 3', card('Shares', '1З7'), '1З7'],
    ['a Greek letter', card('Shares', '1,Ο04'), '1,Ο04'],
    ['O at the end', card('Shares', '12O'), '12O'],
    ['letters among thousands', card('Shares', '12,ОО4'), '12,ОО4'],
    ['letters at both ends', card('Shares', 'l2,4OO'), 'l2,4OO'],
    ['a share', card('Shares', '4O.5%'), '4O.5%'],
  ])('%s', async (_what, html, raw) => {
    const found = readPage(await show(page(`<main>${html}</main>${KPI}`)), options);
    expect(sure(found)).toEqual([['Orders', 342]]);
    expect(held(found)).toEqual([
      [
        'Shares',
        raw,
        `In "${raw}" letters stand where digits should be, so it is not certain which number Shares is. Nothing was stored for it.`,
      ],
    ]);
  });

  test.each(['O2', 'I5', 'O365', '5 l', '8B', '1º', 'B2B', 'C3PO', 'l10n', 'Q1', '2x', 'H2O'])(
    '%s is a name or a unit, and no number in disguise',
    async (name) => {
      const found = readPage(await show(page(`${card('Brand', name)}${KPI}`)), options);
      expect(held(found).map(([, , why]) => why)).not.toContainEqual(
        expect.stringContaining('letters stand where'),
      );
      expect(sure(found)).toContainEqual(['Orders', 342]);
    },
  );

  const TURNED = 'unicode-bidi:bidi-override;direction:rtl';
  test.each([
    ['a sign in the name', card('\u202eserahS', '9')],
    ['a sign before the element of the name', card('\u202e<span>serahS</span>', '9')],
    ['a sign in an element of its own', card('<i>\u202e</i><span>serahS</span>', '9')],
    ['an element that turns', card('<bdo dir="rtl">serahS</bdo>', '9')],
    ['an element around that turns', card('<bdo dir="rtl"><span>serahS</span></bdo>', '9')],
    ['a style', card(`<span style="${TURNED}">serahS</span>`, '9')],
    ['a style sheet', `<style>.t{${TURNED}}</style>${card('<span class="t">serahS</span>', '9')}`],
  ])('a name turned round: %s', async (_what, html) => {
    const found = readPage(await show(page(`<main>${html}</main>${KPI}`)), options);
    expect(sure(found)).toEqual([['Orders', 342]]);
    expect(held(found)).toEqual([
      [
        'serahS',
        '9',
        'Hidden signs turn the text of serahS round, so it is not certain what it says. Nothing was stored for it.',
      ],
    ]);
  });

  test.each([
    ['an element', '<bdo dir="rtl">21</bdo>'],
    ['a style', `<span style="${TURNED}">21</span>`],
    ['a sign before its element', '\u202e<span>21</span>'],
  ])('a value turned round by %s', async (_what, value) => {
    const found = readPage(
      await show(page(`<main>${card('Shares', value)}</main>${KPI}`)),
      options,
    );
    expect(sure(found)).toEqual([['Orders', 342]]);
    expect(held(found)).toEqual([
      ['Shares', '21', expect.stringMatching(/^Hidden signs turn the text of Shares /)],
    ]);
  });

  test('pages from right to left turn nothing', async () => {
    const root = await show(
      `<html lang="ar" dir="rtl"><body><main>\u2067${card('<bdi>الزيارات</bdi>', '\u200e1,204')}\u2069</main></body></html>`,
    );
    const found = readPage(root, options);
    expect(sure(found)).toEqual([['الزيارات', 1204]]);
  });

  test.each([
    ['before the value', (long: string) => card(long, '12')],
    [
      'after the value',
      (long: string) => `<div><b style="font-size:24px">12</b><p>${long}</p></div>`,
    ],
    [
      'of a row',
      (long: string) =>
        `<table><tr><th>Item</th><th>Clicks</th></tr><tr><td>${long}</td><td>12</td></tr></table>`,
    ],
  ])('a name of 12,000 characters %s', async (_where, html) => {
    const found = readPage(await show(page(`${html('Views '.repeat(2000))}${KPI}`)), options);
    expect(sure(found)).toEqual([['Orders', 342]]);
    expect(held(found)).toEqual([
      [
        expect.stringMatching(/^(?:Views )+Views…$/),
        '12',
        expect.stringMatching(
          /^The name "(?:Views )+Views…" is too long for the name of a number\. /,
        ),
      ],
    ]);
    expect(fits(found)).toBe(true);
  });

  test('a paragraph beside a number is no name, however long', async () => {
    const prose =
      'The kiln was fired on Monday. It cooled for a day, and nobody opened it. '.repeat(9);
    const found = readPage(
      await show(page(`<main><b style="font-size:24px">12</b><p>${prose}</p></main>${KPI}`)),
      options,
    );
    expect(sure(found)).toEqual([['Orders', 342]]);
    expect(held(found)).toEqual([]);
  });
});
