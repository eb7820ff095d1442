import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PublishModel } from '../publish/publish-model.ts';
import type { EmbedApi } from './embed-model.ts';

interface Props {
  readonly api: EmbedApi;
  readonly publishing: PublishModel;
}

/** The section comes with its words and what writes tables and files when it is first opened. */
async function sectionFor({ api, publishing }: Props): Promise<FunctionComponent> {
  const [{ EmbedModel }, { EmbedSection }] = await Promise.all([
    import('./embed-model.ts'),
    import('./embed-section.tsx'),
  ]);
  const model = new EmbedModel(api, publishing);
  return () => <EmbedSection model={model} />;
}

/** The section, once it is there. */
export function EmbedLater({ api, publishing }: Props) {
  const [Section, setSection] = useState<FunctionComponent | null>(null);
  useEffect(() => {
    void sectionFor({ api, publishing }).then((made) => setSection(() => made));
  }, [api, publishing]);
  return Section && <Section />;
}
