/** A room: a folder (or a file) with one purpose, and where the picture shows it. */
export interface Room {
  /** The beginning of its paths; the longest that fits a file is its room. */
  readonly path: string;
  readonly name: string;
  readonly caption: string;
  /** Counted from the left, fractions allowed. */
  readonly column: number;
  /** Counted from the top of its floor; arrows go down. */
  readonly row: number;
}

/** The rooms around the domain, which the picture shows as one box under them. */
export const outer: readonly Room[] = [
  { path: 'src/pages/', name: 'pages', caption: 'one file per address', column: 1.75, row: 0 },
  { path: 'scripts/', name: 'scripts', caption: 'npm run …', column: 4.85, row: 0 },
  { path: 'src/integrations/', name: 'integrations', caption: 'parts of the Astro build', column: 3.75, row: 1 },
  { path: 'src/layouts/', name: 'layouts', caption: 'head, header, footer', column: 1.75, row: 1 },
  { path: 'admin/', name: 'admin', caption: 'the editor in a browser', column: 0.1, row: 1 },
  { path: 'src/components/', name: 'components', caption: 'HTML', column: 1.75, row: 2 },
  { path: 'src/queries/', name: 'queries', caption: 'what a page shows', column: 2.3, row: 3 },
  { path: 'src/islands/', name: 'islands', caption: 'custom elements', column: 1.3, row: 3 },
  { path: 'src/adapters/', name: 'adapters', caption: 'files, Markdown, clock', column: 3.3, row: 4 },
  { path: 'src/offline/worker/', name: 'offline/worker', caption: 'the service worker', column: 4.3, row: 4 },
  { path: 'src/editor-server/', name: 'editor-server', caption: 'files for the editor', column: 5.25, row: 1 },
  { path: 'src/styles/', name: 'styles', caption: 'CSS', column: 0.7, row: 2 },
  { path: 'src/offline/protocol/', name: 'offline/protocol', caption: 'page to worker', column: 2.3, row: 5 },
  { path: 'tests/lib/', name: 'tests/lib', caption: 'readers of dist/', column: 4.64, row: 2 },
];

/** The rooms of the domain. */
export const inner: readonly Room[] = [
  { path: 'src/domain/moving/', name: 'moving', caption: 'a former site in', column: 1.1, row: 0 },
  { path: 'src/domain/paper/', name: 'paper', caption: 'documents out', column: 0.1, row: 0 },
  { path: 'src/domain/word/', name: 'word', caption: 'documents in', column: 0.6, row: 1 },
  { path: 'src/domain/editor/', name: 'editor', caption: 'forms, codec, preview', column: 0.6, row: 2 },
  { path: 'src/domain/content-health/', name: 'content-health', caption: 'what to mend', column: 2.6, row: 0 },
  { path: 'src/domain/base/', name: 'base', caption: 'what centres share', column: 1.6, row: 1 },
  { path: 'src/domain/centre/', name: 'centre', caption: 'first entries', column: 2.6, row: 1 },
  { path: 'src/domain/content-checks/', name: 'content-checks', caption: 'spelling and the like', column: 3.6, row: 2 },
  { path: 'src/domain/search/', name: 'search', caption: 'index and answers', column: 2.6, row: 2 },
  { path: 'src/domain/hosting/', name: 'hosting', caption: 'headers, redirects', column: 4.6, row: 2 },
  { path: 'src/domain/learning/', name: 'learning', caption: 'diagnostic, plan, needs', column: 3.6, row: 5 },
  { path: 'src/domain/basket/', name: 'basket', caption: 'pages put together', column: 3.6, row: 4 },
  { path: 'src/domain/gate/', name: 'gate', caption: 'judges content/', column: 1.6, row: 3 },
  { path: 'src/domain/uploads/', name: 'uploads', caption: 'judges files', column: 1.1, row: 4 },
  { path: 'src/domain/prose/', name: 'prose', caption: 'texts and blocks', column: 2.1, row: 4 },
  { path: 'src/domain/site/', name: 'site', caption: 'addresses', column: 2.6, row: 5 },
  { path: 'src/domain/schemas/', name: 'schemas', caption: 'one per collection', column: 3.1, row: 6 },
  { path: 'src/domain/model/', name: 'model', caption: 'kinds of field', column: 2.6, row: 7 },
  { path: 'src/domain/vocabulary/', name: 'vocabulary', caption: 'subjects, kinds, doors', column: 2.1, row: 8 },
  { path: 'src/domain/text/', name: 'text', caption: 'Russian', column: 3.1, row: 8 },
  { path: 'src/domain/lists/', name: 'lists', caption: 'what browsers lack', column: 4.1, row: 8 },
];

/** The domain as one room of the outer floor. */
export const domain: Room = { path: 'src/domain/', name: 'domain', caption: 'pure', column: 0, row: 6 };
