/**
 * The part of valibot's interface that the publication's schema uses, for the classic script: the
 * same verdicts in a quarter of the bytes, because it always stops at the first fault. The build
 * puts it in valibot's place (`vite.config.ts`); a test holds the two to the same answers.
 */

/** Checks a value and gives it back as the schema wants it, or throws a fault. */
type Check = (value: unknown) => unknown;
interface Schema {
  readonly check: Check;
  /** The same for what is there and not null, where null is let through. */
  readonly some?: Check | undefined;
  readonly may?: 'miss' | 'default';
  readonly entries?: Record<string, Schema>;
}

class Fault extends Error {
  readonly path: { key: string | number }[] = [];

  constructor(
    readonly type: string,
    readonly received: string,
  ) {
    super(type);
  }
}

const received = (value: unknown) => (value === undefined ? 'undefined' : typeof value);

const holds =
  (type: string, test: (value: never) => boolean): Check =>
  (value) => {
    if (!test(value as never)) throw new Fault(type, received(value));
    return value;
  };

const plain = (type: string, test: (value: never) => boolean) => (): Schema => ({
  check: holds(type, test),
});

export const unknown = (): Schema => ({ check: (value) => value });
export const string = plain('string', (value) => typeof value === 'string');
export const boolean = plain('boolean', (value) => typeof value === 'boolean');
export const number = plain('number', (value) => typeof value === 'number' && !Number.isNaN(value));
export const finite = plain('finite', Number.isFinite);
export const maxLength = (most: number): Schema => ({
  check: holds('max_length', (value: { length: number }) => value.length <= most),
});
export const minValue = (least: number): Schema => ({
  check: holds('min_value', (value: number) => value >= least),
});
export const maxValue = (most: number): Schema => ({
  check: holds('max_value', (value: number) => value <= most),
});
export const literal = (only: unknown): Schema => ({
  check: holds('literal', (value) => value === only),
});
export const picklist = (options: readonly unknown[]): Schema => ({
  check: holds('picklist', (value) => options.includes(value)),
});

/** Two steps at a time: loops over steps take longer than the steps on a page that just began. */
export const pipe = (first: Schema, ...others: Schema[]): Schema =>
  others.reduce(({ check }, then) => ({ check: (value) => then.check(check(value)) }), first);

export const nullable = ({ check }: Schema): Schema => ({
  some: check,
  check: (value) => (value === null ? null : check(value)),
});

export const optional = ({ check, some }: Schema, otherwise: unknown): Schema => ({
  may: 'default',
  some,
  check: (value) => {
    const held = value === undefined ? otherwise : value;
    return held === undefined ? undefined : check(held);
  },
});

export const exactOptional = (item: Schema): Schema => ({ ...item, may: 'miss' });

/** Says where a fault was found, on its way out. */
function found(key: string | number, fault: unknown): unknown {
  if (fault instanceof Fault) fault.path.unshift({ key });
  return fault;
}

export const array = ({ check }: Schema): Schema => ({
  check: (value) => {
    if (!Array.isArray(value)) throw new Fault('array', received(value));
    let i = 0;
    try {
      const out: unknown[] = [];
      for (; i < value.length; i += 1) out.push(check(value[i]));
      return out;
    } catch (fault) {
      throw found(i, fault);
    }
  },
});

export const object = (entries: Record<string, Schema>): Schema => {
  const all = Object.entries(entries).map(([key, schema]) => ({ key, ...schema }));
  return {
    entries,
    check: (value) => {
      if (typeof value !== 'object' || value === null) throw new Fault('object', received(value));
      const given = value as Record<string, unknown>;
      const out: Record<string, unknown> = {};
      let place = '';
      try {
        for (let i = 0; i < all.length; i += 1) {
          const one = all[i] as (typeof all)[number];
          place = one.key;
          const held = given[place];
          // Most of a file: told without the steps for what may be absent.
          if (held === null && one.some) out[place] = null;
          else if (held !== undefined || place in given || one.may === 'default') {
            out[place] = (held === undefined ? one.check : (one.some ?? one.check))(held);
          } else if (!one.may) throw new Fault('object', 'undefined');
        }
        return out;
      } catch (fault) {
        throw found(place, fault);
      }
    },
  };
};

type Parsed =
  | { readonly success: true; readonly output: unknown }
  | { readonly success: false; readonly issues: readonly Fault[] };

export function safeParse(schema: Schema | undefined, value: unknown): Parsed {
  try {
    return { success: true, output: schema?.check(value) };
  } catch (fault) {
    if (fault instanceof Fault) return { success: false, issues: [fault] };
    throw fault;
  }
}
