import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../commands/support/index.ts';
import { cleanLabel, labelKey, unitOfLabel } from '../../core/text/index.ts';
import { ADAPTERS, type Adapter, type MetricClaim } from '../../extension/adapters/index.ts';
import { claimsFor } from '../../extension/capture/adapter/claims.ts';

/**
 * What each name that a platform uses means, worked out by hand and kept beside its record: one line
 * a name, with the metrics that its pages may mean by it, or "-" for what is no number.
 */
interface Row {
  readonly platform: string;
  readonly language: string;
  readonly label: string;
  readonly metrics: readonly string[];
  /** The name is known from notes on the live page, though lists have it from files. */
  readonly isNoted: boolean;
}

const FOLDER = join(ROOT, 'extension/adapters');
const SEEN = join(ROOT, '../shared/evidence/labels/labels.tsv');

function tableOf(id: string): readonly Row[] | null {
  const file = join(FOLDER, id, 'labels.expected.tsv');
  if (!existsSync(file)) return null;
  return rowsOf(file).map(([platform = '', language = '', label = '', metrics = '', seen]) => ({
    platform,
    language,
    label,
    metrics: metrics === '-' ? [] : metrics.split(' '),
    isNoted: seen === 'page',
  }));
}

function rowsOf(file: string): string[][] {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/).slice(1);
  return lines.filter((line) => line !== '').map((line) => line.split('\t'));
}

interface Named {
  readonly claim: MetricClaim;
  readonly isShown: boolean;
}

/** A name with its unit or currency is the same name: "GMV (Rp)". */
const isSame = (name: string, label: string): boolean =>
  labelKey(name) === labelKey(label) ||
  labelKey(name) === labelKey(unitOfLabel(cleanLabel(label)).label);

/** Everything that a record takes a name for in one language, on any of its pages. */
function namedBy({ pages }: Adapter, { label, language }: Row): Named[] {
  return pages.flatMap(({ evidence, reads }) =>
    reads.flatMap(({ claims }) =>
      claimsFor(claims, label).flatMap(({ claim }) => {
        const names = claim.labels[language] ?? [];
        if (!names.some((name) => isSame(name, label))) return [];
        const { unverified } = claim;
        const doubt = typeof unverified === 'object' ? unverified[language] : unverified;
        return [{ claim, isShown: doubt === undefined && !evidence.startsWith('unverified:') }];
      }),
    ),
  );
}

const TABLES = ADAPTERS.flatMap((adapter) => {
  const rows = tableOf(adapter.id);
  return rows ? [{ id: adapter.id, adapter, rows }] : [];
});

describe.each(TABLES)('the names of $id', ({ adapter, rows }) => {
  test('mean what its table says, and nothing else', () => {
    const found = rows.map((row) => {
      const metrics = new Set(namedBy(adapter, row).map(({ claim }) => claim.metric));
      return { ...row, metrics: [...metrics].sort() };
    });
    expect(found).toEqual(rows.map((row) => ({ ...row, metrics: [...row.metrics].sort() })));
  });
});

/** Places that are files and no pages, or not said to be pages; a name may be on both. */
const FILES = /export|csv|xlsx|^business-account$/i;
const BOTH = /\+export/i;

describe.runIf(existsSync(SEEN))('names that were seen on platforms', () => {
  const seen = rowsOf(SEEN).map(([platform = '', surface = '', language = '', , label = '']) => ({
    platform,
    language,
    label,
    isPage: BOTH.test(surface) || !FILES.test(surface),
  }));
  const covered = new Set(TABLES.flatMap(({ rows }) => rows.map(({ platform }) => platform)));
  const keyOf = (row: Pick<Row, 'platform' | 'language' | 'label'>) =>
    JSON.stringify([row.platform, row.language, labelKey(row.label)]);

  test('stand in a table, every one', () => {
    const held = new Set(TABLES.flatMap(({ rows }) => rows.map(keyOf)));
    const missing = seen.filter((row) => covered.has(row.platform) && !held.has(keyOf(row)));
    expect(missing.map(keyOf)).toEqual([]);
    expect(covered.size).toBeGreaterThan(9);
  });

  const pages = new Set(seen.filter(({ isPage }) => isPage).map(keyOf));
  const shownIn = ({ adapter, rows }: (typeof TABLES)[number]) =>
    rows
      .filter(({ metrics }) => metrics.length > 0)
      .map((row) => ({
        name: `${adapter.id}: ${row.label} (${row.language})`,
        key: keyOf(row),
        wasSeen: row.isNoted || pages.has(keyOf(row)),
        isShown: namedBy(adapter, row).some(({ isShown }) => isShown),
      }));

  test('are taken as known from a page only where they were seen on one', () => {
    const names = TABLES.flatMap(shownIn);
    const sure = names.filter(({ wasSeen, isShown }) => isShown && !wasSeen);
    expect(sure.map(({ name }) => name)).toEqual([]);
  });

  test('are to be confirmed only where they were not', () => {
    const names = TABLES.flatMap(shownIn);
    // Two records may share a platform's names, and one of them have a name from pages.
    const shown = new Set(names.filter(({ isShown }) => isShown).map(({ key }) => key));
    const doubted = names.filter(({ wasSeen, key }) => wasSeen && !shown.has(key));
    expect(doubted.map(({ name }) => name)).toEqual([]);
  });
});

test('tables stand beside adapters that are there', () => {
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((one) => one.isDirectory());
  const ids = new Set<string>(ADAPTERS.map(({ id }) => id));
  const strangers = folders.filter(
    ({ name }) => !ids.has(name) && existsSync(join(FOLDER, name, 'labels.expected.tsv')),
  );
  expect(strangers).toEqual([]);
});
