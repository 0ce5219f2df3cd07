/** The facts under the title of a page; without a value a fact is not shown. */
export type PageFacts = readonly (readonly [term: string, value: string | undefined])[];

/** A part of the page of an entry, made of a field; nothing where the field is empty. */
export type PagePart =
  | { readonly kind: 'field'; readonly name: string; readonly title: string; readonly group?: string }
  | { readonly kind: 'sentence'; readonly name: string; readonly className: string }
  | { readonly kind: 'paragraphs' | 'lines'; readonly name: string; readonly title: string; readonly list: 'ol' | 'ul' }
  | {
      readonly kind: 'groups';
      readonly name: string;
      readonly title: string;
      readonly heading: string;
      readonly proses: readonly string[];
    }
  | { readonly kind: 'body'; readonly title: string };

/** How the editor shows the page of an entry: its head from fields by name, then its parts in their order. */
export interface PreviewPage {
  /** The field of the heading, where it is not the one that names the entry. */
  readonly title?: string;
  /** The line above the heading: words, or `{field}`. */
  readonly kicker?: string;
  readonly lead?: string;
  facts?(data: object): PageFacts;
  readonly parts: readonly PagePart[];
}

/** A field of prose, under its heading if it has one on the page. */
export const field = (name: string, title = ''): PagePart => ({ kind: 'field', name, title });

/** A field of prose within a group. */
export const fieldIn = (group: string, name: string, title: string): PagePart => ({
  kind: 'field',
  name,
  title,
  group,
});

/** A field of one paragraph. */
export const sentence = (name: string, className = ''): PagePart => ({ kind: 'sentence', name, className });

/** A list of proses of one paragraph each. */
export const paragraphs = (name: string, title: string, list: 'ol' | 'ul'): PagePart => ({
  kind: 'paragraphs',
  name,
  title,
  list,
});

/** A list of lines. */
export const lines = (name: string, title: string, list: 'ol' | 'ul' = 'ul'): PagePart => ({
  kind: 'lines',
  name,
  title,
  list,
});

/** A list of groups: a heading of its own each, and fields of prose under it. */
export const groups = (name: string, title: string, heading: string, proses: readonly string[]): PagePart => ({
  kind: 'groups',
  name,
  title,
  heading,
  proses,
});

/** The text under the front matter. */
export const body = (title = ''): PagePart => ({ kind: 'body', title });
