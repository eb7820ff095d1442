import type { ComponentChildren } from 'preact';
import { NO_CURRENCY } from '../../../core/model/index.ts';
import type { ImportedNumber } from '../../imports/index.ts';
import type { Formats } from '../format.ts';
import { metricName, numbers, platformName } from '../names.ts';
import type { Preview, SummaryLine } from './summary.ts';

const MOST_LINES = 40;
const MOST_PROBLEMS = 12;

/** A format's id without its platform's name: "youtube-studio-table" is "table". */
function formatName({ report }: Preview): string {
  const { platform, format } = report;
  if (!format) return 'Not known';
  if (format === 'mapping') return 'As you described it';
  if (!platform) return 'Fourfold’s own numbers';
  const rest = format.startsWith(`${platform}-`) ? format.slice(platform.length + 1) : format;
  return `${platformName(platform)}, ${rest.replaceAll('-', ' ')}`;
}

function days({ from, to }: Pick<ImportedNumber, 'from' | 'to'>, formats: Formats): string {
  return from === null || to === null ? 'Days not said' : formats.period({ from, to });
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
        <span class="small soft">
          {line.metric ? `“${line.label}”` : 'No metric: shown, not stored'}
        </span>
      </th>
      <td class="number">
        {formats.count(line.count)}
        {held > 0 && line.metric && (
          <span class="small soft">{formats.count(held)} not stored</span>
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
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class="wide" aria-label={`Numbers of ${preview.report.file}`} tabIndex={0}>
      <table class="narrow">
        <thead>
          <tr>
            <th scope="col">Metric</th>
            <th scope="col" class="number">
              Numbers
            </th>
            <th scope="col" class="number">
              First
            </th>
            <th scope="col" class="number">
              Last
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
        <p class="small soft more">and {formats.count(lines.length - MOST_LINES)} more columns</p>
      )}
    </section>
  );
}

function Problems({ preview, formats }: { preview: Preview; formats: Formats }) {
  const { problems, notes } = preview.report;
  if (problems.length === 0 && notes.length === 0) return null;
  return (
    <ul class="small told">
      {problems.slice(0, MOST_PROBLEMS).map(({ line, what }) => (
        <li key={`${line} ${what}`} class="bad">
          <span class="mark" aria-hidden="true">
            ■
          </span>
          {line > 0 && `Line ${line}: `}
          {what}
        </li>
      ))}
      {problems.length > MOST_PROBLEMS && (
        <li class="bad">and {formats.count(problems.length - MOST_PROBLEMS)} more lines</li>
      )}
      {notes.map((note) => (
        <li key={note} class="soft">
          {note}
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
          ? 'No numbers'
          : `${formats.count(storable)} of ${numbers(total)} can be stored`}
        {from && to && `, ${formats.period({ from, to })}`}
      </p>
      <Problems preview={preview} formats={formats} />
      {total > 0 && <Lines preview={preview} formats={formats} />}
      {children}
    </section>
  );
}
