import type { Publication } from '../../core/publication/reading.ts';
import type { Formats } from '../base/formats.ts';
import { find, kpisOf } from '../base/lookup.ts';
import { say } from '../base/say.ts';
import { type Picture, pictureOf, statusOf } from '../charts/picture.ts';
import { chosenOf, EMBEDDABLE, type EmbedChoice, nameOf } from './choice.ts';
import { figurePicture } from './figure-picture.ts';
import { EDGE, Sheet, WIDE } from './sheet.ts';

/**
 * What an element shows, as a picture for documents and mail: always light. A perspective is drawn
 * as the scorecard with that one alone, a goal or KPI as a list with value, score and status, shares and
 * platforms as bars, days and hours as a map. What none of these can say (strategy map, risks,
 * findings, sources) is drawn as the scorecard that it belongs to.
 */
export function pictureFor(
  publication: Publication,
  choice: EmbedChoice,
  formats: Formats,
): Picture {
  const figure = figurePicture(publication, choice, formats);
  if (figure) return figure;
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
  const days = { period: formats.period(period.from, period.to), day: formats.date(asOf) };
  const sheet = new Sheet(title, say('as.of', days));
  let y = 124;
  for (const kpi of kpis) {
    const score =
      kpi.score === null ? '' : ` · ${say('of.100.pic', { score: formats.score(kpi.score) })}`;
    sheet.text(EDGE, y, 16, kpi.name, { strong: true });
    const words = `${say(kpi.status)}${score}`;
    sheet.shapes.push(...statusOf(kpi.status, EDGE + WIDE, y, 14, words, WIDE / 2));
    sheet.text(EDGE, y + 34, 28, formats.value(kpi.value, kpi.unit), { strong: true });
    sheet.bar(y + 48, kpi.score === null ? null : kpi.score / 100);
    y += 96;
  }
  return sheet.done(y - 16);
}
