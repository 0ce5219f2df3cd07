import { describe, expect, it } from 'vitest';
import { material, pass, settings, topic } from '../../../tests/lib/gate-pass.ts';

const words = 'demonstration: Такого центра на свете нет\n';

describe('samples', () => {
  it.each([
    ['of a demonstration', words, true],
    ['of a centre', '', false],
    ['of a centre that was a demonstration', `${words}ownerConfirmedOn: 2026-11-01\n`, false],
    ['of one that will be a centre', `${words}ownerConfirmedOn: 2026-12-31\n`, true],
    ['beside settings that are refused', `${words}owner: a\n`, false],
    ['beside settings of which a line falls out', `${words}net: a\n`, true],
    ['where the words of a demonstration are at fault', 'demonstration: Мало\n', false],
  ])('%s are published: %j', (_, rest, isPublished) => {
    const files = { 'settings/site.yaml': settings(rest), 'topics/tema.mdx': topic('sample: true\n') };
    expect(pass(files).published.includes('topics/tema')).toBe(isPublished);
  });

  it('take away what cannot stand without them, and as silently', () => {
    const question =
      'question: Как?\nanswer: Так.\naudience: учителя\narea: время\norder: 1\nmaterials: [a]\nstatus: опубликовано\n';
    const { published, lines } = pass({
      'topics/tema.mdx': topic('sample: true\n'),
      'materials/a.mdx': material(),
      'faq/b.yaml': question,
    });
    expect([published, lines]).toEqual([['faq/b'], []]);
  });
});
