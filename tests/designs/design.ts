import { ROWS, STACKS } from './arrange.ts';
import { Chance } from './chance.ts';
import { decoy } from './decoys.ts';
import { Draw } from './draw.ts';
import { framed } from './frame.ts';
import { cards, group, hero, twoRows } from './groups.ts';
import { distribution, facts, ranking } from './lists.ts';
import type { Part } from './node.ts';
import { Numbers } from './numbers.ts';
import { periodOf } from './periods.ts';
import { type Markup, Writer } from './render.ts';
import { table } from './tables.ts';
import { drawTheme } from './theme.ts';
import type { Design } from './truth.ts';
import { TONGUES } from './words/index.ts';

const SECTIONS = { group, hero, twoRows, facts, distribution, ranking, table, decoy, cards };

const RTL = new Set(['ar', 'fa']);

function drawMarkup(chance: Chance): Markup {
  return {
    tags: chance.of({ semantic: 4, soup: 4, spans: 1, custom: 1 }),
    classes: chance.of({ hashed: 3, utility: 3, bem: 3, inline: 1 }),
    wrap: chance.yes(0.25) ? 0.5 : 0,
    isAiry: chance.yes(0.5),
    shadow: chance.of({ none: 88, whole: 7, slotted: 5 }),
  };
}

/** A page drawn by chance, with what a person reads on it. The same seed draws the same page. */
export function drawDesign(seed: number): Design {
  const chance = new Chance(seed);
  for (let i = 0; i < 3; i += 1) chance.next();
  const tongue = chance.one(TONGUES);
  const numbers = new Numbers(chance, tongue);
  const markup = drawMarkup(chance);
  const layout = { stack: chance.of(STACKS), row: chance.of(ROWS) };
  const draw = new Draw({ chance, tongue, numbers, markup, layout, theme: drawTheme(chance) });
  const period = periodOf(draw);
  const more = Array.from({ length: chance.from(2, 4) }, () =>
    chance.of({
      group: 3,
      hero: 1,
      twoRows: 1,
      facts: 3,
      distribution: 3,
      ranking: 2,
      table: 4,
      decoy: 4,
      cards: 4,
    }),
  );
  const sections: Part[] = [cards(draw), ...more.map((one) => SECTIONS[one](draw))];
  const writer = new Writer(chance, markup);
  const body = writer.write(framed(draw, period.part, sections));
  const { lang } = tongue;
  const dir = RTL.has(lang) ? ' dir="rtl"' : '';
  const pseudo =
    '[data-way=a]::before{content:"▲";font-style:normal}[data-way=b]::before{content:"▼";font-style:normal}';
  const html = `<!doctype html><html lang="${lang}"${dir}><head><meta charset="utf-8"><title>Studio</title><style>${writer.sheet}${pseudo}</style></head><body>${body}</body></html>`;
  const features = { period: period.feature, theme: draw.theme.chrome };
  return { seed, html, pairs: draw.pairs, parts: draw.parts, features, periods: period.truths };
}
