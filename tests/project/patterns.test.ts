import { analyse } from 'scslre';
import { expect, it } from 'vitest';
import { mediaPath } from '../../src/domain/model/media-path.ts';
import { personalDataPatterns } from '../../src/domain/text/personal-data.ts';
import { builtPatternsIn, patternsIn, worstTexts } from '../lib/patterns.ts';
import { plainTimeOf, timeOf } from '../lib/processor-time.ts';

/** They see uploads, whose size is limited before. */
const bounded = ['src/domain/uploads/upload.ts', 'src/domain/uploads/svg.ts'];
const written = patternsIn('src', 'admin').filter(({ place }) => !bounded.some((path) => place.startsWith(path)));

/** Patterns that code builds of strings, one example of each. */
const built = [mediaPath, ...Object.values(personalDataPatterns)];

/** Files whose built patterns see no text at length, or are examples above. A number may only become smaller. */
const known: Readonly<Record<string, number>> = {
  'src/domain/gate/code-routes.ts': 1,
  'src/domain/gate/consent.ts': 1,
  'src/domain/model/media-path.ts': 2,
  'src/domain/model/site-address.ts': 1,
  'src/domain/prose/grammar.ts': 2,
  'src/domain/text/personal-data.ts': 2,
  'src/domain/text/people/readable.ts': 1,
  'src/domain/uploads/svg-authors.ts': 2,
  'src/domain/uploads/svg.ts': 1,
  'src/domain/word/guess-fields.ts': 1,
  'src/integrations/media-gate.ts': 2,
  'src/integrations/short-preload.ts': 1,
};

/** What an analysis of the pattern says: for which sign a run of it takes the square of its length. */
function slowFor({ source, flags }: RegExp): string[] {
  const { reports } = analyse({ source, flags }, { reportTypes: { Move: true, Self: true, Trade: true } });
  return reports.map(({ type, character }) => `${type} ${character.literal.source.slice(0, 40)}`);
}

const rows = [...written, ...built.map((pattern) => ({ place: `built: ${pattern.source}`, pattern }))];

/** How much longer the whole text takes than its half: 2 when the time is linear, 4 when it is the square. */
function growthOf(pattern: RegExp, text: string): number {
  const time = (part: string) => plainTimeOf(() => part.replace(pattern, ''));
  return time(text) / time(text.slice(0, text.length / 2));
}

it('no run of one sign makes a pattern slow', () => {
  const slow = rows.flatMap(({ place, pattern }) => slowFor(pattern).map((why) => `${place} (${why})`));
  expect(slow).toEqual([]);
});

it('no text of its own words makes a pattern slow', () => {
  const slow = rows.filter(({ pattern }) =>
    worstTexts(pattern, 60_000).some((text) => {
      // A linear pattern needs a few milliseconds for 60,000 signs; when it is more, the growth decides.
      return timeOf(() => text.replace(pattern, '')) > 40 && growthOf(pattern, text) > 3;
    }),
  );
  expect(slow.map(({ place }) => place)).toEqual([]);
});

it('knows every pattern that is built of strings', () => {
  expect(builtPatternsIn('src', 'admin')).toEqual(known);
});

it.each<[RegExp, boolean]>([
  [/\s+$/, true],
  [/(?:a+)+$/, true],
  [/^-|-$/, false],
  [/<[^<>]*>/, false],
])('%s: slow is %s', (pattern, isSlow) => {
  expect(slowFor(pattern).length > 0).toBe(isSlow);
});

it('sees what several signs make slow', () => {
  const pattern = /<main[^>]*>/;
  const [text = ''] = worstTexts(pattern, 60_000);
  expect(growthOf(pattern, text)).toBeGreaterThan(3);
});
