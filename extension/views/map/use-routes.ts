import { useLayoutEffect, useState } from 'preact/hooks';
import { type Box, pathOf, type Route, routeLinks } from '../../../widgets/charts/map-layout.ts';
import type { ShownLink } from './link-words.ts';

/** A link's way over the board, and where its words stand. */
export interface Drawn {
  readonly link: ShownLink;
  readonly path: string;
  readonly label: Route['label'];
}

function boxesIn(board: HTMLElement): Box[] {
  const origin = board.getBoundingClientRect();
  return [...board.querySelectorAll<HTMLElement>('[data-goal]')].map((card) => {
    const { left, top, width, height } = card.getBoundingClientRect();
    const id = card.dataset.goal ?? '';
    return { id, x: left - origin.left, y: top - origin.top, width, height };
  });
}

/** How the links run between the cards where they stand now; drawn anew when the board changes its size. */
export function useRoutes(
  board: { readonly current: HTMLElement | null },
  links: readonly ShownLink[],
  layout: unknown,
): readonly Drawn[] {
  const [drawn, draw] = useState<readonly Drawn[]>([]);
  useLayoutEffect(() => {
    const { current } = board;
    if (!current) return;
    const measure = () => {
      const routes = routeLinks(boxesIn(current), links);
      draw(
        routes.flatMap((route) => {
          const link = links.find((one) => one.from === route.from && one.to === route.to);
          return link ? [{ link, path: pathOf(route, 6), label: route.label }] : [];
        }),
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [links, layout]);
  return drawn;
}
