import type { Observation } from '../model/index.ts';
import { type Dated, dated } from './dated.ts';
import { isLater, type Source, type Window } from './source.ts';

/** The observations of one account in one unit, each valid time once, as a source. */
export function listSource(
  { name, unit, platform }: Pick<Source, 'name' | 'unit' | 'platform'>,
  observations: readonly Observation[],
): Source {
  const all = observations.map(dated).sort((a, b) => a.from - b.from || a.to - b.to);
  const windows = all.filter((one) => one.from < one.to);
  const moments = all.filter((one) => one.from === one.to);
  return {
    name,
    unit,
    platform,
    hasWindows: windows.length > 0,
    last: () => all.reduce((a, b) => (isLater(b, a) ? b : a)),
    windowAt: (from, to) => windows.find((one) => one.from === from && one.to === to),
    windowsIn: (from, to) => windows.filter((one) => one.to > from && one.from < to),
    momentsIn: (from, to) => moments.filter((one) => one.to >= from && one.to <= to),
    levelBy: (until, momentsOnly) =>
      latestOf(momentsOnly ? moments : [...moments, ...windows.filter((one) => one.to <= until)]),
    value: (_, make) => make(),
  };
}

function latestOf(all: readonly Dated[]): Window | undefined {
  return all.reduce<Window | undefined>((a, b) => (!a || isLater(b, a) ? b : a), undefined);
}
