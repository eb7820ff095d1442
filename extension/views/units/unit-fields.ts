import type { ScorecardDefinition, UnitDefinition, UnitUse } from '../../../core/model/index.ts';
import type { OwnScorecard } from '../../messages/index.ts';
import { inWords } from '../../words/index.ts';
import { isTaken, type WrongIn } from '../work/record-model.ts';
import { typed } from '../work/scores.ts';
import { type Aim, aimOf, saidOf, type UnitRow, unitRows } from './unit-rows.ts';
import { say } from './words.ts';

type Texts = Readonly<Record<string, string>>;

/** A unit as it stands in its fields. An empty field is as in the scorecard. */
export interface UnitFields {
  readonly name: string;
  readonly owner: string;
  /** By row. */
  readonly weights: Texts;
  /** By KPI. */
  readonly targets: Texts;
  readonly owners: Texts;
}

/** A unit that nothing has been said of yet. */
export const NOTHING: UnitFields = { name: '', owner: '', weights: {}, targets: {}, owners: {} };

/** Names come from a person's file too: none of them is a property that every object has. */
const texts = (entries: readonly (readonly [string, string])[]): Texts =>
  Object.fromEntries(entries.filter(([, text]) => text !== ''));

const plain = (value: number | undefined) =>
  value === undefined ? '' : String(Number(value.toPrecision(6)));

/** A unit of the scorecard in its fields; null where it has none of that id. */
export function fieldsOf(scorecard: ScorecardDefinition, id: string): UnitFields | null {
  const unit = scorecard.units?.find((one) => one.id === id);
  if (!unit) return null;
  const { uses = [] } = unit;
  const rows = unitRows(scorecard);
  return {
    ...{ name: inWords(unit.name), owner: inWords(unit.owner ?? '') },
    weights: texts(rows.map((row) => [row.key, plain(saidOf(row, unit))])),
    targets: texts(uses.map((use) => [use.kpi, targetText(use, perOf(rows, use.kpi))])),
    owners: texts(uses.map(({ kpi, owner }) => [kpi, inWords(owner ?? '')])),
  };
}

/** How much of a KPI's own unit one of what its target is typed in is. */
const perOf = (rows: readonly UnitRow[], kpi: string): number =>
  rows.find(({ kind, id }) => kind === 'kpi' && id === kpi)?.per ?? 1;

function targetText(use: UnitUse | undefined, per: number): string {
  const target = aimOf(use?.score)?.target;
  return plain(target === undefined ? undefined : target / per);
}

const textOf = (of: Texts, key: string) => (Object.hasOwn(of, key) ? (of[key] ?? '') : '').trim();

/** What is wrong with the weight of a row. */
function weightTrouble(row: UnitRow, text: string): string | undefined {
  if (text === '') return undefined;
  const value = typed(text);
  if (row.isShare) {
    return value !== null && value >= 0 && value <= 100 ? undefined : say('wrong.share');
  }
  return value !== null && value > 0 && value <= 1e6 ? undefined : say('wrong.weight');
}

/** What is wrong with the target of a row. */
function targetTrouble(aim: Aim, text: string, per: number): string | undefined {
  if (text === '') return undefined;
  const value = typed(text);
  if (value === null) return say('wrong.target');
  if (aim.kind === 'higher') {
    return value * per > aim.floor ? undefined : say('wrong.above', { n: plain(aim.floor / per) });
  }
  return value * per < aim.ceiling
    ? undefined
    : say('wrong.below', { n: plain(aim.ceiling / per) });
}

/** What is wrong with the cells of a row; nothing where both may stand. */
export const cellsWrong = (row: UnitRow, { weights, targets }: UnitFields) => ({
  weight: row.isOpen ? weightTrouble(row, textOf(weights, row.key)) : undefined,
  target: row.aim ? targetTrouble(row.aim, textOf(targets, row.id), row.per) : undefined,
});

/** What is wrong with the fields of a unit. */
export function wrongIn(
  fields: UnitFields,
  { scorecard }: OwnScorecard,
  id: string,
): WrongIn<UnitFields> {
  const cells = unitRows(scorecard).map((row) => cellsWrong(row, fields));
  const some = (key: 'weight' | 'target') => cells.find((one) => one[key] !== undefined)?.[key];
  const [weights, targets] = [some('weight'), some('target')];
  return {
    ...(fields.name.trim() === '' ? { name: say('wrong.name') } : {}),
    ...(isTaken(fields.name, scorecard.units, id) ? { name: say('wrong.taken') } : {}),
    ...(weights === undefined ? {} : { weights }),
    ...(targets === undefined ? {} : { targets }),
  };
}

function usesOf(
  rows: readonly UnitRow[],
  fields: UnitFields,
  was: UnitDefinition | undefined,
): readonly UnitUse[] {
  const kpis = new Map(rows.flatMap((row) => (row.kind === 'kpi' ? [[row.id, row] as const] : [])));
  return [...kpis.values()].flatMap(({ id, aim, per }): readonly UnitUse[] => {
    const before = was?.uses?.find((one) => one.kpi === id);
    const [target, owner] = [textOf(fields.targets, id), textOf(fields.owners, id)];
    const isSame = target === targetText(before, per);
    const value = typed(target);
    // A target that has no field of its own stays as it was.
    const own = aim && value !== null ? { ...aim, target: value * per } : null;
    const score = isSame ? before?.score : own;
    const said = before?.owner !== undefined && inWords(before.owner) === owner;
    const use = {
      ...(score ? { score } : {}),
      ...(owner === '' ? {} : { owner: said ? before.owner : owner }),
    };
    return Object.keys(use).length === 0 ? [] : [{ kpi: id, ...use } as UnitUse];
  });
}

/** The unit of fields in which nothing is wrong. */
export function unitOf(
  fields: UnitFields,
  scorecard: ScorecardDefinition,
  was: UnitDefinition | undefined,
): Omit<UnitDefinition, 'id'> {
  const rows = unitRows(scorecard);
  const before = was ? fieldsOf(scorecard, was.id) : null;
  const isSame =
    before !== null && JSON.stringify(before.weights) === JSON.stringify(fields.weights);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const weights = [...byKey.values()].flatMap((row) => {
    const value = typed(textOf(fields.weights, row.key));
    return value === null || !row.isOpen ? [] : [row.override(value)];
  });
  const uses = usesOf(rows, fields, was);
  const [name, owner] = [fields.name.trim(), fields.owner.trim()];
  return {
    name: was && inWords(was.name) === name ? was.name : name,
    ...(owner === '' ? {} : { owner }),
    weights: isSame && was ? was.weights : weights,
    ...(uses.length === 0 ? {} : { uses }),
  };
}
