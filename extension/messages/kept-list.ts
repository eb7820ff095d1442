import * as v from 'valibot';

/** The list that stands in a setting; what was damaged is left out, one by one. */
export function listIn<T>(
  setting: string | undefined,
  schema: v.GenericSchema<unknown, T>,
): readonly T[] {
  try {
    const all: unknown = JSON.parse(setting ?? '[]');
    if (!Array.isArray(all)) return [];
    return all.flatMap((one) => {
      const read = v.safeParse(schema, one);
      return read.success ? [read.output] : [];
    });
  } catch {
    return [];
  }
}
