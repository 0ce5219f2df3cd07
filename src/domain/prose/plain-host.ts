import type { ProseHost } from './types.ts';

/** A host on which everything exists: it renders prose to compare or to try it, not to show it. */
export const plainHost: ProseHost = {
  card: (collection, id) => ({ href: `/${collection}/${id}/`, title: id, kind: '', facts: [], sample: false }),
  picture: (src) => ({ src, width: 1, height: 1 }),
  file: (src) => `/${src}`,
  has: () => true,
  terms: { find: () => [] },
};
