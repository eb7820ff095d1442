import type { ComponentChildren } from 'preact';
import { NO_CURRENCY } from '../../../core/model/index.ts';
import type { ImportedNumber } from '../../imports/index.ts';
import { inWords } from '../../words/index.ts';
import type { Formats } from '../format.ts';
import { metricName, numbers, platformName } from '../names.ts';
import type { Preview, SummaryLine } from './summary.ts';
import { say } from './words.ts';

const MOST_LINES = 40;
const MOST_PROBLEMS = 12;

/** A format's id without its platform's name: "youtube-studio-table" is "table". */
function formatName({ report }: Preview): string {
  const { platform, format } = report;
  if (!format) return say('not-known');
  if (format === 'mapping') return say('as-described');
  if (!platform) return say('own');
  const rest = format.startsWith(`${platform}-`) ? format.slice(platform.length + 1) : format;
  return `${platformName(platform)}, ${inWords(rest.replaceAll('-', ' '))}`;
}

function days({ from, to }: Pick<ImportedNumber, 'from' | 'to'>, formats: Formats): string {
  return from === null || to === null ? say('days-unsaid') : formats.period({ from, to });
}

function Value({ number, formats }: { number: ImportedNumber; formats: Formats }) {
  const shown = number.unit === NO_CURRENCY ? number.raw : formats.value(number);
  return (
    <>
      {shown}
      <span class="small soft">{days(number, formats)}</span>
    </>
  );
}

function Line({ line, formats }: { line: SummaryLine; formats: Formats }) {
  const held = line.count - line.storable;
  return (
    <tr>
      <th scope="row">
        {line.metric ? metricName(line.metric) : line.label}
        <span class="small soft">{line.metric ? `“${line.label}”` : say('shown-only')}</span>
      </th>
      <td class="number">
        {formats.count(line.count)}
        {held > 0 && line.metric && (
          <span class="small soft">{say('not-stored', { n: held })}</span>
        )}
      </td>
      <td class="number">
        <Value number={line.first} formats={formats} />
      </td>
      <td class="number">
        <Value number={line.last} formats={formats} />
      </td>
    </tr>
  );
}

function Lines({ preview, formats }: { preview: Preview; formats: Formats }) {
  const { lines } = preview;
  return (
    <section
      class="wide"
      aria-label={say('numbers-of', { file: preview.report.file })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table class="narrow">
        <thead>
          <tr>
            <th scope="col">{say('metric')}</th>
            <th scope="col" class="number">
              {say('numbers')}
            </th>
            <th scope="col" class="number">
              {say('first')}
            </th>
            <th scope="col" class="number">
              {say('last')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, MOST_LINES).map((line) => (
            <Line key={line.metric ?? line.label} line={line} formats={formats} />
          ))}
        </tbody>
      </table>
      {lines.length > MOST_LINES && (
        <p class="small soft more">{say('more-columns', { n: lines.length - MOST_LINES })}</p>
      )}
    </section>
  );
}

function Problems({ preview }: { preview: Preview }) {
  const { problems, notes } = preview.report;
  if (problems.length === 0 && notes.length === 0) return null;
  return (
    <ul class="small told">
      {problems.slice(0, MOST_PROBLEMS).map(({ line, what }) => (
        <li key={`${line} ${what}`} class="bad">
          <span class="mark" aria-hidden="true">
            ■
          </span>
          {line > 0 ? say('line', { n: line, what: inWords(what) }) : inWords(what)}
        </li>
      ))}
      {problems.length > MOST_PROBLEMS && (
        <li class="bad">{say('more-lines', { n: problems.length - MOST_PROBLEMS })}</li>
      )}
      {notes.map((note) => (
        <li key={note} class="soft">
          {inWords(note)}
        </li>
      ))}
    </ul>
  );
}

/** What stands in one file: what it is, its days, its metrics, and what was left out. */
export function PreviewCard({
  preview,
  formats,
  children,
}: {
  preview: Preview;
  formats: Formats;
  children?: ComponentChildren;
}) {
  const { report, total, storable, from, to } = preview;
  return (
    <section class="card" aria-label={report.file}>
      <div class="heading">
        <h2>{report.file}</h2>
        <span class="soft">{formatName(preview)}</span>
      </div>
      <p>
        {total === 0
          ? say('no-numbers')
          : say('can-store', { n: storable, numbers: numbers(total) })}
        {from && to && `, ${formats.period({ from, to })}`}
      </p>
      <Problems preview={preview} />
      {total > 0 && <Lines preview={preview} formats={formats} />}
      {children}
    </section>
  );
}
