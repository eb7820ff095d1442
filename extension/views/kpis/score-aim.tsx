import { Choose, TextField } from './fields.tsx';
import { isOfMarks, isOfOne, SCORE_KINDS, type ScoreKind, scoreOf } from './score-fields.ts';
import { say } from './words.ts';

/** The ways of scoring, by what they are called. */
export const kinds = () => SCORE_KINDS.map((kind) => [kind, say(`kind.${kind}`)] as const);

/** What the two fields of a score are called; null where there is no second. */
export function signsOf(kind: ScoreKind): readonly [best: string, worst: string | null] {
  if (isOfMarks(kind)) return [say('marks'), null];
  switch (kind) {
    case 'yes-no':
      return [say('reached-from'), null];
    case 'thresholds':
      return [say('goal-at'), say('red-flag')];
    case 'versus-baseline':
      return [say('change-best'), say('change-worst')];
    case 'band':
    case 'band-linear':
    case 'band-bell':
      return [say('best-from'), say('best-to')];
    default:
      return [say('target'), say('zero')];
  }
}

/** What stands in an empty field. */
const blankOf = (kind: ScoreKind) => (kind === 'higher' || kind === 'versus-baseline' ? '0' : '');

interface Aimed {
  readonly kind: ScoreKind | 'as-is';
  readonly target: string;
  readonly zero: string;
}

/** How it is scored: the way, its numbers, and what that way does in a line. */
export function ScoreAim({
  fields,
  first = [],
  change,
}: {
  fields: Aimed;
  /** Ways that stand before the others. */
  first?: readonly (readonly [ScoreKind | 'as-is', string])[];
  change(part: Partial<Aimed>): void;
}) {
  const { kind, target, zero } = fields;
  const way = (
    <Choose
      name={say('direction')}
      value={kind}
      options={[...first, ...kinds()]}
      onChoose={(chosen) => change({ kind: chosen as Aimed['kind'], zero: '' })}
    />
  );
  if (kind === 'as-is') return way;
  const [best, worst] = signsOf(kind);
  const isWrong = isOfMarks(kind) && target !== '' && scoreOf({ kind, target, zero }) === null;
  return (
    <>
      {way}
      <TextField
        name={best}
        value={target}
        isNumber={!isOfMarks(kind)}
        most={isOfMarks(kind) ? 1000 : 60}
        wrong={isWrong ? say('marks.wrong') : undefined}
        onInput={(text) => change({ target: text })}
      />
      {worst !== null && !isOfOne(kind) && (
        <TextField
          name={worst}
          value={zero}
          isNumber
          placeholder={blankOf(kind)}
          onInput={(text) => change({ zero: text })}
        />
      )}
      <p class="small soft wide-field about-way">{say(`kind.about.${kind}`)}</p>
    </>
  );
}
