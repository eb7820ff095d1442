import type { Member } from './members.ts';
import type { At, Ground, Ids, Tables } from './rows.ts';

/** A post that was sent `age` days before today, and what became of its email. */
export interface Sent {
  readonly title: string;
  readonly age: number;
  readonly sent: number;
  readonly opened: number;
  readonly clicked: number;
  readonly up: number;
  readonly down: number;
}

/** An email, its receivers, and their opens, clicks and feedback. */
export function addEmail(
  tables: Tables,
  ids: Ids,
  { newsletter }: Ground,
  post: Sent & { readonly id: string },
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
  post: Sent & {
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
