/** The head of an arrow, to be named by `marker-end`; its size is in the units of the drawing. */
export function ArrowHead({ id, size }: { id: string; size: number }) {
  return (
    <defs>
      <marker
        id={id}
        viewBox="0 0 8 8"
        refX="7"
        refY="4"
        markerWidth={size}
        markerHeight={size}
        markerUnits="userSpaceOnUse"
        orient="auto"
      >
        <path d="M0 0 8 4 0 8Z" fill="var(--edge)" />
      </marker>
    </defs>
  );
}
