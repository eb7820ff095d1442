import { describe, expect, test } from 'vitest';
import { isFixture, isTest, repositoryFiles, textOf } from '../support/files.ts';

const TEXT = /\.(?:tsx?|[cm]?js|json|md|html|css|ya?ml|tsv|csv|ndjson|svg|txt|sh)$|^[^.]+$|\/run$/;

interface Found {
  readonly file: string;
  readonly line: number;
  readonly what: string;
}

/** Each match of a pattern in a text, with its line. */
function matches(file: string, text: string, pattern: RegExp): readonly Found[] {
  return text
    .split('\n')
    .flatMap((line, i) => (line.match(pattern) ?? []).map((what) => ({ file, line: i + 1, what })));
}

const shown = ({ file, line, what }: Found) => `${file}:${line} ${what}`;

// Put together here, so that this file is not its own finding.
const later = new RegExp(
  `\\b(?:${['TO', 'FIX'].map((a, i) => a + ['DO', 'ME'][i]).join('|')})\\b`,
  'g',
);
const machine = new RegExp(
  `(?<![\\w.*])/(?:${['work/(?:main|shared)', 'root/', 'home/\\w+/', 'Users/\\w+/', 'tmp/'].join('|')})`,
  'g',
);
const registry = new RegExp(
  ['registry\\.(?:npmjs|yarnpkg|npmmirror)', 'artifactory', '/nexus/', 'npm\\.pkg\\.github'].join(
    '|',
  ),
  'gi',
);
const off =
  /\b(?:test|it|describe|suite|bench)(?:\.\w+)*\.(?:only|skip|todo|fails)\b|\bx(?:it|test|describe)\(/g;

const HERE = 'tests/house/repository.test.ts';

describe('the repository speaks of the product alone', () => {
  const files = repositoryFiles().filter((file) => TEXT.test(file) && file !== HERE);
  const own = files.filter((file) => file !== 'package-lock.json');

  const over = (among: readonly string[], pattern: RegExp) =>
    among.flatMap((file) => matches(file, textOf(file), pattern)).map(shown);

  test('there is something to look at', () => {
    expect(own.length).toBeGreaterThan(150);
  });

  test('no path of a machine', () => {
    expect(over(own, machine)).toEqual([]);
  });

  test('no host of a package registry', () => {
    expect(over(own, registry)).toEqual([]);
    const lock = JSON.parse(textOf('package-lock.json')) as {
      packages: Record<string, { resolved?: string }>;
    };
    const hosts = Object.entries(lock.packages)
      .filter(([, { resolved }]) => resolved !== undefined && /^\w+:/.test(resolved))
      .map(([name]) => name);
    expect(hosts.slice(0, 5)).toEqual([]);
  });

  test('nothing is left for later', () => {
    expect(
      over(
        own.filter((file) => !isFixture(file)),
        later,
      ),
    ).toEqual([]);
  });

  test('no test is switched off', () => {
    expect(
      over(
        own.filter((file) => isTest(file) || /\.bench\.ts$/.test(file)),
        off,
      ),
    ).toEqual([]);
  });

  test('it has a licence and says what it is', () => {
    expect(textOf('LICENSE')).toMatch(/^MIT License/);
    expect(repositoryFiles()).toContain('README.md');
  });
});

describe('these checks can fail', () => {
  const whats = (text: string, pattern: RegExp) =>
    matches('a.ts', text, pattern).map(({ line, what }) => `${line} ${what}`);

  test('paths, registries, leftovers and switched-off tests are found', () => {
    expect(whats(`a\nconst p = '${'/tm'}p/x';`, machine)).toEqual(['2 /tm'.concat('p/')]);
    expect(whats("const p = 'https://a.example/tmp/x' + 'out/work/main';", machine)).toEqual([]);
    expect(whats(`https://registry.${'npmjs'}.org/lit`, registry)).toHaveLength(1);
    expect(whats(`// ${'TO'}DO: more`, later)).toHaveLength(1);
    expect(whats("test.only('a', f);\ndescribe.skip('b', f);\nxit('c', f);", off)).toHaveLength(3);
    expect(whats("test.each([1])('skip', f);\ntest.skipIf(a)('b', f);", off)).toEqual([]);
  });
});
