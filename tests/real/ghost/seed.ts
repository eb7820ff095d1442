import { type Cell, insert, type Statement } from '../support/sqlite.ts';

/** What the seed stands on, read from the empty publication. */
export interface Ground {
  readonly paidProduct: string;
  readonly newsletter: string;
  readonly author: string;
  readonly post: Readonly<Record<string, Cell>>;
}

type Row = Record<string, Cell>;

const FREE = 300;
const PAID = 80;
const CANCELLED = 20;
const MONTHLY = 500;

/** Posts with the day before today on which they were sent, and what became of their email. */
const POSTS = [
  {
    title: 'How I record a podcast in a closet',
    age: 2,
    sent: 240,
    opened: 120,
    clicked: 24,
    up: 41,
    down: 3,
  },
  // Ghost's newsletter list divides whole numbers: only a rate of 0 or 100 % shows there.
  { title: 'Pricing handmade ceramics', age: 9, sent: 20, opened: 20, clicked: 20, up: 3, down: 1 },
  {
    title: 'Five shops I learned from',
    age: 16,
    sent: 180,
    opened: 90,
    clicked: 45,
    up: 2,
    down: 6,
  },
  {
    title: 'The quiet season: what to make in winter',
    age: 44,
    sent: 150,
    opened: 60,
    clicked: 30,
    up: 1,
    down: 1,
  },
] as const;

/** Ids in the order of their making, so that two seeds of one day are the same. */
class Ids {
  private made = 0;
  next(): string {
    this.made += 1;
    return `5eed${this.made.toString(16).padStart(20, '0')}`;
  }
  uuid(): string {
    this.made += 1;
    const hex = this.made.toString(16).padStart(12, '0');
    return `00000000-0000-4000-8000-${hex}`;
  }
}

/** Rows by table, in the order in which the tables were first met. */
class Tables {
  private readonly rows = new Map<string, Row[]>();
  add(table: string, row: Row): void {
    const rows = this.rows.get(table) ?? [];
    rows.push(row);
    this.rows.set(table, rows);
  }
  statements(): Statement[] {
    return [...this.rows].map(([table, rows]) => insert(table, rows));
  }
}

/**
 * A publication that grows in members and shrinks in money: for the last month nobody began to pay
 * and twenty stopped, so that some changes rise and some fall.
 */
export function seed(ground: Ground, today: string): Statement[] {
  const [ids, tables] = [new Ids(), new Tables()];
  const at = (daysBack: number, minutes = 0) =>
    new Date(Date.parse(`${today}T00:01:00Z`) - daysBack * 86_400_000 + minutes * 60_000)
      .toISOString()
      .slice(0, 19)
      .replace('T', ' ');
  addPrices(tables, ids, ground, at(130));
  const posts = addPosts(tables, ids, ground, at);
  const members = addMembers(tables, ids, ground, posts, at);
  for (const [index, post] of POSTS.entries()) {
    addEmail(tables, ids, ground, { ...post, id: posts[index] ?? '' }, members, at);
  }
  const settings = {
    stripe_secret_key: 'sk_test_xxxxxxxxxxxxxxxxxxxxxxxx',
    stripe_publishable_key: 'pk_test_xxxxxxxxxxxxxxxxxxxxxxxx',
    title: 'Kiln & Co',
    paid_members_enabled: 'true',
  };
  return [
    ...tables.statements(),
    {
      sql: `update products set monthly_price_id = (select id from stripe_prices limit 1) where id = ?`,
      rows: [[ground.paidProduct]],
    },
    {
      sql: 'update settings set value = ? where key = ?',
      rows: Object.entries(settings).map(([key, value]) => [value, key]),
    },
  ];
}

type At = (daysBack: number, minutes?: number) => string;

function addPrices(tables: Tables, ids: Ids, { paidProduct }: Ground, when: string): void {
  tables.add('stripe_products', {
    id: ids.next(),
    product_id: paidProduct,
    stripe_product_id: 'prod_x',
    created_at: when,
  });
  tables.add('stripe_prices', {
    id: ids.next(),
    stripe_price_id: 'price_m',
    stripe_product_id: 'prod_x',
    active: 1,
    nickname: 'Monthly',
    currency: 'usd',
    amount: MONTHLY,
    type: 'recurring',
    interval: 'month',
    created_at: when,
  });
}

function addPosts(tables: Tables, ids: Ids, ground: Ground, at: At): string[] {
  return POSTS.map(({ title, age }) => {
    const id = ids.next();
    const when = at(age);
    tables.add('posts', {
      ...ground.post,
      id,
      uuid: ids.uuid(),
      title,
      slug: title.toLowerCase().replace(/[^a-z]+/g, '-'),
      published_at: when,
      created_at: when,
      updated_at: when,
      comment_id: id,
      newsletter_id: ground.newsletter,
      email_recipient_filter: 'all',
      featured: 0,
    });
    tables.add('posts_authors', {
      id: ids.next(),
      post_id: id,
      author_id: ground.author,
      sort_order: 0,
    });
    return id;
  });
}

interface Member {
  readonly id: string;
  readonly uuid: string;
  readonly email: string;
}

function addMembers(
  tables: Tables,
  ids: Ids,
  ground: Ground,
  posts: readonly string[],
  at: At,
): Member[] {
  return Array.from({ length: FREE + PAID }, (_, index) => {
    const paid = index >= FREE;
    // Free members come evenly over four months; paid ones all came before the last month.
    const age = paid ? 119 - (index - FREE) : 120 - Math.floor((index * 120) / FREE);
    const member = addMember(tables, ids, ground, {
      index,
      age,
      at,
      paid,
      post: posts[index % posts.length] ?? '',
    });
    if (paid)
      addSubscription(tables, ids, ground, member, { index, age, at, post: posts[0] ?? '' });
    return member;
  });
}

/** The last paid members stopped paying, one each day of the last three weeks. */
const stoppedAt = (index: number) =>
  index >= FREE + PAID - CANCELLED ? 2 + (FREE + PAID - 1 - index) : null;

interface Joined {
  readonly index: number;
  readonly age: number;
  readonly at: At;
  readonly post: string;
}

function addMember(
  tables: Tables,
  ids: Ids,
  { newsletter }: Ground,
  { index, age, at, post, paid }: Joined & { readonly paid: boolean },
): Member {
  const member = { id: ids.next(), uuid: ids.uuid(), email: `m${index}@kiln.example` };
  const joined = at(age);
  tables.add('members', {
    id: member.id,
    uuid: member.uuid,
    transient_id: ids.uuid(),
    email: member.email,
    status: paid && stoppedAt(index) === null ? 'paid' : 'free',
    name: `Member ${index}`,
    created_at: joined,
    updated_at: joined,
    email_count: 4,
    email_opened_count: 2,
    email_open_rate: 50,
  });
  tables.add('members_created_events', {
    id: ids.next(),
    created_at: joined,
    member_id: member.id,
    source: 'member',
    referrer_source: index % 2 ? 'Google' : 'Direct',
    attribution_id: post,
    attribution_type: 'post',
  });
  tables.add('members_status_events', {
    id: ids.next(),
    member_id: member.id,
    from_status: null,
    to_status: 'free',
    created_at: joined,
  });
  tables.add('members_subscribe_events', {
    id: ids.next(),
    member_id: member.id,
    subscribed: 1,
    created_at: joined,
    source: 'member',
    newsletter_id: newsletter,
  });
  tables.add('members_newsletters', {
    id: ids.next(),
    member_id: member.id,
    newsletter_id: newsletter,
  });
  return member;
}

function addSubscription(
  tables: Tables,
  ids: Ids,
  { paidProduct }: Ground,
  { id: member }: Member,
  { index, age, at, post }: Joined,
): void {
  const [customer, subscription, began] = [`cus_${index}`, ids.next(), at(age, 5)];
  const stopped = stoppedAt(index);
  tables.add('members_stripe_customers', {
    id: ids.next(),
    member_id: member,
    customer_id: customer,
    created_at: began,
  });
  tables.add('members_stripe_customers_subscriptions', {
    id: subscription,
    customer_id: customer,
    subscription_id: `sub_${index}`,
    stripe_price_id: 'price_m',
    status: stopped === null ? 'active' : 'canceled',
    current_period_end: at(-20),
    start_date: began,
    created_at: began,
    mrr: stopped === null ? MONTHLY : 0,
    plan_id: 'price_m',
    plan_nickname: 'Monthly',
    plan_interval: 'month',
    plan_amount: MONTHLY,
    plan_currency: 'usd',
  });
  tables.add('members_subscription_created_events', {
    id: ids.next(),
    created_at: began,
    member_id: member,
    subscription_id: subscription,
    referrer_source: 'Google',
    attribution_id: post,
    attribution_type: 'post',
  });
  addStep(tables, ids, member, subscription, { from: 'free', to: 'paid', when: began });
  if (stopped === null) {
    tables.add('members_products', { id: ids.next(), member_id: member, product_id: paidProduct });
  } else {
    addStep(tables, ids, member, subscription, { from: 'paid', to: 'free', when: at(stopped) });
  }
}

function addStep(
  tables: Tables,
  ids: Ids,
  member: string,
  subscription: string,
  { from, to, when }: { from: string; to: string; when: string },
): void {
  const begins = to === 'paid';
  tables.add('members_status_events', {
    id: ids.next(),
    member_id: member,
    from_status: from,
    to_status: to,
    created_at: when,
  });
  tables.add('members_paid_subscription_events', {
    id: ids.next(),
    type: begins ? 'created' : 'canceled',
    member_id: member,
    subscription_id: subscription,
    from_plan: begins ? null : 'price_m',
    to_plan: begins ? 'price_m' : null,
    currency: 'usd',
    source: 'stripe',
    mrr_delta: begins ? MONTHLY : -MONTHLY,
    created_at: when,
  });
}

function addEmail(
  tables: Tables,
  ids: Ids,
  { newsletter }: Ground,
  post: (typeof POSTS)[number] & { readonly id: string },
  members: readonly Member[],
  at: At,
): void {
  const [email, batch, sent] = [ids.next(), ids.next(), at(post.age)];
  tables.add('emails', {
    id: email,
    post_id: post.id,
    uuid: ids.uuid(),
    status: 'submitted',
    recipient_filter: 'all',
    email_count: post.sent,
    delivered_count: post.sent,
    opened_count: post.opened,
    failed_count: 0,
    subject: post.title,
    source_type: 'lexical',
    track_opens: 1,
    track_clicks: 1,
    feedback_enabled: 1,
    submitted_at: sent,
    newsletter_id: newsletter,
    created_at: sent,
    updated_at: sent,
  });
  tables.add('email_batches', {
    id: batch,
    email_id: email,
    status: 'submitted',
    created_at: sent,
    updated_at: sent,
  });
  const redirect = ids.next();
  tables.add('redirects', {
    id: redirect,
    from: `/r/${post.age}`,
    to: 'https://shop.example/item',
    post_id: post.id,
    created_at: sent,
  });
  for (const [index, member] of members.slice(0, post.sent).entries()) {
    addRecipient(tables, ids, { ...post, email, batch, redirect, index }, member, at);
  }
}

function addRecipient(
  tables: Tables,
  ids: Ids,
  post: (typeof POSTS)[number] & {
    readonly id: string;
    readonly email: string;
    readonly batch: string;
    readonly redirect: string;
    readonly index: number;
  },
  member: Member,
  at: At,
): void {
  const { index, age } = post;
  tables.add('email_recipients', {
    id: ids.next(),
    email_id: post.email,
    member_id: member.id,
    batch_id: post.batch,
    processed_at: at(age),
    delivered_at: at(age),
    opened_at: index < post.opened ? at(age, 120) : null,
    member_uuid: member.uuid,
    member_email: member.email,
  });
  const event = { id: ids.next(), member_id: member.id };
  if (index < post.clicked) {
    tables.add('members_click_events', {
      ...event,
      redirect_id: post.redirect,
      created_at: at(age, 180),
    });
  }
  if (index < post.up + post.down) {
    tables.add('members_feedback', {
      ...event,
      score: index < post.up ? 1 : 0,
      post_id: post.id,
      created_at: at(age, 240),
    });
  }
}
