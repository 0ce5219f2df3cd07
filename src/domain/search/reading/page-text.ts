import { tailId } from '../format/page-tail.ts';
import type { Anchor } from '../ranking/excerpt.ts';
import type { PageText } from '../types.ts';

/** A page as it is stored in the index. */
export interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly Anchor[];
}

/** The data of a page in results. */
export function pageOf({ url, content, meta, anchors }: Fragment): PageText {
  const tail = anchors.find(({ id }) => id === tailId)?.location ?? Infinity;
  return {
    url,
    title: meta['title'] ?? '',
    kind: meta['kind'] ?? '',
    section: meta['section'] ?? 'О центре',
    also: (meta['also'] ?? '').split('\n').filter(Boolean),
    summary: meta['summary'] ?? '',
    confused: meta['confused'] ?? '',
    // Pagefind puts zero-width spaces between the words of a compound.
    content: content.replaceAll('\u200B', ''),
    ends: tail,
    anchors: anchors.filter(({ id }) => id !== tailId),
  };
}
