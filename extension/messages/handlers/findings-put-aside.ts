import type { Handler } from '../context.ts';
import { changeAside } from './findings-state.ts';

/** Puts a finding aside, with the reason. Put aside once more, the last word counts. */
export const findingsPutAside: Handler<'findings.put-aside'> = ({ finding }, context) =>
  changeAside(
    (all, of) => [
      { ...finding, of, at: context.clock.now() },
      ...all.filter((one) => one.of !== of || one.id !== finding.id),
    ],
    context,
  );
