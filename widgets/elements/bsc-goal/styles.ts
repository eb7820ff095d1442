import { css } from '../../base/sheet.ts';

export const goalStyles = css`
  .root {
    height: 100%;
  }
  .line:first-child {
    border-block-start: 1px solid var(--_line);
  }
`;
