import { describe, expect, test } from 'vitest';
import { answer } from '../answer.ts';
import { memoryContext } from '../fixtures/context.ts';
import { MESSAGES, type MessageType } from '../protocol.ts';
import { HANDLERS } from './registry.ts';

describe('sample numbers', () => {
  test('their scorecard says so in its title and in its file', async () => {
    const { context } = memoryContext({ isSample: true });
    const { publication } = await HANDLERS['scorecard.read']({}, context);
    expect(publication.title).toBe('Sample: Social media strategy');
    const file = await HANDLERS['publish.file']({ profile: 'score-only' }, context);
    expect(file.name).toBe('scorecard-sample.json');
    expect(JSON.parse(file.text).title).toBe('Sample: Social media strategy');
    const own = memoryContext();
    const mine = await HANDLERS['scorecard.read']({}, own.context);
    expect(mine.publication.title).toBe('Social media strategy');
  });

  test('nothing is opened, asked for or changed outside of them', async () => {
    const { context, said } = memoryContext({ isSample: true, allowed: ['https://kiln.example'] });
    const asked =
      /^page\.(?:read|capture)$|^picker\.show$|^site\.(?:remember|forget)$|\.visit$|key-save$/;
    const beyond = (Object.keys(MESSAGES) as MessageType[]).filter((type) => asked.test(type));
    expect(beyond.length).toBe(7);
    for (const type of beyond) {
      const told = await answer(
        { type, tab: 1, at: null, key: 'x', origin: 'https://kiln.example' },
        context,
      );
      expect([type, told]).toEqual([
        type,
        { ok: false, why: expect.stringMatching(/^These are sample numbers/) },
      ]);
    }
    expect(said).toEqual([]);
    expect(await HANDLERS['site.list']({}, context)).toEqual({ origins: [] });
  });

  test('who still looks at them when they are gone brings no empty sample back', async () => {
    const { context } = memoryContext({ isSample: true });
    expect((await answer({ type: 'observations.count' }, context)).ok).toBe(true);
    await answer({ type: 'sample.remove' }, context);
    expect(await answer({ type: 'observations.count' }, context)).toEqual({
      ok: false,
      why: 'The sample was removed. Go back to your own numbers.',
    });
    expect((await answer({ type: 'data.restore', lines: [] }, context)).ok).toBe(true);
  });

  test('they are taken away at once, from the person’s own pages too', async () => {
    const { context, said } = memoryContext();
    expect(await HANDLERS['sample.state']({}, context)).toEqual({ isHere: false });
    expect(await HANDLERS['sample.remove']({}, context)).toEqual({ isHere: false });
    expect(said).toEqual(['remove sample']);
  });
});
