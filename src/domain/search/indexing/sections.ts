import type { SearchSection } from '../../model/search-record.ts';
import { collectionIds, declared } from '../../schemas/index.ts';
import { siteSection } from './site-pages.ts';

/** Every section of the search once: those of the collections and the one of other pages. */
export function searchSections(): SearchSection[] {
  return [...new Set([...collectionIds.flatMap((id) => declared(id).search?.section ?? []), siteSection])];
}
