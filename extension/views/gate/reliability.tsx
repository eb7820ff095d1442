import type { CaptureTally, Observation } from '../../../core/model/index.ts';
import { comparisonsLeft, type ProbationReport } from '../../../core/scoring/index.ts';
import { addComparison } from '../../../core/templates/index.ts';
import { TextField } from '../kpis/fields.tsx';
import { metricName, platformName } from '../names.ts';
import type { EntrantProps } from './entrant-props.ts';
import { nextToCompare } from './gate-model.ts';
import { say } from './words.ts';

type Props = EntrantProps & {
  readonly report: ProbationReport;
  readonly tally: CaptureTally | null;
};

/** Which number is meant, without its value: who sees the answer reads it everywhere. */
export const whichOf = ({ metric, subject }: Observation) =>
  [metricName(metric), subject.account, subject.item, subject.segment].filter(Boolean).join(' · ');

/** One captured number after the other, beside what the person reads on the page. */
function Compare({ model, known, one, edit, ask, day, formats }: EntrantProps) {
  const { platform } = one;
  const seen = known.seen.get(platform);
  const of = seen ? nextToCompare(seen, one, model.passed.value) : null;
  const told = model.told.value.get(platform);
  const key = `compare ${platform}`;
  const text = model.typed.value.get(key) ?? '';
  const compare = async (event: Event) => {
    event.preventDefault();
    if (!of || text.trim() === '') return;
    const agreed = await model.compare(ask, of, text);
    if (agreed === null) return;
    model.type(key, '');
    await edit.edit(`A number of “${platformName(platform)}” was compared.`, (now) =>
      addComparison(now, { platform, on: day }, { of: of.id, on: day, agreed }),
    );
  };
  return (
    <>
      {told && (
        <p class="small" role="status">
          <span class={`status ${told.agreed ? 'good' : 'bad'}`}>
            <span aria-hidden="true">{told.agreed ? '●' : '■'}</span>{' '}
            {say(told.agreed ? 'agreed' : 'differed', {
              name: whichOf(told.of),
              value: formats.value(told.of),
            })}
          </span>
        </p>
      )}
      {of ? (
        <form
          class="gate-form"
          aria-label={say('compare.name', { name: platformName(platform) })}
          onSubmit={compare}
        >
          <TextField
            name={say('compare.what', { name: whichOf(of), period: formats.period(of) })}
            value={text}
            most={200}
            onInput={(typed) => model.type(key, typed)}
          />
          <button type="submit" class="button" disabled={text.trim() === ''}>
            {say('compare.go')}
          </button>
          <button type="button" class="link small" onClick={() => model.pass(of.id)}>
            {say('compare.pass')}
          </button>
        </form>
      ) : (
        <p class="small soft">{say('compare.none')}</p>
      )}
      {model.trouble.value && (
        <p class="small wrong" role="alert">
          {model.trouble.value}
        </p>
      )}
    </>
  );
}

/** How far its numbers can be trusted: what was found of what was due, and what agreed with the page. */
export function Reliability(props: Props) {
  const { report, tally, one, formats } = props;
  const { captures, agreement, reliability } = report;
  const percent = (share: number) => formats.count(Math.round(share * 100));
  const compared = new Map((one.compared ?? []).map(({ of, agreed }) => [of, agreed]));
  const agreed = [...compared.values()].filter((is) => is).length;
  const left = comparisonsLeft(agreed, compared.size);
  return (
    <div class="gate-part">
      <h3>{say('reliability')}</h3>
      <p class="small">
        {tally && captures
          ? say('captures', {
              ...{ found: formats.count(tally.found), due: formats.count(tally.due) },
              ...{ days: say('days', { n: tally.days }), n: percent(captures.value) },
              ...{ low: percent(captures.low), high: percent(captures.high) },
            })
          : say('captures.none')}
      </p>
      <p class="small">
        {agreement
          ? say('compared', {
              ...{ agreed, all: compared.size, n: percent(agreement.value) },
              ...{ low: percent(agreement.low), high: percent(agreement.high) },
            })
          : say('compared.none')}
        {left > 0 && ` ${say('compared.left', { n: left })}`}
      </p>
      <p>
        {reliability
          ? say(captures ? 'score' : 'score.one', {
              n: formats.count(Math.round(reliability.value)),
              low: formats.count(Math.round(reliability.low)),
              high: formats.count(Math.round(reliability.high)),
            })
          : say('score.none')}
      </p>
      <Compare {...props} />
    </div>
  );
}
