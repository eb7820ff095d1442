import type { Refused } from './read.ts';

/** Where a server that is asked too often does not say for how long, or not to this page. */
const UNSAID = 60_000;
const LEAST = 10_000;
/** Who asks for more than a day has made a mistake. */
const MOST = 86_400_000;

/** "120" or a date, in milliseconds from now; NaN where it is neither. */
function millisecondsIn(text: string | null): number {
  if (text === null) return Number.NaN;
  const asked = text.trim();
  if (/^\d+$/.test(asked)) return Number(asked) * 1000;
  // A date of HTTP begins with the name of its day; browsers read dates out of much else.
  return /^[a-z]{3}/i.test(asked) ? Date.parse(asked) - Date.now() : Number.NaN;
}

function whyOf(status: number): string {
  if (status === 401 || status === 403) return 'file.forbidden';
  if (status === 429) return 'file.often';
  return status < 500 ? 'file.none' : 'file.down';
}

/**
 * An answer without a file as a refusal, with the time that its `Retry-After` asks for; null is no
 * answer at all. What is a refusal already stays as it is.
 */
export function refusalOf(problem: Refused | Response | null): Refused {
  if (!problem) {
    return { ok: false, why: globalThis.origin === 'null' ? 'file.alone' : 'file.unreached' };
  }
  if (!(problem instanceof Response)) return problem;
  const { status, headers } = problem;
  const said = millisecondsIn(headers.get('retry-after'));
  const wait = Number.isNaN(said) ? (status === 429 ? UNSAID : null) : said;
  return {
    ok: false,
    why: whyOf(status),
    status,
    ...(wait === null ? {} : { wait: Math.min(MOST, Math.max(LEAST, wait)) }),
  };
}
