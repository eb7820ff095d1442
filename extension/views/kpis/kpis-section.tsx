import { useState } from 'preact/hooks';
import { say as sayPage } from '../dashboard/words.ts';
import { Edits, Said } from './edits.tsx';
import { KpiForm } from './kpi-form.tsx';
import { KpiLibrary } from './kpi-library.tsx';
import { KpiList, type ListProps, Retired } from './kpi-list.tsx';
import { say } from './words.ts';

/** The KPIs of the person's scorecard: seen, made, changed, retired and brought back. */
export function KpisSection(props: Omit<ListProps, 'mine'>) {
  const { model } = props;
  const [open, set] = useState<'form' | 'library' | null>(null);
  const mine = model.mine.value;
  const close = () => set(null);
  return (
    <>
      <div class="heading">
        <h1>{sayPage('section.kpis')}</h1>
        <div class="tools">
          <button type="button" class="button main" onClick={() => set('form')}>
            {say('new')}
          </button>
          <button type="button" class="button" onClick={() => set('library')}>
            {say('from-library')}
          </button>
        </div>
      </div>
      <Said model={model} />
      {!mine && <p class="soft">{say('reading')}</p>}
      {mine && open === 'form' && <KpiForm {...props} mine={mine} onDone={close} />}
      {mine && open === 'library' && <KpiLibrary model={model} mine={mine} onDone={close} />}
      {mine && (
        <>
          <KpiList {...props} mine={mine} />
          <Retired model={model} mine={mine} formats={props.formats} />
          <Edits model={model} mine={mine} formats={props.formats} />
        </>
      )}
    </>
  );
}
