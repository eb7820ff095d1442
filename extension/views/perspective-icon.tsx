import { PERSPECTIVE_PATHS } from '../../widgets/base/perspective-paths.ts';

/** The small icon of a perspective, in its hue, as the widgets draw it. */
export function PerspectiveIcon({ id }: { readonly id: keyof typeof PERSPECTIVE_PATHS }) {
  return (
    <svg class="perspective-icon" viewBox="0 0 18 18" aria-hidden="true">
      <path d={PERSPECTIVE_PATHS[id]} />
    </svg>
  );
}
