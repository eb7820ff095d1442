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
  display: flex;
  flex-wrap: wrap;
  gap: 2px 12px;
  align-items: baseline;
  padding-block: 8px;
  border-block-start: 1px solid var(--_line);
    }
    li > :first-child {
  flex: 1 1 9rem;
    }
    li .status {
  flex: 0 1 7.5em;
  justify-content: end;
  margin-inline-start: auto;
    }
    .why {
  flex: 1 0 100%;
    }
  `;
