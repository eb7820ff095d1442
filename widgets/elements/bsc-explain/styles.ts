import { css } from '../../base/sheet.ts';

export const explainStyles = css`
  .card > p {
    margin-block-start: 8px;
  }
  .steps {
    margin-block-start: 12px;
  }
  .steps > li {
    position: relative;
    display: grid;
    gap: 2px;
    padding-inline-start: 20px;
    padding-block-end: 16px;
  }
  .steps > li:last-child {
    padding-block-end: 0;
  }
  .steps > li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.4em;
    inset-inline-start: 0;
    width: 9px;
    height: 9px;
    border: 2px solid var(--_accent);
    border-radius: 50%;
    font-size: var(--_small);
  }
  .steps > li:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-block: 18px 0;
    inset-inline-start: 4px;
    border-inline-start: 1px solid var(--_line);
  }
  .input {
    border-block-end: 1px solid var(--_line);
    padding-block: 6px;
  }
  .input:last-child {
    border: 0;
  }
  .input summary {
    display: flex;
    align-items: baseline;
    gap: 8px;
    list-style: none;
  }
  .input summary::-webkit-details-marker {
    display: none;
  }
  .input summary::before {
    content: '';
    flex: none;
    width: 6px;
    height: 6px;
    border: solid var(--_soft);
    border-width: 0 1.5px 1.5px 0;
    transform: translateY(-2px) rotate(-45deg);
    transition: transform var(--_quick);
  }
  .input[open] summary::before {
    transform: translateY(-3px) rotate(45deg);
  }
  .sights {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
    gap: 8px;
    padding-block: 8px;
  }
  .sight {
    padding: 8px 12px;
    border-radius: 6px;
    background: var(--_raised);
    border: 1px solid var(--_line);
  }
  .sight .words {
    display: flex;
    justify-content: space-between;
    gap: 8px;
  }
  q {
    font-weight: 600;
  }
`;
