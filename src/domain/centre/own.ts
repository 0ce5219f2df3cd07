import type { CollectionId } from '../model/collection-id.ts';

const ownCollections: ReadonlySet<CollectionId> = new Set([
  'settings',
  'municipalities',
  'institutions',
  'teams',
  'tutors',
  'events',
  'consultations',
]);
const ownPages = ['pages/istoriya.mdx'];

/** Whether a file of content/ is a centre's own, by its path; the others are common. */
export function isOwn(path: string): boolean {
  return ownCollections.has(path.split('/')[0] as CollectionId) || ownPages.includes(path);
}
