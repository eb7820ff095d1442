/**
 * The part of valibot's interface that the publication's schema uses, for the classic script: the
 * same verdicts in a quarter of the bytes, because it always stops at the first fault. The build
 * puts it in valibot's place (`vite.config.ts`); a test holds the two to the same answers.
 *
 * A schema is data, and one function goes through a file by it: on a page that just began, many small
 * functions take longer to be called the first time than a file takes to be read.
 */

type Key = string | number;
type Entries = Readonly<Record<string, Schema>>;

interface Schema {
  readonly type: string;
  /** Most letters of a text, or items of a list. */
  readonly most: number;
  readonly finite: boolean;
  readonly least: number;
  readonly highest: number;
  readonly options: readonly unknown[];
  readonly item: Schema | null;
  /** The entries as they are gone through: names, and beside them their schemas. */
  readonly keys: readonly string[];
  readonly held: readonly Schema[];
  /** Whether null is let through. */
  readonly nil: boolean;
  readonly may: 'miss' | 'default' | null;
  readonly otherwise: unknown;
}

/** All of one shape, so that the browser finds each field where it was in the one before. */
const made = (type: string, more: Partial<Schema> = {}): Schema => ({
  type,
  most: Number.POSITIVE_INFINITY,
  finite: false,
  least: Number.NEGATIVE_INFINITY,
  highest: Number.POSITIVE_INFINITY,
  options: [],
  item: null,
  keys: [],
  held: [],
  nil: false,
  may: null,
  otherwise: undefined,
  ...more,
});

const plain = (type: string) => (): Schema => made(type);
export const unknown = plain('unknown');
export const string = plain('string');
export const boolean = plain('boolean');
export const number = plain('number');
export const literal = (only: unknown) => made('literal', { options: [only] });
export const picklist = (options: readonly unknown[]) => made('picklist', { options });
export const array = (item: Schema) => made('array', { item });
export const object = (entries: Entries) =>
  made('object', { keys: Object.keys(entries), held: Object.values(entries) });

// What comes second in a pipe narrows what comes first.
export const maxLength = (most: number): Partial<Schema> => ({ most });
export const minValue = (least: number): Partial<Schema> => ({ least });
export const maxValue = (highest: number): Partial<Schema> => ({ highest });
export const finite = (): Partial<Schema> => ({ finite: true });
export const pipe = (first: Schema, ...others: Partial<Schema>[]): Schema =>
  Object.assign({}, first, ...others);

export const nullable = (item: Schema): Schema => ({ ...item, nil: true });
export const optional = (item: Schema, otherwise: unknown): Schema => ({
  ...item,
  may: 'default',
  otherwise,
});
export const exactOptional = (item: Schema): Schema => ({ ...item, may: 'miss' });

/** What is thrown where a value is not as the schema wants it; nobody but `safeParse` meets it. */
class Fault {
  declare readonly type: string;
  declare readonly received: string;
  declare readonly path: readonly { key: Key }[];

  constructor(type: string, value: unknown, path: readonly Key[]) {
    this.type = type;
    this.received = value === undefined ? 'undefined' : typeof value;
    this.path = path.map((key) => ({ key }));
  }
}

/** Where in the file the check is. */
const trail: Key[] = [];

function wrong(type: string, value: unknown, deep: number): never {
  throw new Fault(type, value, trail.slice(0, deep));
}

/** The value as the schema wants it; throws where it is not so. */
function checked(schema: Schema, given: unknown, deep: number): unknown {
  const value = given === undefined ? schema.otherwise : given;
  if (value === undefined && schema.may === 'default') return value;
  if (value === null && schema.nil) return value;
  const { type } = schema;
  switch (type) {
    case 'string':
    case 'boolean':
      if (typeof value !== type) wrong(type, value, deep);
      if ((value as string).length > schema.most) wrong('max_length', value, deep);
      return value;
    case 'number':
      return measured(schema, value, deep);
    case 'object':
      return grouped(schema, value, deep);
    case 'array':
      return listed(schema, value, deep);
    case 'unknown':
      return value;
    default:
      if (!schema.options.includes(value)) wrong(type, value, deep);
      return value;
  }
}

function measured(schema: Schema, given: unknown, deep: number): unknown {
  const value = given as number;
  if (typeof given !== 'number' || Number.isNaN(value)) wrong('number', value, deep);
  if (schema.finite && !Number.isFinite(value)) wrong('finite', value, deep);
  if (value < schema.least) wrong('min_value', value, deep);
  if (value > schema.highest) wrong('max_value', value, deep);
  return value;
}

function listed({ item, most }: Schema, value: unknown, deep: number): unknown {
  if (!Array.isArray(value)) wrong('array', value, deep);
  const all = value as unknown[];
  const out: unknown[] = [];
  for (let i = 0; i < all.length; i += 1) {
    trail[deep] = i;
    out.push(checked(item as Schema, all[i], deep + 1));
  }
  if (all.length > most) wrong('max_length', value, deep);
  return out;
}

function grouped({ keys, held }: Schema, value: unknown, deep: number): unknown {
  if (typeof value !== 'object' || value === null) wrong('object', value, deep);
  const given = value as Record<string, unknown>;
  const out: Record<string, unknown> = {};
  for (let i = 0; i < keys.length; i += 1) {
    const key = keys[i] as string;
    const schema = held[i] as Schema;
    const one = given[key];
    // Most of a file, told without a step further.
    if (one === null && schema.nil) out[key] = one;
    else if (one !== undefined || schema.may === 'default' || key in given) {
      trail[deep] = key;
      out[key] = checked(schema, one, deep + 1);
    } else if (!schema.may) {
      trail[deep] = key;
      wrong('object', undefined, deep + 1);
    }
  }
  return out;
}

type Parsed =
  | { readonly success: true; readonly output: unknown }
  | { readonly success: false; readonly issues: readonly Fault[] };

export function safeParse(schema: Schema, value: unknown): Parsed {
  try {
    return { success: true, output: checked(schema, value, 0) };
  } catch (fault) {
    if (fault instanceof Fault) return { success: false, issues: [fault] };
    throw fault;
  }
}
