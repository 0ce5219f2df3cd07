import { memoize } from '../memoize.ts';
import type { Term } from '../query/alternatives.ts';
import type { PageIndex, TermMatch } from '../types.ts';
import { inName, type TermHit } from './weigh.ts';

type Hits = ReadonlyMap<string, TermHit>;

/** Asks an index for terms: which pages say one, and how strongly. */
export const termReader = (index: PageIndex): ((term: Term) => Promise<Hits>) =>
  memoize(async (term) => strengths(await index.find(term)));

// A page's title and other names weigh by themselves; the rest is measured against the best of the rest.
function strengths(found: readonly TermMatch[]): Hits {
  const highest = Math.max(...found.filter(({ fields }) => !isNamed(fields)).map(said), Number.MIN_VALUE);
  return new Map(
    found.map((page) => {
      const { id, fields, places } = page;
      const strength = fields.includes('title') ? 1 : isNamed(fields) ? inName : 0.3 + (0.4 * said(page)) / highest;
      return [id, { strength, places }];
    }),
  );
}

// The second mention says more than the tenth.
const said = ({ weight }: TermMatch) => weight / (weight + 2);

const isNamed = (fields: readonly string[]) => fields.includes('title') || fields.includes('also');
