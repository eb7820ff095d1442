import type { ScorecardDefinition } from '../../../core/model/index.ts';
import { TEMPLATES } from '../../../core/templates/index.ts';
import { inWords } from '../../words/index.ts';
import type { FirstModel, Who } from './first-model.ts';
import { say } from './words.ts';

/** What suits whom, the best first; the others follow in their own order. */
const SUITS: Readonly<Record<Who, readonly string[]>> = {
  specialist: ['social-media-strategy', 'social-commerce-2025', 'seller'],
  creator: ['creator', 'social-media-strategy', 'seller'],
  owner: ['classic', 'social-media-strategy', 'risk-defence'],
};

const LANES = ['financial', 'customer', 'internal', 'learning'] as const;

function inOrder(who: Who | null): readonly ScorecardDefinition[] {
  const first = who ? SUITS[who] : [];
  const rank = (id: string) => (first.includes(id) ? first.indexOf(id) : first.length);
  return [...TEMPLATES].sort((a, b) => rank(a.id) - rank(b.id));
}

const kpisOf = ({ goals }: ScorecardDefinition): number =>
  new Set(
    goals.flatMap(({ lagging, leading }) =>
      [...lagging, ...leading].flatMap((use) => ('kpi' in use ? [use.kpi] : [])),
    ),
  ).size;

/** How many goals stand in each of the four perspectives: the shape of a scorecard at a glance. */
function Shape({ scorecard }: { readonly scorecard: ScorecardDefinition }) {
  return (
    <span class="shape" aria-hidden="true">
      {LANES.map((lane) => {
        const goals = scorecard.goals.filter(({ perspective }) => perspective === lane);
        return (
          <span key={lane} class={`shape-lane ${lane}`}>
            {goals.map(({ id }) => (
              <i key={id} />
            ))}
          </span>
        );
      })}
    </span>
  );
}

/** Which scorecard the numbers are to fill. */
export function TemplateStep({
  model,
  chosen,
}: {
  readonly model: FirstModel;
  /** Id of the scorecard that is shown now. */
  readonly chosen: string;
}) {
  const { who, dashboards } = model.run.value;
  const isBack = dashboards.length > 0;
  return (
    <>
      {who === 'owner' && (
        <p>
          <a class="link" href="#received">
            {say('received')}
          </a>{' '}
          <span class="soft">{say('received.about')}</span>
        </p>
      )}
      <ul class="picks two">
        {inOrder(who).map((one, i) => (
          <li key={one.id}>
            <button
              type="button"
              class="pick"
              aria-pressed={isBack && chosen === one.id}
              onClick={() => model.chooseTemplate(one.id)}
            >
              <span class="pick-name">
                {one.title}
                {i === 0 && who && <span class="tag">{say('suits')}</span>}
              </span>
              <span class="soft">{one.brief && inWords(one.brief)}</span>
              <span class="pick-foot small soft">
                <Shape scorecard={one} />
                {say('size', { goals: one.goals.length, kpis: kpisOf(one) })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
