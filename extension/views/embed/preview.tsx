import { h } from 'preact';
import { useMemo } from 'preact/hooks';
import {
  chosenOf,
  EMBEDDABLE,
  type EmbedChoice,
  type Table,
} from '../../../widgets/embed/index.ts';
import type { Written } from './embed-model.ts';
import { say } from './words.ts';

/** The element itself, as the other page will show it. */
export function Live({
  written,
  choice,
  height,
  name,
}: {
  written: Written;
  name: string;
  choice: EmbedChoice;
  height?: number;
}) {
  const { publication } = written;
  const by = EMBEDDABLE[choice.tag];
  const attributes = {
    theme: choice.theme || undefined,
    lang: choice.language || undefined,
    dir: choice.language ? (choice.language === 'ar' ? 'rtl' : 'ltr') : undefined,
    ...(by ? { [by]: chosenOf(choice, publication) } : {}),
  };
  return (
    <section
      class={`preview ${choice.theme}`}
      style={height ? { height: `${height}px` } : undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={`${say('preview')}: ${name}`}
    >
      <bsc-source data={publication}>
        {/* An element takes another language only when it is drawn anew. */}
        {h(choice.tag, { key: JSON.stringify(choice), ...attributes })}
      </bsc-source>
    </section>
  );
}

/** The table as it is copied, without the looks that the other page will give it. */
export function TablePreview({
  table,
  language,
  name,
}: {
  table: Table;
  language: string;
  name: string;
}) {
  const { caption, heads, groups } = table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class="preview" tabIndex={0} aria-label={`${say('preview')}: ${name}`}>
      <table class="leaves" lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ head, rows }) => (
          <tbody key={head}>
            {head !== null && (
              <tr>
                <th scope="rowgroup" colSpan={heads.length}>
                  {head}
                </th>
              </tr>
            )}
            {rows.map(([name, ...cells], i) => (
              <tr key={i}>
                <th scope="row">{name}</th>
                {cells.map((cell, at) => (
                  <td key={heads[at + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

/** The picture as it is saved. */
export function PicturePreview({ written }: { written: Written }) {
  const { svg, picture } = written;
  const address = useMemo(() => `data:image/svg+xml,${encodeURIComponent(svg)}`, [svg]);
  return (
    <img
      class="preview picture"
      src={address}
      alt={picture.words}
      width={picture.width}
      height={picture.height}
    />
  );
}
