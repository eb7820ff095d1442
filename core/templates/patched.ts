/** A thing with a change laid over it; what the change says is undefined is taken out. */
export function patched<T extends object>(
  thing: T,
  change: { readonly [K in keyof T]?: T[K] | undefined },
): T {
  const entries = Object.entries({ ...thing, ...change });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as T;
}
