import { useMemo } from 'preact/hooks';
import type { PublishModel } from '../publish/publish-model.ts';
import { useLater } from '../use-later.ts';
import type { EmbedApi } from './embed-model.ts';

interface Props {
  readonly api: EmbedApi;
  readonly publishing: PublishModel;
}

/** The section comes with its words and what writes tables and files. */
async function sectionFor({ api, publishing }: Props) {
  const [{ EmbedModel }, { EmbedSection }] = await Promise.all([
    import('./embed-model.ts'),
    import('./embed-section.tsx'),
  ]);
  return { model: new EmbedModel(api, publishing), Section: EmbedSection };
}

/** The section, once it is there. */
export function EmbedLater({ api, publishing }: Props) {
  const load = useMemo(() => () => sectionFor({ api, publishing }), [api, publishing]);
  const part = useLater(load);
  return part && <part.Section model={part.model} />;
}
