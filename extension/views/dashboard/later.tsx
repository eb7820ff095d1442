import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { EditingProps } from '../kpis/editing.tsx';
import { Heading } from './pieces.tsx';
import { say } from './words.ts';

/** Shows the sections that edit the scorecard, which are heavy, once they have come. */
export function Later(props: EditingProps) {
  const [part, set] = useState<{ Editing: FunctionComponent<EditingProps> } | null>(null);
  useEffect(() => {
    import('../kpis/editing.tsx').then(set);
  }, []);
  if (part) return <part.Editing {...props} />;
  return (
    <>
      <Heading title={say(`section.${props.section}`)} />
      <p class="soft">{say('reading')}</p>
    </>
  );
}
