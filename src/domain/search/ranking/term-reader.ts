import { memoize } from '../memoize.ts';
import type { Term } from '../query/alternatives.ts';
import type { PageIndex, TermMatch } from '../types.ts';
import { inName, type TermHit } from './weigh.ts';

type Hits = ReadonlyMap<string, TermHit>;

/** Looks up terms in an index: which pages have a term, and how strongly. */
export const termReader = (index: PageIndex): ((term: Term) => Promise<Hits>) =>
  memoize(async (term) => strengths(await index.find(term)));

// Title and aliases have fixed weights; the text is measured against the page with the highest weight.
function strengths(found: readonly TermMatch[]): Hits {
  const highest = Math.max(...found.filter(({ fields }) => !isNamed(fields)).map(textStrength), Number.MIN_VALUE);
  return new Map(
    found.map((page) => {
      const { id, fields, places } = page;
      const strength = fields.includes('title')
        ? 1
        : isNamed(fields)
          ? inName
          : 0.3 + (0.4 * textStrength(page)) / highest;
      return [id, { strength, places }];
    }),
  );
}

// The second occurrence says more than the tenth.
const textStrength = ({ weight }: TermMatch) => weight / (weight + 2);

const isNamed = (fields: readonly string[]) => fields.includes('title') || fields.includes('also');
