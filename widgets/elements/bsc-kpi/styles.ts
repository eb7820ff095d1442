import { css } from '../../base/sheet.ts';

export const kpiStyles = css`
  .history {
    padding-block: 4px;
  }
  .reached,
  .foot {
    margin-block-start: auto;
  }
  .foot {
    margin-block-start: 4px;
    padding-block-start: 8px;
    border-block-start: 1px solid var(--_line);
  }
  .way {
    padding-block-start: 4px;
  }
  .foot p {
    padding-block-start: 8px;
  }
  summary {
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  .more {
    flex: none;
    color: var(--_accent);
  }
  summary:hover .more {
    text-decoration: underline;
  }
  .compact {
    padding: 8px 12px;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) 72px minmax(5em, auto);
    align-items: center;
    gap: 12px;
  }
  .compact .status {
    align-items: center;
    margin-inline-end: -4px;
  }
  .end {
    display: grid;
    justify-items: end;
  }
  @container fourfold (max-width: 280px) {
    .compact {
      grid-template-columns: auto minmax(0, 1fr) auto;
    }
    .compact .spark {
      display: none;
    }
  }
`;
