import { useMemo } from 'preact/hooks';
import type { PublishModel } from '../publish/publish-model.ts';
import { useLater } from '../use-later.ts';
import type { EmbedApi, EmbedSource } from './embed-model.ts';

interface Props {
  readonly api: EmbedApi;
  readonly publishing: PublishModel;
}

/** The person's own scorecard, as it would be published now. */
const ownSource = (publishing: PublishModel): EmbedSource => ({
  text: () => publishing.file.value?.text ?? null,
  address: 'scorecard.json',
  pubkey: () => {
    const state = publishing.state.value;
    const isSigned = state?.isSigned && publishing.file.value?.isSigned;
    return isSigned ? (state.publicKey ?? null) : null;
  },
  prepare: async () => {
    await publishing.prepare();
    return publishing.trouble.value;
  },
});

/** The section comes with its words and what writes tables and files. */
async function sectionFor({ api, publishing }: Props) {
  const [{ EmbedModel }, { EmbedSection }] = await Promise.all([
    import('./embed-model.ts'),
    import('./embed-section.tsx'),
  ]);
  return { model: new EmbedModel(api, ownSource(publishing)), Section: EmbedSection };
}

/** The section, once it is there. */
export function EmbedLater({ api, publishing }: Props) {
  const load = useMemo(() => () => sectionFor({ api, publishing }), [api, publishing]);
  const part = useLater(load);
  return part && <part.Section model={part.model} />;
}
