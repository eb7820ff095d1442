import {
  type Group,
  type Ranking,
  rankGroups,
  topicPerformance,
} from '../../../core/analysis/index.ts';
import type { Given } from '../given.ts';
import { Lacking } from '../lacking.ts';
import { defineQuestion } from '../question.ts';
import { refused, type Said, type SaidTable, said } from '../said.ts';

function groupsOf(names: readonly string[], values: readonly (number | null)[]): Group[] {
  const groups = new Map<string, number[]>();
  for (const [i, name] of names.entries()) {
    const value = values[i] ?? null;
    if (name === '' || value === null) continue;
    const list = groups.get(name) ?? [];
    list.push(value);
    groups.set(name, list);
  }
  return [...groups].map(([name, list]) => ({ name, values: list }));
}

function topicTable(given: Given, values: readonly (number | null)[]): SaidTable | string {
  const { figures } = given;
  const texts = given.table('posts').texts('topics');
  const posts = texts.flatMap((text, i) => {
    const value = values[i] ?? null;
    const topics = text
      .split(/[;,|]/)
      .map((one) => one.trim())
      .filter((one) => one !== '');
    return value === null ? [] : [{ topics: [...new Set(topics)], value }];
  });
  const found = topicPerformance(posts);
  if (found.why !== null) return found.why;
  return {
    title: 'Posts with a topic against those without',
    columns: ['Topic', 'Posts', 'Mean', 'Difference', '95 % interval', 'By chance in'],
    rows: found.topics.map((row) => [
      row.topic,
      row.posts,
      figures.value(row.mean),
      figures.value(row.difference),
      `${figures.value(row.low)} to ${figures.value(row.high)}`,
      figures.chance(row.adjustedP),
    ]),
  };
}

function placesTable({ figures }: Given, { ranked }: Ranking): SaidTable {
  return {
    title: 'Places that each may have',
    columns: ['Name', 'Posts', 'Mean', '95 % interval', 'Place'],
    rows: ranked.map((one) => [
      one.name,
      one.n,
      figures.value(one.mean),
      `${figures.value(one.low)} to ${figures.value(one.high)}`,
      one.bestRank === one.worstRank ? String(one.bestRank) : `${one.bestRank} to ${one.worstRank}`,
    ]),
  };
}

function answer(given: Given): Said {
  const { figures } = given;
  const table = given.table('posts');
  if (!table.has('format') && !table.has('topics')) {
    throw new Lacking(
      'The table names neither formats, topics nor platforms. Add a column “Format” or “Topics”.',
    );
  }
  const values = table.numbers('value');
  const used = figures.many(values.filter((one) => one !== null).length, 'post');
  const topics = table.has('topics') ? topicTable(given, values) : null;
  const topicsSaid = typeof topics === 'string' ? [`Topics: ${topics}`] : [];
  const tables = topics === null || typeof topics === 'string' ? [] : [topics];
  const clear = tables.flatMap(({ rows }) => rows)[0];
  const ranking = table.has('format')
    ? rankGroups(groupsOf(table.texts('format'), values), {
        better: given.choice('better') === 'lower' ? 'lower' : 'higher',
      })
    : null;
  if (ranking === null || ranking.why !== null) {
    const why = ranking?.why ?? topicsSaid[0];
    if (tables.length === 0) return refused(why ?? 'There is nothing to compare.', used);
    return said(`Topic “${clear?.[0] ?? ''}” comes first; the table says how sure that is.`, {
      says: why ? [`Formats: ${why}`] : [],
      assumes: ['All topics that were looked at are counted against chance.'],
      tables,
      used,
    });
  }
  const { ranked, best, says, comparison } = ranking;
  return said(
    best
      ? `${best} does better than every other.`
      : 'None is better than all others by more than chance brings.',
    {
      says: [
        says,
        `Of all that tells posts apart, the format makes ${figures.share(comparison.omegaSquared)}.`,
        ...comparison.left.map(({ name, why }) => `${name} was left out: ${why}`),
        ...topicsSaid,
      ],
      assumes: [
        'Every post counts alike, and one tells nothing of another.',
        'What is posted in which form was not drawn by lot; the reason may lie elsewhere.',
      ],
      tables: [placesTable(given, ranking), ...tables],
      chart: {
        kind: 'bars',
        title: 'Mean of a post',
        unit: '1',
        bars: ranked
          .slice(0, 20)
          .map(({ name, mean, low, high }) => ({ name, value: mean, low, high })),
      },
      used,
    },
  );
}

/** Whether one format, topic or platform does better than others. */
export const formatOrTopic = defineQuestion({
  id: 'format-or-topic',
  group: 'Content',
  question: 'Which format or topic does better?',
  brief:
    'Compares groups of posts, and ranks them only where chance does not explain the difference.',
  needs: 'Five posts at least in each of two groups, with one number each.',
  source: ['S3-3', 'S2-G8-a', 'S2-G9-a', 'S2-G9-b'],
  asks: [
    {
      kind: 'table',
      id: 'posts',
      label: 'Posts',
      columns: [
        {
          id: 'value',
          label: 'Value',
          isNeeded: true,
          also: ['views', 'reach', 'impressions', 'engagements', 'likes', 'engagement rate'],
        },
        {
          id: 'format',
          label: 'Format',
          also: ['type', 'content type', 'post type', 'platform', 'group', 'kind'],
        },
        { id: 'topics', label: 'Topics', also: ['topic', 'tags', 'hashtags'] },
      ],
      example: 'Format,Topics,Views\nvideo,glaze; kiln,4200\nphoto,shop,1900',
    },
    {
      kind: 'choice',
      id: 'better',
      label: 'Better is',
      choices: [
        ['higher', 'more'],
        ['lower', 'less'],
      ],
    },
  ],
  answer,
});
