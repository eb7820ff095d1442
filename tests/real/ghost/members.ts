import { type At, type Ground, type Ids, MONTHLY, type Tables } from './rows.ts';

const FREE = 300;
const PAID = 80;
const CANCELLED = 20;

/** Who gets the emails. */
export interface Member {
  readonly id: string;
  readonly uuid: string;
  readonly email: string;
}

/** Free members who keep coming, and paid ones of whom the last twenty stopped paying. */
export function addMembers(
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
