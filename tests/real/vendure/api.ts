/** Vendure's admin API, signed in: a query in, its data out. */
export type Api = <T>(query: string, variables?: Record<string, unknown>) => Promise<T>;

export async function signIn(url: string): Promise<Api> {
  let token = '';
  const api: Api = async <T>(query: string, variables = {}) => {
    const answer = await fetch(`${url}/admin-api`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify({ query, variables }),
    });
    token = answer.headers.get('vendure-auth-token') ?? token;
    const { data, errors } = (await answer.json()) as { data: T; errors?: unknown };
    if (errors) throw new Error(`Vendure's API said ${JSON.stringify(errors)}`);
    return data;
  };
  await api('mutation { login(username: "superadmin", password: "superadmin") { __typename } }');
  return api;
}

export interface Sold {
  readonly orders: number;
  /** In cents. */
  readonly value: number;
}

/** What was ordered from one instant until before another. */
export async function sold(api: Api, from: string, to: string): Promise<Sold> {
  const end = new Date(Date.parse(`${to}T00:00:00Z`) - 1).toISOString();
  const { orders } = await api<{
    orders: { totalItems: number; items: { totalWithTax: number }[] };
  }>(
    `query ($start: DateTime!, $end: DateTime!) {
      orders(options: { take: 1000, filter: { orderPlacedAt: { between: { start: $start, end: $end } } } }) {
        totalItems items { totalWithTax }
      }
    }`,
    { start: `${from}T00:00:00.000Z`, end },
  );
  return {
    orders: orders.totalItems,
    value: orders.items.reduce((sum, order) => sum + order.totalWithTax, 0),
  };
}

/** The chart's points by day: `OrderTotal` and `AverageOrderValue` in cents, `OrderCount`. */
export async function daily(api: Api, type: string): Promise<Map<string, number>> {
  const { metricSummary } = await api<{
    metricSummary: { entries: { label: string; value: number }[] }[];
  }>(
    `query ($types: [MetricType!]!) {
      metricSummary(input: { interval: Daily, types: $types, refresh: true }) { entries { label value } }
    }`,
    { types: [type] },
  );
  const entries = metricSummary[0]?.entries ?? [];
  return new Map(entries.map(({ label, value }) => [label.slice(0, 10), value]));
}
