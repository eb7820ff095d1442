import { css } from '../../base/sheet.ts';

export const findingsStyles = css`
    .card {
  padding-block: 4px;
    }
    li {
  display: grid;
  grid-template-columns: 5.5em 1fr;
  gap: 2px 12px;
  align-items: baseline;
  padding-block: 12px;
    }
    li + li {
  border-block-start: 1px solid var(--_line);
    }
    .as-of {
  padding-block: 8px;
  border-block-start: 1px solid var(--_line);
    }
    .who,
    ::slotted(*) {
  grid-column: -2;
    }
    @container fourfold (max-width: 360px) {
  li {
    grid-template-columns: 1fr;
  }
    }
    button {
  padding: 0;
  border: 0;
  background: none;
  font: inherit;
  color: var(--_accent);
  cursor: pointer;
  text-align: start;
    }
    button:hover {
  text-decoration: underline;
    }
  `;
