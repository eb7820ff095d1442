import {
  type Buyer,
  bgNbdAlive,
  bgNbdFit,
  bgNbdPurchases,
  compareGroups,
  customerValue,
  gammaGammaAverage,
  gammaGammaFit,
} from '../../../core/analysis/index.ts';
import type { Given } from '../given.ts';
import { defineQuestion, type Tell } from '../question.ts';
import { refused, type Said, said } from '../said.ts';
import { dayInRow } from '../table-days.ts';

const WEEK = 7;
const YEAR_WEEKS = 52;

type Buyers = readonly (Buyer & { purchases: number; average: number; group: string })[];

function ordersOf(given: Given): { buyers: Buyers; orders: number } {
  const table = given.table('orders');
  const people = table.texts('customer');
  const amounts = table.has('amount') ? table.numbers('amount') : null;
  const groups = table.texts('group');
  const rows = table.texts('day').flatMap((text, i) => {
    if (text === '' || people[i] === '') return [];
    const day = dayInRow(text, i + 2);
    return [{ person: people[i] ?? '', day, amount: amounts?.[i] ?? 0, group: groups[i] ?? '' }];
  });
  const end = rows.reduce((most, { day }) => Math.max(most, day), Number.NEGATIVE_INFINITY);
  const first = new Map<string, number>();
  for (const { person, day } of rows) first.set(person, Math.min(day, first.get(person) ?? day));
  const all = new Map<
    string,
    { last: number; days: Set<number>; sum: number; start: number; group: string }
  >();
  for (const { person, day, amount, group } of rows) {
    const start = first.get(person) ?? day;
    const one = all.get(person) ?? {
      last: start,
      days: new Set<number>(),
      sum: 0,
      start,
      group: '',
    };
    // How a customer came is what the first purchase says, or the first one that says anything.
    if (group !== '' && (one.group === '' || day === start)) one.group = group;
    // Orders of one day are one purchase, as the models count them.
    if (day > start) {
      one.days.add(day);
      one.sum += amount;
    }
    one.last = Math.max(one.last, day);
    all.set(person, one);
  }
  const buyers = [...all.values()].map(({ last, days, sum, start, group }) => ({
    group,
    frequency: days.size,
    recency: (last - start) / WEEK,
    age: (end - start) / WEEK,
    purchases: days.size,
    average: days.size > 0 ? sum / days.size : 0,
  }));
  return { buyers: buyers.filter(({ age }) => age > 0), orders: rows.length };
}

interface OfOne {
  readonly group: string;
  /** What a customer is worth, or how often one will buy where no amounts are known. */
  readonly value: number;
}

/** Customers by how they came, beside each other: means, and how far each pair differs. */
function byGroup({ figures }: Given, each: readonly OfOne[]): Pick<Said, 'says' | 'tables'> {
  const names = [...new Set(each.map(({ group }) => group))].filter((one) => one !== '');
  if (names.length === 0) return { says: [], tables: [] };
  const found = compareGroups(
    names.map((name) => ({
      name,
      values: each.filter(({ group }) => group === name).map(({ value }) => value),
    })),
  );
  if (found.why !== null) return { says: [`By how they came: ${found.why}`], tables: [] };
  const interval = (low: number, high: number) => `${figures.value(low)} to ${figures.value(high)}`;
  return {
    says: found.left.map(({ name, why }) => `${name} was left out: ${why}`),
    tables: [
      {
        title: 'A customer’s next year by how they came',
        columns: ['Came by', 'Customers', 'Mean', '95 % interval'],
        rows: found.groups.map((one) => [
          one.name,
          one.n,
          figures.value(one.mean),
          interval(one.low, one.high),
        ]),
      },
      {
        title: 'Differences',
        columns: ['More', 'Less', 'Difference', '95 % interval', 'By chance in'],
        rows: found.pairs.map((one) => {
          const isUp = one.difference >= 0;
          return [
            isUp ? one.second : one.first,
            isUp ? one.first : one.second,
            figures.value(Math.abs(one.difference)),
            isUp ? interval(one.low, one.high) : interval(-one.high, -one.low),
            figures.chance(one.adjustedP),
          ];
        }),
      },
    ],
  };
}

type Model = Extract<ReturnType<typeof bgNbdFit>, { readonly why: null }>;
type Money = ReturnType<typeof gammaGammaFit> | null;

/** What is expected of all customers in the next year. */
interface Expected {
  readonly alive: number;
  readonly ahead: number;
  readonly worth: number;
  readonly ofEach: readonly OfOne[];
}

function expectedOf(
  { buyers, model, money }: { buyers: Buyers; model: Model; money: Money },
  { discount, margin }: { discount: number; margin: number },
  tell: Tell,
): Expected {
  const weekly = (1 + discount) ** (1 / YEAR_WEEKS) - 1;
  let [alive, ahead, worth] = [0, 0, 0];
  const ofEach: OfOne[] = [];
  for (const [i, buyer] of buyers.entries()) {
    if (i % 200 === 0) tell(0.5 + (0.5 * i) / buyers.length);
    alive += bgNbdAlive(model, buyer);
    let upTo = 0;
    const expected = [13, 26, 39, 52].map((week) => {
      upTo = Math.max(upTo, bgNbdPurchases(model, buyer, week));
      return upTo;
    });
    ahead += upTo;
    const average = money?.why === null ? gammaGammaAverage(money, buyer) : null;
    const value =
      average === null
        ? null
        : customerValue(expected, average, { discount: (1 + weekly) ** 13 - 1, margin });
    worth += value ?? 0;
    const mine = money?.why === null ? value : upTo;
    if (mine !== null) ofEach.push({ group: buyer.group, value: mine });
  }
  return { alive, ahead, worth, ofEach };
}

function answer(given: Given, tell: Tell): Said {
  const { figures } = given;
  const { buyers, orders } = ordersOf(given);
  const used = `${figures.many(orders, 'order')} of ${figures.many(buyers.length, 'customer')}`;
  const model = bgNbdFit(buyers);
  if (model.why !== null) return refused(model.why, used);
  tell(0.5);
  const spending = buyers.filter(({ purchases, average }) => purchases > 0 && average > 0);
  const money = spending.length === 0 ? null : gammaGammaFit(spending);
  const discount = (given.maybeNumber('discount') ?? 10) / 100;
  const margin = (given.maybeNumber('margin') ?? 100) / 100;
  const { alive, ahead, worth, ofEach } = expectedOf(
    { buyers, model, money },
    { discount, margin },
    tell,
  );
  const groups = byGroup(given, ofEach);
  const each = buyers.length > 0 ? worth / buyers.length : 0;
  const hasMoney = money?.why === null;
  return said(
    hasMoney
      ? `A customer is worth ${figures.value(each)} on average in the next year, after costs and discount.`
      : `A customer is expected to buy ${figures.value(ahead / Math.max(1, buyers.length))} times in the next year.`,
    {
      says: [
        `About ${figures.value(alive)} of ${figures.count(buyers.length)} customers are still customers (${figures.share(alive / Math.max(1, buyers.length))}).`,
        `Together they are expected to buy ${figures.value(ahead)} times in the next year.`,
        ...groups.says,
        ...(money?.why ? [`Nothing is said of money: ${money.why}`] : []),
        ...(model.converged ? [] : ['The fit did not settle; read the figures as rough.']),
      ],
      assumes: [
        'Customers buy at chance times, each at a pace of their own, and stop for good at some purchase (BG/NBD).',
        'What they spend does not hang on how often they buy (gamma–gamma).',
        ...(groups.tables.length > 0
          ? ['How customers came was not drawn by lot: those who came so may differ in other ways.']
          : []),
        `Money of a year later counts ${figures.share(discount)} less; ${figures.share(margin)} of each sale is left after costs.`,
      ],
      tables: [
        ...groups.tables,
        {
          title: 'The model',
          columns: ['What', 'Value'],
          rows: [
            ['r', figures.value(model.r)],
            ['α (weeks)', figures.value(model.alpha)],
            ['a', figures.value(model.a)],
            ['b', figures.value(model.b)],
            ...(money?.why === null
              ? [['A purchase on average', figures.value(money.average)] as const]
              : []),
          ],
        },
      ],
      used,
    },
  );
}

/** What customers are worth. */
export const customerWorth = defineQuestion({
  id: 'customer-worth',
  group: 'Audience',
  question: 'What is a customer worth?',
  brief:
    'Says from past orders who is still a customer, how often they will buy and what that is worth.',
  needs:
    'Orders with customer and day, of customers some of whom bought again; with amounts for a worth.',
  source: ['S0-F5', 'S1-M4.5'],
  asks: [
    {
      kind: 'table',
      id: 'orders',
      label: 'Orders',
      hint: 'A name or number for each customer is needed to tell them apart; it is not kept.',
      columns: [
        {
          id: 'customer',
          label: 'Customer',
          isNeeded: true,
          also: ['customer id', 'buyer', 'user', 'email'],
        },
        {
          id: 'day',
          label: 'Day',
          isNeeded: true,
          also: ['date', 'order date', 'created at', 'time'],
        },
        { id: 'amount', label: 'Amount', also: ['total', 'value', 'revenue', 'price'] },
        {
          id: 'group',
          label: 'Came by',
          also: ['source', 'channel', 'touchpoint', 'group', 'social', 'cohort'],
        },
      ],
      example: 'Customer,Day,Amount\n17,2026-01-04,24\n17,2026-02-11,31\n18,2026-01-09,12',
    },
    {
      kind: 'number',
      id: 'discount',
      label: 'Money loses a year, per cent',
      first: 10,
      least: 0,
      most: 100,
    },
    {
      kind: 'number',
      id: 'margin',
      label: 'Left of a sale after costs, per cent',
      first: 100,
      least: 0,
      most: 100,
    },
  ],
  answer,
});
