import { type Policy, policyOf } from './policy.ts';

/** Longer than it takes where the browser has read its policies, and short for who waits. */
const PATIENCE_MS = 700;

/** Where a policy comes from. */
export interface PolicySource {
  /** What the browser says now; it may take long, never come, or be refused. */
  read(): Promise<unknown>;
  /** Keeps an answer. */
  keep(given: unknown): Promise<unknown>;
  /** The last answer that was kept. */
  kept(): Promise<unknown>;
}

/**
 * Reads what an organisation fixed. Browsers take seconds over it after their start, and some never
 * answer: then what they said last holds, so that nothing waits and nothing that is forbidden is
 * done meanwhile.
 */
export function patientPolicy(source: PolicySource, patienceMs = PATIENCE_MS) {
  // One question at a time: who asks again waits for what is left of the same patience.
  let asking: Promise<{ readonly given: unknown } | null> | null = null;

  async function read(): Promise<{ readonly given: unknown }> {
    try {
      const given = await source.read();
      await source.keep(given).catch(() => undefined);
      return { given };
    } catch {
      // Where nobody fixes anything the browser may refuse to say.
      return { given: null };
    }
  }

  function ask() {
    const answer = read();
    const patience = new Promise<null>((late) => {
      setTimeout(late, patienceMs, null);
    });
    answer.then(() => {
      asking = null;
    });
    return Promise.race([answer, patience]);
  }

  return async (): Promise<Policy> => {
    asking ??= ask();
    const answer = await asking;
    return policyOf(answer ? answer.given : await source.kept().catch(() => null));
  };
}
