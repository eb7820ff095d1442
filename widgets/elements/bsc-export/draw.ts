import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Publication } from '../../../core/publication/reading.ts';
import type { Formats } from '../../base/formats.ts';
import type { Drawer } from '../../base/lazy-element.ts';
import { say } from '../../base/say.ts';
import { send } from '../../base/send.ts';
import { css } from '../../base/sheet.ts';
import { publicationCsv } from '../../charts/csv.ts';
import { paint, pictureOf, svgOf } from '../../charts/picture.ts';
import type { BscExport } from './bsc-export.ts';

const KINDS = ['png', 'svg', 'csv', 'print'] as const;
type Kind = (typeof KINDS)[number];
/** Pictures are twice as fine as they are large. */
const FINE = 2;

/** What draws `<bsc-export>`. */
export const exporter = (host: BscExport): Drawer => {
  let failed = false;
  const press = async (kind: Kind, publication: Publication, formats: Formats) => {
    const name = fileName(host.name ?? `${publication.title} ${publication.asOf}`);
    failed = false;
    try {
      if (kind === 'print') print();
      else hand(await fileOf(kind, publication, formats), `${name}.${kind}`);
      send(host, 'bsc-export', { kind, name: kind === 'print' ? name : `${name}.${kind}` });
    } catch {
      failed = true;
    }
    host.requestUpdate();
  };
  return {
    styles: [exportStyles],
    view: (
      publication,
      formats,
    ): TemplateResult => html`<div class="row wrap all" role="group" aria-label=${say('export')}>
        ${KINDS.map(
          (kind) => html`<button
            type="button"
            part="button"
            class="small"
            title=${say(`export.${kind}.title`)}
            @click=${() => press(kind, publication, formats)}
          >${say(`export.${kind}`)}</button>`,
        )}
      </div>
      ${failed ? html`<p class="small" role="alert">${say('export.failed')}</p>` : nothing}`,
  };
};

async function fileOf(
  kind: Exclude<Kind, 'print'>,
  publication: Publication,
  formats: Formats,
): Promise<Blob> {
  if (kind === 'csv') return new Blob([publicationCsv(publication)], { type: 'text/csv' });
  const picture = pictureOf(publication, formats);
  if (kind === 'svg') return new Blob([svgOf(picture)], { type: 'image/svg+xml' });
  const canvas = document.createElement('canvas');
  canvas.width = picture.width * FINE;
  canvas.height = picture.height * FINE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  paint(context, picture, FINE);
  return new Promise((done, failed) =>
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('too large'))), 'image/png'),
  );
}

/** What every file system takes as a name. */
const fileName = (text: string) =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80) || 'scorecard';

function hand(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The download has the file once the click was handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

const exportStyles = css`
  button {
    min-height: 24px;
    padding: 4px 12px;
    border: 1px solid var(--_edge);
    border-radius: 99px;
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    font-size: var(--_small);
    cursor: pointer;
  }
  .all {
    row-gap: 8px;
  }
  button:hover {
    border-color: var(--_ink);
  }
  @media print {
    .all {
      display: none;
    }
  }
`;
