import { describe, expect, test } from 'vitest';
import { spanOf, timeKind } from './crowd-times.ts';

test.each([
  '3 days ago',
  '1 hour ago (edited)',
  '2w',
  '5h',
  'Just now',
  'yesterday',
  '3 hari yang lalu',
  '2 jam lalu',
  '3 วันที่แล้ว',
  '2 ngày trước',
  '3 日前',
  '5 時間前',
  '3일 전',
  '2小时前',
  '3 天前',
  'hace 2 días',
  'há 3 dias',
  'vor 2 Stunden',
  'il y a 3 jours',
  '2 gün önce',
])('"%s" says when', (text) => {
  expect(timeKind(text)).toBe('ago');
});

test.each([
  '14:32',
  '2:05 PM',
  'Mar 3',
  '3 Oct 2025',
  '2025-03-18',
  '18/03/2025',
  'Mon',
  '10月3日',
])('"%s" may say when', (text) => {
  expect(timeKind(text)).toBe('when');
});

test.each([
  '2 replies',
  '1 reply',
  '1,204',
  '5.6',
  '12',
  '3 likes',
  'Views',
  '',
  'I was there 3 days ago',
  '45%',
  '2 balasan',
])('"%s" says nothing of when', (text) => {
  expect(timeKind(text)).toBeNull();
});

describe('the days that times span, for 2026-10-29', () => {
  test.each([
    [['2 hours ago', 'yesterday'], '2026-10-28', '2026-10-30'],
    [['3 weeks ago', '1 week ago'], '2026-10-01', '2026-10-23'],
    [['vor 2 Tagen'], '2026-10-26', '2026-10-28'],
    [['2 ay önce'], '2026-07-28', '2026-08-29'],
  ])('%j', (times, from, to) => {
    expect(spanOf(times, '2026-10-29')).toEqual({ from, to });
  });

  test.each([[[]], [['14:32', '2 hours ago']], [['Mar 3']]])('%j is not known', (times) => {
    expect(spanOf(times, '2026-10-29')).toBeNull();
  });
});
