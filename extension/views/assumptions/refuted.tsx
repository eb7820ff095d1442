import type { ScorecardDefinition } from '../../../core/model/index.ts';
import { say } from './words.ts';

type Scorecard = Pick<ScorecardDefinition, 'assumptions'>;

/** The statements that were taken for granted of a KPI, or of a link, and that were refuted. */
export const refutedOf = (
  { assumptions = [] }: Scorecard,
  what: { readonly kpi: string } | { readonly from: string; readonly to: string },
): readonly string[] =>
  assumptions.flatMap(({ about, status, statement }) => {
    const isIt =
      'kpi' in what
        ? 'kpi' in about && about.kpi === what.kpi
        : 'from' in about && about.from === what.from && about.to === what.to;
    return isIt && status === 'refuted' ? [statement] : [];
  });

/** Says where a KPI or a link stands that what it rests on was refuted. */
export function Refuted(props: { scorecard: Scorecard; of: Parameters<typeof refutedOf>[1] }) {
  const statements = refutedOf(props.scorecard, props.of);
  if (statements.length === 0) return null;
  return (
    <p class="small wrong">
      <span aria-hidden="true">■</span>{' '}
      {say('rests', { words: statements.map((one) => `“${one}”`).join(', ') })}{' '}
      <a class="link" href="#assumptions">
        {say('rests.go')}
      </a>
    </p>
  );
}
