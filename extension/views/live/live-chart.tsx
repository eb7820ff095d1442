import type { LiveMark } from '../../../core/model/index.ts';
import type { LiveLine } from './live-line.ts';
import { tell } from './words.ts';

interface Props {
  readonly line: LiveLine;
  readonly marks: readonly LiveMark[];
  /** A value in the number's own unit, in words. */
  readonly say: (value: number) => string;
  readonly clock: (at: number) => string;
  /** What the picture shows, for who cannot see it. */
  readonly summary: string;
}

/** What a mark is called. */
export const markName = (kind: LiveMark['kind']): string => tell(`mark.${kind}`);

/** Pieces of the line between its gaps, in per cent of the box. */
function pieces({ points, from, to, low, high }: LiveLine): string[] {
  const found: string[] = [];
  let piece: string[] = [];
  for (const { at, value } of [...points, { at: to, value: null }]) {
    if (value === null) {
      if (piece.length > 0) found.push(piece.join(' '));
      piece = [];
      continue;
    }
    const x = (100 * (at - from)) / (to - from);
    const y = 100 - (100 * (value - low)) / (high - low);
    piece.push(`${x.toFixed(2)},${y.toFixed(2)}`);
  }
  return found;
}

/** A number over a session: one line, gaps left open, what the host did as hairlines with words. */
export function LiveChart({ line, marks, say, clock, summary }: Props) {
  const x = (at: number) => (100 * (at - line.from)) / (line.to - line.from);
  const inside = marks
    .map(({ at, kind }) => ({ at: Date.parse(at), kind }))
    .filter(({ at }) => at >= line.from && at <= line.to);
  return (
    <figure class="live-chart" role="img" aria-label={summary}>
      <div class="live-plot" aria-hidden="true">
        <span class="live-top small soft">{say(line.high)}</span>
        {line.gaps.map(([from, to]) => (
          <i
            key={from}
            class="live-gap"
            style={{ insetInlineStart: `${x(from)}%`, width: `${x(to) - x(from)}%` }}
          />
        ))}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" role="presentation">
          {pieces(line).map((points) => (
            <polyline key={points} points={points} vector-effect="non-scaling-stroke" />
          ))}
        </svg>
        {inside.map(({ at, kind }) => (
          <i
            key={at}
            class={x(at) > 80 ? 'live-mark early' : 'live-mark'}
            style={{ insetInlineStart: `${x(at)}%` }}
          >
            <span class="small">{markName(kind)}</span>
          </i>
        ))}
      </div>
      <div class="live-axis small soft" aria-hidden="true">
        <span>{clock(line.from)}</span>
        <span>{say(line.low)}</span>
        <span>{clock(line.to)}</span>
      </div>
    </figure>
  );
}
