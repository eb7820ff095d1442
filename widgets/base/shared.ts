import { html, nothing, svg } from 'lit/html.js';
import { ageOf, clock, daysSince, isStale } from './age.ts';
import { coverageRing, scoreBar } from './bar.ts';
import { goalBars, goalInWords, goalRowStyles, kpiRow } from './goal-row.ts';
import { find, goalsOf, kpisOf, lookup, outlookOver } from './lookup.ts';
import { group, groups, num, text } from './loose.ts';
import { notHere } from './not-here.ts';
import { perspectiveIcon } from './perspectives.ts';
import { said, say, speak, teach } from './say.ts';
import { cardHead, scoreLine, stackStyles } from './score-head.ts';
import { select, send } from './send.ts';
import { css } from './sheet.ts';
import { SHAPES, statusMark } from './status.ts';
import { tile } from './tile.ts';
import {
  ageInWords,
  aheadInWords,
  coverageInWords,
  estimated,
  missing,
  scoreRange,
  shownOf,
} from './value.ts';

/**
 * What the classic scripts of the lazy parts use of the first script, name by name: the build puts
 * these in the place of their imports (`shared-with-first.ts`), so that nothing is carried twice and what
 * holds a state, such as the words or Lit, is there once.
 */
export const shared = {
  html,
  nothing,
  svg,
  ageOf,
  clock,
  daysSince,
  isStale,
  coverageRing,
  scoreBar,
  goalBars,
  goalInWords,
  goalRowStyles,
  kpiRow,
  find,
  goalsOf,
  kpisOf,
  lookup,
  outlookOver,
  group,
  groups,
  num,
  text,
  notHere,
  perspectiveIcon,
  said,
  say,
  speak,
  teach,
  cardHead,
  scoreLine,
  stackStyles,
  select,
  send,
  css,
  statusMark,
  SHAPES,
  tile,
  ageInWords,
  aheadInWords,
  coverageInWords,
  estimated,
  missing,
  scoreRange,
  shownOf,
};
