// biome-ignore-all lint/a11y/useSemanticElements: only rows in view are drawn, each at its place, which no table can do
// biome-ignore-all lint/a11y/useFocusableInteractive: the list has the focus and names the row that is meant
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the keys of the list open the row
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Formats } from '../format.ts';
import { metricName, platformName } from '../names.ts';
import type { FoundRow, NumbersModel } from './numbers-model.ts';
import { kindName } from './where-from.ts';
import { tell } from './words.ts';

interface Props {
  readonly model: NumbersModel;
  readonly formats: Formats;
  readonly now: string;
}

const ROW = 56;
/** Browsers draw nothing taller; past it the list moves by more than a row at a time. */
const TALLEST = 8_000_000;
const AROUND = 6;

/** The row on which the person stands is moved by these keys, by so many rows. */
function movedBy(key: string, seen: number, total: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return 1;
    case 'ArrowUp':
      return -1;
    case 'PageDown':
      return seen;
    case 'PageUp':
      return -seen;
    case 'Home':
      return -total;
    case 'End':
      return total;
    default:
      return null;
  }
}

function Cells({ row, formats, now }: { row: FoundRow } & Omit<Props, 'model'>) {
  const { observation: one, isCorrected } = row;
  const { subject, source } = one;
  const part = subject.item ?? subject.segment;
  const interval = formats.interval(one);
  const state = isCorrected ? tell('corrected') : one.supersedes ? tell('correction') : '';
  return (
    <>
      <span role="gridcell" class="n-name">
        {metricName(one.metric)}
        <span class="small soft">
          {[part, source.label && `“${source.label}”`].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span role="gridcell" class={isCorrected ? 'n-value soft' : 'n-value'}>
        {isCorrected ? <s>{formats.value(one)}</s> : formats.value(one)}
        <span class="small soft">{interval}</span>
      </span>
      <span role="gridcell" class="n-period">
        {formats.period(one)}
        <span class="small soft">{state}</span>
      </span>
      <span role="gridcell" class="n-from">
        {platformName(subject.platform)}
        <span class="small soft">
          {[subject.account, kindName(source.kind)].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span role="gridcell" class="n-seen">
        <time dateTime={one.seen} title={formats.moment(one.seen)}>
          {formats.age(one.seen, now)}
        </time>
      </span>
    </>
  );
}

interface RowProps extends Omit<Props, 'model'> {
  readonly place: number;
  readonly top: number;
  readonly isHere: boolean;
  readonly row: FoundRow | undefined;
  open(): void;
}

function Row({ place, top, isHere, row, formats, now, open }: RowProps) {
  return (
    <div
      id={`number-${place}`}
      role="row"
      aria-rowindex={place + 1}
      aria-selected={isHere}
      class="n-row"
      style={{ insetBlockStart: `${top}px` }}
      onClick={open}
    >
      {row ? (
        <Cells row={row} formats={formats} now={now} />
      ) : (
        <span role="gridcell" class="soft">
          …
        </span>
      )}
    </div>
  );
}

/** Which rows stand in view, by how far the list was moved; past the tallest a part stands for many. */
function useWindow(total: number) {
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [seen, setSeen] = useState(10);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setSeen(Math.max(1, Math.ceil(element.clientHeight / ROW)));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  const height = Math.min(total * ROW, TALLEST);
  const isScaled = total * ROW > TALLEST;
  const most = Math.max(1, height - seen * ROW);
  const first = isScaled
    ? Math.round(Math.min(1, top / most) * Math.max(0, total - seen))
    : Math.floor(top / ROW);
  const placeOf = (at: number) => (isScaled ? Math.min(top, most) + (at - first) * ROW : at * ROW);
  const bring = (at: number) => {
    const element = box.current;
    if (!element || (at >= first && at < first + seen - 1)) return;
    const start = Math.max(0, at < first ? at : at - seen + 2);
    element.scrollTop = isScaled ? (start / Math.max(1, total - seen)) * most : start * ROW;
  };
  return { box, setTop, first, seen, height, placeOf, bring };
}

/** The list: only rows in view are drawn, whatever stands in it. */
export function NumberList({ model, formats, now }: Props) {
  const total = model.total.value ?? 0;
  const { box, setTop, first, seen, height, placeOf, bring } = useWindow(total);
  const [at, stand] = useState(0);
  const from = Math.max(0, first - AROUND);
  const to = Math.min(total, first + seen + AROUND);
  const question = model.query.value;
  useEffect(() => {
    model.look(from, to);
  }, [model, from, to]);
  useEffect(() => {
    stand(0);
    if (box.current) box.current.scrollTop = 0;
  }, [question]);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = movedBy(event.key, seen, total);
    const row = model.row(at);
    if (event.key === 'Enter' && row) model.read(row.observation.id);
    if (by === null) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(total - 1, at + by));
    stand(next);
    bring(next);
  };
  const rows = Array.from({ length: to - from }, (_, n) => from + n);
  return (
    <div
      ref={box}
      class="n-list"
      role="grid"
      tabIndex={0}
      aria-label={tell('list')}
      aria-rowcount={total}
      aria-activedescendant={at >= from && at < to ? `number-${at}` : undefined}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" style={{ height: `${height}px` }}>
        {rows.map((place) => {
          const row = model.row(place);
          return (
            <Row
              key={place}
              place={place}
              top={placeOf(place)}
              isHere={place === at}
              row={row}
              formats={formats}
              now={now}
              open={() => {
                stand(place);
                if (row) model.read(row.observation.id);
              }}
            />
          );
        })}
      </div>
    </div>
  );
}
