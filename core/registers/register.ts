/** What a field of a record holds. `date` is an ISO date; `choice` is one of `choices`. */
export type FieldKind = 'text' | 'number' | 'date' | 'choice' | 'yes-no';

/** One field of a kind of record, as data: the form and the check are made of it. */
export interface RegisterField {
  readonly name: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly required?: boolean;
  readonly choices?: readonly string[];
}

interface YieldTerms {
  readonly metric: string;
  /** The date field by which a record is of a period. */
  readonly on: string;
  /** Only records whose choice field says this; all where nothing is said. */
  readonly where?: { readonly field: string; readonly is: string };
  /** Of the metric, `s` for a time; a count where nothing is said. */
  readonly unit?: 's';
}

/**
 * A metric that the records of a register give.
 * `count` is the number of records, `sum` the total of a number field, over the records whose date
 * field `on` falls within the period. A record without that date is in no period.
 */
export type RegisterYield =
  | (YieldTerms & { readonly how: 'count' })
  | (YieldTerms & { readonly how: 'sum'; readonly of: string });

/** A kind of record that people keep. Never removed: `deprecated`, and `renamedTo` its successor. */
export interface RegisterDefinition<Id extends string = string> {
  readonly id: Id;
  readonly name: string;
  readonly brief: string;
  readonly fields: readonly RegisterField[];
  readonly yields: readonly RegisterYield[];
  /** Checklist ids of the documents that ask for it. */
  readonly source: readonly string[];
  readonly deprecated?: string;
  readonly renamedTo?: string;
}

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const FIELD_NAME = /^[a-z][a-zA-Z0-9]*$/;

function checkField(where: string, field: RegisterField): void {
  if (!FIELD_NAME.test(field.name)) {
    throw new TypeError(`${where}: "${field.name}" is no field name`);
  }
  const hasChoices = field.choices !== undefined && field.choices.length > 0;
  if (hasChoices !== (field.kind === 'choice')) {
    throw new TypeError(`${where}: "${field.name}" needs choices exactly when it is a choice`);
  }
}

function checkYield(at: string, given: RegisterYield, fields: readonly RegisterField[]): void {
  const kindOf = (name: string) => fields.find((field) => field.name === name)?.kind;
  if (kindOf(given.on) !== 'date') {
    throw new TypeError(`${at}: ${given.metric} is dated by "${given.on}", which is no date`);
  }
  const { where } = given;
  if (where) {
    const field = fields.find((one) => one.name === where.field);
    if (!field?.choices?.includes(where.is)) {
      throw new TypeError(`${at}: ${given.metric} asks for "${where.is}", which nobody can choose`);
    }
  }
  if (given.how === 'sum' && kindOf(given.of) !== 'number') {
    throw new TypeError(`${at}: ${given.metric} adds up "${given.of}", which is no number`);
  }
}

/**
 * Makes a register, after checking that it is sound: the id is kebab-case, no field is named twice,
 * and each yield stands on fields of the right kind.
 *
 * Errors: throws TypeError that names the register and the offending field or yield.
 *
 * @example
 * defineRegister({ id: 'training', name: 'Training', brief: 'Who learned what.', fields: [{ name: 'day', label: 'Day', kind: 'date' }], yields: [{ metric: 'team.trainings', how: 'count', on: 'day' }], source: [] }).id // → "training"
 */
export function defineRegister<const Id extends string>(
  definition: RegisterDefinition<Id>,
): RegisterDefinition<Id> {
  const where = `register "${definition.id}"`;
  if (!ID.test(definition.id)) {
    throw new TypeError(`${where}: an id is words in small letters joined by hyphens`);
  }
  const seen = new Set<string>();
  for (const field of definition.fields) {
    checkField(where, field);
    if (seen.has(field.name)) throw new TypeError(`${where}: "${field.name}" stands there twice`);
    seen.add(field.name);
  }
  for (const given of definition.yields) checkYield(where, given, definition.fields);
  return definition;
}
