import { LazyElement } from '../../base/lazy-element.ts';

/**
 * `<bsc-risks>`: the risk indicators by category, each with its value, its status, how far it is from
 * appetite and tolerance, and when it passes the tolerance if it goes on like this. Above them a heat
 * map counts the risks of each category by status.
 *
 * @csspart card - The card.
 * @csspart map - The heat map.
 * @csspart risk - One risk.
 * @csspart bar - A risk's value between appetite and tolerance.
 * @csspart status - Shape and word of a status.
 */
export class BscRisks extends LazyElement {
  protected readonly drawnBy = ['more', 'risks'] as const;

  protected override readonly lines = 29;
}
