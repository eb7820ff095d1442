/** Throws unless every option is a finite number; the message names the option and its value. */
export function checkNumbers(kind: string, options: Readonly<Record<string, number>>): void {
  for (const name in options) {
    const value = options[name];
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      throw new RangeError(`${kind}: ${name} must be a number, got ${String(value)}`);
    }
  }
}
