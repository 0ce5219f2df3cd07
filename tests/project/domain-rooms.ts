/** A room of src/domain: names of rooms and packages parted by spaces. */
interface DomainRoom {
  readonly from: string;
  /** Folders and files under src/domain/. */
  readonly may?: string;
  readonly packages?: string;
  /** Folders under src/domain/ and packages of which only types are taken. */
  readonly types?: string;
  readonly typePackages?: string;
}

/** What of the search runs in the browser; `search/indexing/` runs in the build alone. */
export const browserSearch =
  'search/types.ts search/memoize.ts search/format/ search/language/ search/query/ search/ranking/ search/reading/';

/** Pure code: what it gives follows from what it is given. From the room that needs least to the one that needs most. */
export const domainRooms: readonly DomainRoom[] = [
  { from: 'lists/' },
  { from: 'text/', packages: 'transliteration typograf' },
  // Lists of names that schemas and the browser's search share.
  { from: 'vocabulary/' },
  { from: 'model/', may: 'text/', packages: 'zod', types: 'schemas/ vocabulary/' },
  { from: 'schemas/', may: 'model/ text/ vocabulary/' },
  { from: 'site/', may: 'schemas/ text/ vocabulary/', types: 'model/' },
  {
    from: 'prose/',
    may: 'lists/ model/ site/ text/',
    packages:
      'hast-util-from-html hast-util-to-html hast-util-to-mdast mdast-util-gfm mdast-util-to-hast mdast-util-to-markdown mdast-util-to-string @orama/stemmers',
    typePackages: 'hast mdast unist',
  },
  { from: 'uploads/', packages: 'fflate saxes' },
  {
    from: 'gate/',
    may: 'lists/ model/ prose/ schemas/ site/ text/',
    packages: 'yaml zod',
    types: 'uploads/',
    typePackages: 'mdast',
  },
  { from: 'base/', may: 'editor/ gate/ model/ prose/ schemas/ text/', packages: 'yaml zod' },
  {
    from: 'content-health/',
    may: 'base/ gate/ model/ prose/ schemas/ site/ text/',
    packages: 'zod',
    typePackages: 'mdast',
  },
  { from: 'content-checks/', may: 'gate/ model/ prose/ schemas/ text/', packages: 'eyo-kernel', typePackages: 'mdast' },
  { from: 'hosting/', may: 'text/', types: 'gate/' },
  {
    from: 'editor/surface/',
    may: 'editor/files/ model/ prose/ text/',
    packages: 'mdast-util-to-string prosemirror-model prosemirror-state prosemirror-transform',
    typePackages: 'mdast',
  },
  { from: 'editor/', may: 'gate/ model/ prose/ schemas/ site/ text/ uploads/', packages: 'node-diff3 yaml zod' },
  { from: 'centre/', may: 'editor/ gate/ model/ prose/ schemas/ site/ text/', packages: 'yaml zod' },
  {
    from: 'word/',
    may: 'editor/ gate/ model/ prose/ schemas/ text/ uploads/',
    packages:
      'dingbat-to-unicode fflate hast-util-from-html hast-util-to-html hast-util-to-mdast mammoth mdast-util-to-string typograf',
    typePackages: 'hast mdast',
  },
  // Runs in the browser, but for its reader of HTML.
  {
    from: 'paper/',
    may: 'prose/blanks.ts prose/hast.ts text/ word/docx/package.ts word/html/element-text.ts',
    packages: 'docx hast-util-from-html',
    typePackages: 'hast',
  },
  {
    from: 'moving/',
    may: 'editor/files/ model/ prose/ schemas/ site/ text/ word/parse-field-value.ts',
    packages: 'csv-parse saxes',
    types: 'gate/',
  },
  // Runs in the browser: of a schema no more than its type.
  { from: 'learning/', may: 'lists/ text/', packages: 'fflate zod/mini', types: 'schemas/' },
  // Runs in the browser. Links pack and read texts as those of plans do.
  { from: 'basket/', may: 'learning/plan/link.ts learning/plan/links-in-text.ts text/' },
  { from: 'search/language/', may: 'lists/ text/apart.ts', packages: '@orama/stemmers' },
  { from: 'search/format/', may: 'search/language/ text/', types: 'model/' },
  { from: 'search/query/', may: 'search/format/ search/language/ text/ vocabulary/', packages: 'fuse.js' },
  {
    from: 'search/indexing/',
    may: 'schemas/ search/format/ search/language/ site/ text/',
    packages: '@levischuck/tiny-cbor hast-util-from-html',
    types: 'gate/ model/',
    typePackages: 'hast',
  },
  {
    from: 'search/reading/',
    may: `${browserSearch} lists/ text/ vocabulary/`,
    packages: '@levischuck/tiny-cbor fflate',
  },
  { from: 'search/ranking/', may: `${browserSearch} lists/ text/`, types: 'model/' },
  { from: 'search/types.ts', may: browserSearch },
  { from: 'search/memoize.ts' },
];
