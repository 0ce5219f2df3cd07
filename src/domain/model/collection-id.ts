/** The core collections: one folder of content/ each. */
export const collectionIds = [
  'municipalities',
  'institutions',
  'teams',
  'tutors',
  'topics',
  'techniques',
  'materials',
  'tutorials',
  'events',
  'consultations',
  'glossary',
  'faq',
  'diagnostics',
  'needs',
  'pages',
  'settings',
] as const;

export type CollectionId = (typeof collectionIds)[number];
