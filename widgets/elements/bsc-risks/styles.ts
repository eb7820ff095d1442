import { css } from '../../base/sheet.ts';

export const risksStyles = css`
    .card {
  display: grid;
  gap: 16px;
    }
    h3 {
  padding-block-end: 4px;
    }
    li {
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto 6em;
  gap: 2px 12px;
  align-items: baseline;
  padding-block: 8px;
  border-block-start: 1px solid var(--_line);
    }
    li .status {
  justify-self: end;
    }
    .why {
  grid-column: 1 / -1;
    }
  `;
