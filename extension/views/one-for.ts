/**
 * The one model of its kind for each thing that it hangs on, such as a page's way to ask: whoever
 * asks by the same thing gets the same model, so that what was begun there stays.
 */
export function oneFor<K extends object, R extends readonly unknown[], T>(
  make: (of: K, ...rest: R) => T,
): (of: K, ...rest: R) => T {
  const models = new WeakMap<K, T>();
  return (of, ...rest) => {
    const found = models.get(of) ?? make(of, ...rest);
    models.set(of, found);
    return found;
  };
}
