import {
  type Assist,
  type Attribution,
  type AttributionChoice,
  type AttributionMethod,
  assistedConversions,
  attributionChoice,
  type ConversionPath,
  firstTouch,
  lastTouch,
  linearTouch,
  markovAttribution,
  type OfflineShare,
  pathsFromReferrals,
  pathsFromTable,
  positionBased,
  shapleyAttribution,
  suggestBudget,
  timeDecay,
  withOffline,
} from '../../../core/analysis/index.ts';
import type { Given } from '../given.ts';
import { Lacking } from '../lacking.ts';
import { defineQuestion, type Tell } from '../question.ts';
import { refused, type Said, type SaidTable, said } from '../said.ts';

const NAMES: Readonly<Record<AttributionMethod, string>> = {
  first: 'First touch',
  last: 'Last touch',
  linear: 'Even shares',
  'time-decay': 'Time decay',
  position: 'Position (40/20/40)',
  markov: 'Markov chain',
  shapley: 'Shapley value',
};

const ASSUMES: Readonly<Record<AttributionMethod, string>> = {
  first: 'All of a sale is credited to the channel that was touched first.',
  last: 'All of a sale is credited to the channel that was touched last.',
  linear: 'Every touch of a path counts the same.',
  'time-decay': 'A touch counts half as much for every seven touches that came after it.',
  position: 'The first and the last touch count 40 % each, those between share 20 %.',
  markov: 'A channel is worth what would be lost if whoever touches it were lost.',
  shapley: 'A channel is worth what it adds on average to the channels that were there before it.',
};

const METRICS = {
  conversions: 'commerce.orders',
  value: 'commerce.revenue',
  visits: 'traffic.sessions',
};

interface Paths {
  readonly paths: readonly ConversionPath[];
  readonly from: string;
  readonly left: readonly string[];
}

function pathsOf(given: Given): Paths {
  if (given.hasTable('paths')) {
    const table = given.table('paths');
    const columns = ['path', 'conversions', 'value', 'lost', 'visits'] as const;
    const has = columns.filter((one) => table.has(one));
    const texts = has.map((one) => table.texts(one));
    const rows = Array.from({ length: table.rows }, (_, i) => texts.map((text) => text[i] ?? ''));
    const read = pathsFromTable({ header: [...has], rows });
    return {
      paths: read.paths,
      from: `${given.figures.count(read.paths.length)} rows of your table`,
      left: read.problems
        .slice(0, 5)
        .map(({ row, what }) => `Row ${row + 1} was left out: ${what}`),
    };
  }
  const paths = pathsFromReferrals(given.numbersOf(Object.values(METRICS)), METRICS);
  if (paths.length === 0) {
    throw new Lacking(
      'There are no paths to look at. Choose a table of paths, or capture a page that lists its visitors’ sources with their orders.',
    );
  }
  return { paths, from: `${paths.length} sources that you captured`, left: [] };
}

function attribute(
  method: AttributionMethod,
  paths: readonly ConversionPath[],
  order: number,
  tell: Tell,
) {
  switch (method) {
    case 'first':
      return firstTouch(paths);
    case 'last':
      return lastTouch(paths);
    case 'linear':
      return linearTouch(paths);
    case 'time-decay':
      return timeDecay(paths);
    case 'position':
      return positionBased(paths);
    case 'markov':
      return markovAttribution(paths, { order, progress: tell });
    case 'shapley':
      return shapleyAttribution(paths);
  }
}

function creditTable({ credits }: Attribution, { figures }: Given): SaidTable {
  const rows = [...credits].sort((a, b) => b.share - a.share);
  return {
    title: 'What each channel brought',
    columns: ['Channel', 'Sales', 'Share', 'Value'],
    rows: rows.map(({ channel, conversions, share, value }) => [
      channel,
      figures.value(conversions),
      figures.share(share),
      figures.value(value),
    ]),
  };
}

function assistTable(assists: readonly Assist[], { figures }: Given): SaidTable {
  return {
    title: 'Who helps and who closes',
    columns: ['Channel', 'Helped to sell', 'Closed the sale', 'Helps for each closed'],
    rows: assists.map(({ channel, assisted, closed, ratio }) => [
      channel,
      figures.value(assisted),
      figures.value(closed),
      figures.value(ratio),
    ]),
  };
}

function methodTable({ methods }: AttributionChoice): SaidTable {
  return {
    title: 'Which methods fit these paths',
    columns: ['Method', 'Fits', 'Why'],
    rows: methods.map(({ method, fits, reason }) => [NAMES[method], fits ? 'yes' : 'no', reason]),
  };
}

function offlineOf(given: Given): readonly OfflineShare[] {
  if (!given.hasTable('offline')) return [];
  const table = given.table('offline');
  const shares = table.allNumbers('share');
  return table.texts('channel').map((channel, i) => {
    const share = shares[i] ?? 0;
    return { channel, share: share > 1 ? share / 100 : share };
  });
}

function budget(
  given: Given,
  { credits }: Attribution,
): { tables: SaidTable[]; says: string[]; assumes: string[] } {
  if (!given.hasTable('spend')) return { tables: [], says: [], assumes: [] };
  const table = given.table('spend');
  const spend = table.allNumbers('spend');
  const bound = (id: string) => (table.has(id) ? table.numbers(id) : []);
  const [least, most] = [bound('least'), bound('most')];
  const channels = table.texts('channel').map((channel, i) => ({
    channel,
    spend: spend[i] ?? 0,
    credit: credits.find((one) => one.channel === channel)?.conversions ?? 0,
    ...(typeof least[i] === 'number' ? { least: least[i] } : {}),
    ...(typeof most[i] === 'number' ? { most: most[i] } : {}),
  }));
  const found = suggestBudget(channels);
  if (found.why !== null)
    return { tables: [], says: [`No budget can be suggested: ${found.why}`], assumes: [] };
  const { figures } = given;
  return {
    says: [
      `With the same budget spread as suggested, ${figures.value(found.creditThen)} sales are to be expected in place of ${figures.value(found.creditNow)}.`,
    ],
    assumes: [...found.assumes],
    tables: [
      {
        title: 'How the budget could be spread',
        columns: ['Channel', 'Now', 'Suggested', 'Sales now', 'Sales then'],
        rows: found.channels.map((one) => [
          one.channel,
          figures.value(one.now),
          figures.value(one.suggested),
          figures.value(one.creditNow),
          figures.value(one.creditThen),
        ]),
      },
    ],
  };
}

function answer(given: Given, tell: Tell): Said {
  const { figures } = given;
  const { paths, from, left } = pathsOf(given);
  const choice = attributionChoice(paths);
  const asked = given.choice('method');
  const method = asked === 'fitting' ? choice.suggested : (asked as AttributionMethod);
  if (method === null) return refused(choice.reason, from);
  const found = attribute(method, paths, Number(given.choice('order')), tell);
  if (found.why !== null) return refused(found.why, from);
  const offline = offlineOf(given);
  const credited = offline.length > 0 ? withOffline(found, offline) : found;
  const [top] = [...credited.credits].sort((a, b) => b.share - a.share);
  const assists = assistedConversions(paths);
  const spent = budget(given, credited);
  const headline = top
    ? `${top.channel} brings the most: ${figures.share(top.share)} of ${figures.value(found.conversions)} sales.`
    : 'No channel brought a sale.';
  return said(headline, {
    says: [
      asked === 'fitting'
        ? `${NAMES[method]} was used. ${choice.reason}`
        : `${NAMES[method]} was used, as you chose.`,
      ...(found.unattributed > 0
        ? [`${figures.value(found.unattributed)} sales came by no path and are credited to nobody.`]
        : []),
      ...spent.says,
      ...left,
    ],
    assumes: [
      ASSUMES[method],
      'Credit says what went along with sales. Whether more of a channel brings more sales only a test can say.',
      ...(offline.length > 0 ? ['The shares of offline touches are what you gave.'] : []),
      ...spent.assumes,
    ],
    tables: [
      creditTable(credited, given),
      ...spent.tables,
      ...(assists.why === null ? [assistTable(assists.assists, given)] : []),
      methodTable(choice),
    ],
    chart: {
      kind: 'bars',
      title: 'Share of sales by channel',
      unit: '%',
      bars: [...credited.credits]
        .sort((a, b) => b.share - a.share)
        .slice(0, 20)
        .map(({ channel, share }) => ({ name: channel, value: 100 * share })),
    },
    used: from,
  });
}

/** Attribution of sales to channels. */
export const channelSales = defineQuestion({
  id: 'channel-sales',
  group: 'Sales',
  question: 'Which channel brings the sales?',
  brief:
    'Credits each sale to the channels that were touched before it, by the method that fits your paths.',
  needs: 'Paths with at least 30 sales; for a Markov chain also the paths that were lost.',
  source: ['S1-M4.1', 'S1-M4.2', 'S0-F2'],
  asks: [
    {
      kind: 'table',
      id: 'paths',
      label: 'Paths',
      isOptional: true,
      hint: 'Without a table the sources that you captured with their orders are used.',
      columns: [
        {
          id: 'path',
          label: 'Path',
          isNeeded: true,
          also: [
            'paths',
            'source',
            'channel',
            'channels',
            'touchpoints',
            'Conversion path',
            'Default channel grouping',
          ],
        },
        {
          id: 'conversions',
          label: 'Conversions',
          isNeeded: true,
          also: ['conversion', 'orders', 'sales', 'purchases', 'total_conversions'],
        },
        {
          id: 'value',
          label: 'Value',
          also: ['revenue', 'conversion value', 'total_conversion_value'],
        },
        {
          id: 'lost',
          label: 'Lost',
          also: ['null', 'total_null', 'no conversion', 'non conversions'],
        },
        { id: 'visits', label: 'Visits', also: ['sessions', 'users'] },
      ],
      example:
        'Path,Conversions,Lost,Value\nsearch > email,12,80,340\nsocial > search > email,7,41,190\nsocial,2,160,55',
    },
    {
      kind: 'choice',
      id: 'method',
      label: 'Method',
      choices: [['fitting', 'The one that fits'], ...Object.entries(NAMES)] as [string, string][],
    },
    {
      kind: 'choice',
      id: 'order',
      label: 'A Markov chain remembers',
      choices: [
        ['1', 'the last touch'],
        ['2', 'the last two touches'],
        ['3', 'the last three touches'],
      ],
    },
    {
      kind: 'table',
      id: 'spend',
      label: 'What each channel costs',
      isOptional: true,
      hint: 'For a suggestion of how to spread the budget.',
      columns: [
        { id: 'channel', label: 'Channel', isNeeded: true },
        { id: 'spend', label: 'Spend', isNeeded: true, also: ['cost', 'budget'] },
        { id: 'least', label: 'Least' },
        { id: 'most', label: 'Most' },
      ],
      example: 'Channel,Spend,Least,Most\nsearch,1200,500,2000\nemail,150,,400',
    },
    {
      kind: 'table',
      id: 'offline',
      label: 'What came offline',
      isOptional: true,
      hint: 'Shares from asking buyers, such as word of mouth.',
      columns: [
        { id: 'channel', label: 'Channel', isNeeded: true },
        { id: 'share', label: 'Share', isNeeded: true, also: ['per cent', 'percent'] },
      ],
      example: 'Channel,Share\nword of mouth,12',
    },
  ],
  answer,
});
