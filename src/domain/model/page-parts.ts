/** The facts under a page's title; a fact without a value is not shown. */
export type PageFacts = readonly (readonly [term: string, value: string | undefined, moment?: string | undefined])[];

/** A part of an entry's page, made from a field; an empty field shows nothing. */
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

/** The editor's preview of an entry's page: the head from fields by name, then the parts in order. */
export interface PreviewPage {
  /** The field of the heading, if it is not `titleField`. */
  readonly title?: string;
  /** The line above the heading: a text or `{field}`. */
  readonly kicker?: string;
  readonly lead?: string;
  facts?(data: object): PageFacts;
  readonly parts: readonly PagePart[];
}

/** A field of prose, under its heading if it has one. */
export const field = (name: string, title = ''): PagePart => ({ kind: 'field', name, title });

/** A field of prose in a group of fields. */
export const fieldIn = (group: string, name: string, title: string): PagePart => ({
  kind: 'field',
  name,
  title,
  group,
});

export const sentence = (name: string, className = ''): PagePart => ({ kind: 'sentence', name, className });

/** A list of short proses, one paragraph each. */
export const paragraphs = (name: string, title: string, list: 'ol' | 'ul'): PagePart => ({
  kind: 'paragraphs',
  name,
  title,
  list,
});

/** A list of plain lines. */
export const lines = (name: string, title: string, list: 'ol' | 'ul' = 'ul'): PagePart => ({
  kind: 'lines',
  name,
  title,
  list,
});

/** A list of groups, each with its own heading and fields of prose. */
export const groups = (name: string, title: string, heading: string, proses: readonly string[]): PagePart => ({
  kind: 'groups',
  name,
  title,
  heading,
  proses,
});

/** The text under the front matter. */
export const body = (title = ''): PagePart => ({ kind: 'body', title });
