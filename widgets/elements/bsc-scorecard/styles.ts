import { css } from '../../base/sheet.ts';

export const scorecardStyles = css`
    .root,
    .four {
  display: grid;
  gap: 16px;
    }
    .head {
  gap: 16px 32px;
  padding: 24px;
    }
    .title {
  flex: 1 1 14rem;
  display: grid;
  gap: 4px;
    }
    .title h2 {
  font-size: 1.25em;
  font-weight: 600;
  line-height: 1.25;
  text-wrap: balance;
    }
    .overall {
  flex: 2 1 22rem;
  display: grid;
  gap: 8px;
    }
    .overall .value {
  font-size: 2.5em;
  line-height: 1;
    }
    .sum {
  gap: 4px 12px;
    }
    .themes li {
  gap: 2px 12px;
  padding-block: 6px;
    }
    .themes p {
  flex: 1 0 100%;
    }
    .bones {
  height: 83em;
    }
    @container fourfold (min-width: 620px) {
  .bones {
    height: 45em;
  }
  .four {
    grid-template-columns: 1fr 1fr;
  }
    }
    @container fourfold (min-width: 1120px) {
  .bones {
    height: 27em;
  }
  .four {
    grid-template-columns: repeat(4, 1fr);
  }
    }
    @container fourfold (max-width: 480px) {
  .head {
    padding: 16px;
  }
    }
  `;
