import type { Statement } from '../support/sqlite.ts';
import { addEmail, type Sent } from './emails.ts';
import { addMembers } from './members.ts';
import { type At, type Ground, Ids, MONTHLY, Tables } from './rows.ts';

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
] as const satisfies readonly (Sent & { title: string })[];

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
