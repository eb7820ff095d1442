import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FormulaError } from './formula.ts';
import { formulaMetrics, parseFormula } from './parse-formula.ts';

function refusal(text: string): string {
  try {
    parseFormula(text);
  } catch (problem) {
    if (problem instanceof FormulaError) return problem.message;
    throw problem;
  }
  throw new Error(`"${text}" was accepted`);
}

describe('hostile text is refused in words', () => {
  test.each([
    ['constructor', /"constructor" means nothing here/],
    ['__proto__', /"__proto__" means nothing here/],
    ['this', /means nothing here/],
    ['true', /means nothing here/],
    ['null', /means nothing here/],
    ['constructor(1)', /no function called "constructor"/],
    ['toString()', /no function called "toString"/],
    ['hasOwnProperty(content.views)', /no function called/],
    ['content.views(1)', /no function called "content.views"/],
    ['content.views.constructor', /no metric called "content.views.constructor"/],
    ['content.views.constructor.constructor(1)', /no function called/],
    ['content.__proto__', /no metric called "content.__proto__"/],
    ['content["views"]', /"content" means nothing here/],
    ['content.views[0]', /"\[" does not belong/],
    ['content.views = 1', /"=" does not belong/],
    ['content.views == 1', /"=" does not belong/],
    ['content.views ? 1 : 2', /"\?" does not belong/],
    ["'content.views'", /"'" does not belong/],
    ['"a" + content.views', /""" does not belong/],
    ['`x`', /"`" does not belong/],
    ['content.views % 2', /"%" does not belong/],
    ['content.views; 1', /";" does not belong/],
    ['content.views ** 2', /Something is missing between "\*" and "\*"/],
    ['content.views && 1', /"&" does not belong/],
    ['!content.views', /"!" does not belong/],
    ['fetch(content.views)', /no function called "fetch"/],
    ['content.views 😀', /"😀" does not belong/],
    ['соntent.views', /"с" does not belong/],
    ['content.views // 2', /Something is missing between "\/" and "\/"/],
  ])('%s', (text, words) => {
    expect(refusal(text)).toMatch(words);
  });

  test.each([
    ['', /empty/],
    ['   ', /empty/],
    ['content.views +', /missing after "\+"/],
    ['* 2', /cannot begin with "\*"/],
    ['+ content.views', /cannot begin with "\+"/],
    ['(content.views', /bracket is not closed/],
    ['content.views)', /never opened/],
    ['()', /missing between/],
    ['content.views content.reach', /missing between/],
    ['2 content.views', /missing between/],
    ['(content.views)(2)', /missing between/],
    ['content.views, content.reach', /comma stands only/],
    ['(content.views, 2)', /comma stands only/],
    ['max(1, (2, content.views))', /comma stands only/],
    ['sum(content.views,)', /missing between "," and "\)"/],
    ['sum(, content.views)', /missing between "\(" and ","/],
    ['sum(content.views content.reach)', /missing between/],
    ['sum()', /missing between/],
    ['sum', /needs brackets/],
    ['sum content.views', /needs brackets/],
    ['share(content.views)', /takes 2 parts .* not 1/],
    ['per(content.views, content.reach, 2)', /takes 2 parts .* not 3/],
    ['1,5 * content.views', /comma stands only/],
    ['1.5.2 * content.views', /digits and one point/],
    ['1e9 * content.views', /digits and one point/],
    ['0x1F', /digits and one point/],
    ['.5 * content.views', /"\." does not belong/],
    ['content.veiws', /no metric called "content.veiws"/],
    ['Content.Views', /no metric called "Content.Views"/],
    ['content', /A metric reads area.thing/],
  ])('%s', (text, words) => {
    expect(refusal(text)).toMatch(words);
  });

  test('401 characters are too many, 400 are not', () => {
    const most = `content.views${' + 1'.repeat(96)}`;
    expect(parseFormula(most.padEnd(400)).metrics).toEqual(['content.views']);
    expect(refusal(most.padEnd(401))).toMatch(/at most 400 characters; this one has 401/);
  });

  test('400 brackets do not bring it down', () => {
    expect(refusal('('.repeat(400))).toMatch(/missing after|not closed/);
    expect(parseFormula(`${'('.repeat(190)}content.views${')'.repeat(190)}`).tree).toEqual({
      kind: 'metric',
      id: 'content.views',
    });
  });

  test('any text at all gives a formula or a FormulaError', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'content.views',
        'sum(',
        'share(',
        '(',
        ')',
        ',',
        '+',
        '-',
        '*',
        '/',
        ' ',
        '2',
      ),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        try {
          parseFormula(pieces.join(''));
        } catch (problem) {
          expect(problem).toBeInstanceOf(FormulaError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('hyphen and minus', () => {
  test('a hyphen belongs to the name, a minus has spaces', () => {
    expect(formulaMetrics(parseFormula('social.leads-converted'))).toEqual([
      'social.leads-converted',
    ]);
    expect(parseFormula('social.leads - content.views').tree).toMatchObject({
      kind: 'operation',
      operator: '-',
    });
  });

  test('a name that would be two is not guessed at: the person is told', () => {
    expect(refusal('social.leads-content.views')).toBe(
      '"social.leads-content.views" is read as one name. For a minus, put spaces around it: social.leads - content.views.',
    );
    expect(refusal('social.leads-1')).toMatch(/social\.leads - 1/);
  });

  test('a minus after a bracket or a number needs no spaces', () => {
    expect(parseFormula('100-traffic.bounce-rate').tree).toMatchObject({ operator: '-' });
    expect(parseFormula('(social.leads)-(content.views)').tree).toMatchObject({ operator: '-' });
  });
});

describe('what belongs to what', () => {
  const [views, reach, likes] = ['content.views', 'content.reach', 'engagement.likes'].map(
    (id) => ({ kind: 'metric', id }) as const,
  );

  test('times before plus, left to right', () => {
    expect(parseFormula('content.views + content.reach * engagement.likes').tree).toEqual({
      kind: 'operation',
      operator: '+',
      left: views,
      right: { kind: 'operation', operator: '*', left: reach, right: likes },
    });
    expect(parseFormula('content.views - content.reach - engagement.likes').tree).toEqual({
      kind: 'operation',
      operator: '-',
      left: { kind: 'operation', operator: '-', left: views, right: reach },
      right: likes,
    });
  });

  test('brackets, functions and a minus in front', () => {
    expect(parseFormula('-(content.views)*sum( content.reach ,engagement.likes)').tree).toEqual({
      kind: 'operation',
      operator: '*',
      left: { kind: 'minus', of: views },
      right: { kind: 'call', name: 'sum', of: [reach, likes] },
    });
  });
});
