import { css } from '../../base/sheet.ts';

export const findingsStyles = css`
    .card {
  padding-block: 4px;
    }
    li {
  display: grid;
  grid-template-columns: 5em 1fr;
  gap: 2px 12px;
  padding-block: 12px;
    }
    li + li {
  border-block-start: 1px solid var(--_line);
    }
    li .status {
  padding-block-start: 0.2em;
  align-self: start;
    }
    .who {
  grid-column: 2;
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
