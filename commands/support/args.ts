/** Words and options of a command line: `--name value`, `--name=value`, flags, and the rest. */
export interface Args {
  readonly rest: readonly string[];
  readonly options: Readonly<Record<string, string>>;
  readonly flags: ReadonlySet<string>;
}

/** Thrown for a command line that cannot be understood: exit code 2. */
export class ArgumentError extends Error {}

/**
 * Reads a command line against the options (with a value) and flags (without) that a command knows.
 * @throws ArgumentError for an unknown option or one without its value.
 */
export function readArgs(
  words: readonly string[],
  options: readonly string[],
  flags: readonly string[],
): Args {
  const rest: string[] = [];
  const values: Record<string, string> = {};
  const set = new Set<string>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    if (!word.startsWith('--')) {
      rest.push(word);
      continue;
    }
    const [name = '', inline] = word.slice(2).split(/=(.*)/s);
    if (flags.includes(name)) set.add(name);
    else if (options.includes(name)) {
      const value = inline ?? words[++i];
      if (value === undefined) throw new ArgumentError(`--${name} needs a value.`);
      values[name] = value;
    } else
      throw new ArgumentError(
        `There is no option --${name}. Options: ${[...options, ...flags].map((o) => `--${o}`).join(' ')}.`,
      );
  }
  return { rest, options: values, flags: set };
}

/** Runs a command; a bad command line ends with exit code 2 and words, any other error with 1. */
export async function main(run: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await run();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = error instanceof ArgumentError ? 2 : 1;
  }
}
