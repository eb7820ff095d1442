import type { Publication } from '../../core/publication/reading.ts';
import type { Formats } from '../base/formats.ts';
import { find, kpisOf } from '../base/lookup.ts';
import { say } from '../base/say.ts';
import { type Picture, pictureOf, type Shape } from '../charts/picture.ts';
import { chosenOf, EMBEDDABLE, type EmbedChoice, nameOf } from './choice.ts';

const WIDTH = 960;
const EDGE = 32;
const INK = '#1b1d21';
const SOFT = '#5a5f68';
const TRACK = '#ebebe7';
const ACCENT = '#0f6a70';

/**
 * What an element shows, as a picture for documents and mail: always light. A perspective is drawn
 * as the scorecard with that one alone, a goal or KPI as a list with value, score and status. What no
 * bars can say (trend, map, risks, findings) is drawn as the scorecard that it belongs to.
 */
export function pictureFor(
  publication: Publication,
  choice: EmbedChoice,
  formats: Formats,
): Picture {
  const id = chosenOf(choice, publication);
  if (choice.tag === 'bsc-perspective') {
    const perspectives = publication.perspectives.filter((one) => one.id === id);
    const [one] = perspectives;
    if (!one) return pictureOf(publication, formats);
    const { score, status } = one;
    const overall = { ...publication.overall, score, status };
    const title = nameOf(choice, publication);
    return pictureOf({ ...publication, title, overall, perspectives }, formats);
  }
  const goal = choice.tag === 'bsc-goal' && id !== null ? find(publication.goals, id) : undefined;
  const kpis = goal
    ? kpisOf(goal, publication)
    : publication.kpis.filter((kpi) => EMBEDDABLE[choice.tag] === 'kpi' && kpi.id === id);
  if (kpis.length === 0) return pictureOf(publication, formats);
  return listOf(publication, nameOf(choice, publication), kpis, formats);
}

function listOf(
  { period, asOf }: Publication,
  title: string,
  kpis: Publication['kpis'],
  formats: Formats,
): Picture {
  const shapes: Shape[] = [];
  const text = (x: number, y: number, size: number, words: string, more = {}) =>
    shapes.push({ kind: 'text', x, y, size, text: words, fill: INK, room: WIDTH / 2, ...more });
  const wide = { room: WIDTH - 2 * EDGE };
  const days = { period: formats.period(period.from, period.to), day: formats.date(asOf) };
  text(EDGE, 52, 24, title, { strong: true, ...wide });
  text(EDGE, 76, 14, say('as.of', days), { fill: SOFT, ...wide });
  let y = 124;
  for (const kpi of kpis) {
    const score =
      kpi.score === null ? '' : ` · ${say('of.100.pic', { score: formats.score(kpi.score) })}`;
    text(EDGE, y, 16, kpi.name, { strong: true });
    text(WIDTH - EDGE, y, 14, `${say(kpi.status)}${score}`, { fill: SOFT, end: true });
    text(EDGE, y + 34, 28, formats.value(kpi.value, kpi.unit), { strong: true });
    const bar = { kind: 'box', x: EDGE, y: y + 48, height: 8, round: 4 } as const;
    shapes.push({ ...bar, width: WIDTH - 2 * EDGE, fill: TRACK });
    if (kpi.score !== null) {
      shapes.push({ ...bar, width: ((WIDTH - 2 * EDGE) * kpi.score) / 100, fill: ACCENT });
    }
    y += 96;
  }
  return { width: WIDTH, height: y - 16, shapes, words: title };
}
