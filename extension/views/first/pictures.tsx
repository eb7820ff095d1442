import type { KnownDashboard } from './dashboards.ts';
import type { Who } from './first-model.ts';

const WHO: Readonly<Record<Who, string>> = {
  // Several panels; one panel with a play mark; a wall with a page on it.
  specialist: 'M3 4h8v7H3zM13 4h8v4h-8zM13 10h8v10h-8zM3 13h8v7H3z',
  creator: 'M3 5h18v12H3zM10 8.5l5 2.5-5 2.5zM8 20h8',
  owner: 'M4 4h16v16H4zM4 8.5h16M8 12h8M8 15.5h5',
};

const KIND: Readonly<Record<KnownDashboard['kind'] | 'own', string>> = {
  channel: 'M3 5h18v12H3zM10 8.5l5 2.5-5 2.5z',
  shop: 'M4 9l1.5-5h13L20 9M5 9v11h14V9M4 9h16M10 20v-6h4v6',
  site: 'M12 3a9 9 0 1 0 .01 0M3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18',
  own: 'M10 14l4-4M8.5 11.5 6 14a3 3 0 0 0 4 4l2.5-2.5M11.5 8.5 14 6a3 3 0 0 1 4 4l-2.5 2.5',
};

function Line({ path }: { readonly path: string }) {
  return (
    <svg class="picture" viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

/** A small picture beside who the person is. */
export const WhoPicture = ({ who }: { readonly who: Who }) => <Line path={WHO[who]} />;

/** A small picture of what kind of dashboard it is. */
export const KindPicture = ({ kind }: { readonly kind: KnownDashboard['kind'] | 'own' }) => (
  <Line path={KIND[kind]} />
);
