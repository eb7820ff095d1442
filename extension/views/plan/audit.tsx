import type { AuditQuestion, AuditRecord } from '../../../core/model/index.ts';
import { inWords } from '../../words/index.ts';
import { OneRecord } from '../work/one-record.tsx';
import { RecordLine } from '../work/record-line.tsx';
import { RecordList } from '../work/record-list.tsx';
import { NEW, type RecordModel } from '../work/record-model.ts';
import type { SectionProps } from '../work/section-props.ts';
import {
  type AuditFields,
  auditOf,
  fieldsOf,
  nothing,
  QUESTIONS,
  specsOf,
} from './audit-fields.ts';
import { nothing as noInitiative } from './initiative-fields.ts';
import { AddInitiative, type Initiatives } from './initiatives.tsx';
import { say } from './words.ts';

type Audits = RecordModel<AuditFields>;

type Props = Pick<SectionProps, 'mine' | 'publication' | 'formats' | 'day'> & {
  readonly audits: Audits;
  readonly initiatives: Initiatives;
};

/** KPIs whose numbers speak of what a question asks. */
const SPEAKS: Readonly<Record<AuditQuestion, readonly string[]>> = {
  quality: ['content-quality-index', 'readability-index', 'time-on-site', 'bounce-rate'],
  format: ['content-mix-fit', 'average-view-duration', 'engagement-rate', 'shares-per-article'],
  interaction: [
    'response-time',
    'median-response-time',
    'complaint-resolution-rate',
    'comments-per-post',
  ],
  outcomes: ['qualified-interactions', 'lead-conversion', 'order-conversion', 'revenue', 'orders'],
};

/** What the person's own numbers say of each question, so that an answer need be no guess. */
function Evidence({ publication, formats }: Pick<Props, 'publication' | 'formats'>) {
  return (
    <div class="wide-field">
      <p class="small soft">{say('evidence')}</p>
      <ul class="plan-evidence">
        {QUESTIONS.map((question) => {
          const known = publication.kpis.filter(
            ({ id, value }) => SPEAKS[question].includes(id) && value !== null,
          );
          return (
            <li key={question} class="small">
              {`${say(`asks.${question}`)} `}
              <span class="soft">
                {known.length === 0
                  ? say('evidence.none')
                  : known.map((one) => `${inWords(one.name)}: ${formats.value(one)}`).join(' · ')}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function AuditForm({ audits, of, ...props }: Omit<Props, 'mine'> & { of: string }) {
  return (
    <OneRecord
      records={audits}
      {...{ of, list: 'audits', kind: 'audit' }}
      title={(called) => (called === null ? say('audit.new') : say('audit.title', { day: called }))}
      specs={specsOf}
      called={({ day }) => day}
      make={auditOf}
    >
      <Evidence {...props} />
    </OneRecord>
  );
}

/** The challenges of an audit, each with what is done about it, or the way to begin something. */
function Challenges({ audit, mine, initiatives, day }: Props & { audit: AuditRecord }) {
  const draft = initiatives.open.value.get(NEW)?.fields;
  const found = audit.answers.filter(({ answer }) => answer === 'challenge');
  const unknown = audit.answers.filter(({ answer }) => answer === 'unknown');
  return (
    <>
      {found.length === 0 && <p class="small soft">{say('audit.fine')}</p>}
      {found.map(({ question, challenge = '' }) => {
        const done = (mine.scorecard.initiatives ?? []).filter(({ from }) => from === question);
        return (
          <div key={question} class="plan-found">
            <p class="small">
              <span class="soft">{say(`asks.${question}`)}</span> {challenge}
            </p>
            {done.length > 0 && (
              <p class="small soft">
                {say('audit.done', { names: done.map(({ name }) => name).join(', ') })}
              </p>
            )}
            <AddInitiative
              records={initiatives}
              label={say('action.add.of', { what: challenge })}
              isHere={draft?.from === question}
              begin={() => noInitiative(day, mine.scorecard, { from: question })}
            />
          </div>
        );
      })}
      {unknown.length > 0 && (
        <p class="small soft">
          {say('audit.unknown', {
            what: unknown.map((one) => say(`asks.${one.question}`)).join(' '),
          })}
        </p>
      )}
    </>
  );
}

/** The audit: four questions, what the numbers say of them, and initiatives out of the answers. */
export function Audit(props: Props) {
  const { audits, mine, formats, day } = props;
  const kept = [...(mine.scorecard.audits ?? [])].sort((a, b) => (a.day < b.day ? 1 : -1));
  const [newest] = kept;
  return (
    <>
      <h2>{say('audit')}</h2>
      <p class="small soft about">{say('audit.about')}</p>
      <RecordList
        records={audits}
        nothing={nothing(day)}
        words={{ add: say('audit.add'), none: say('audit.none') }}
        form={<AuditForm {...props} of={NEW} />}
      >
        {kept.map((audit) => (
          <RecordLine
            key={audit.id}
            records={audits}
            id={audit.id}
            name={say('audit.of', { day: formats.date(audit.day) })}
            label={say('change.name', { name: say('audit.of', { day: formats.date(audit.day) }) })}
            fields={() => fieldsOf(mine.scorecard, audit.id)}
            about={audit === newest ? <Challenges {...props} audit={audit} /> : null}
            now={
              <span class="small soft">
                {say('audit.n', {
                  n: audit.answers.filter(({ answer }) => answer === 'challenge').length,
                })}
              </span>
            }
          >
            {audits.open.value.has(audit.id) && <AuditForm {...props} of={audit.id} />}
          </RecordLine>
        ))}
      </RecordList>
    </>
  );
}
