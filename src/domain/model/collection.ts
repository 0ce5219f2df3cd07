import * as z from 'zod';
import type { Door } from '../vocabulary/doors.ts';
import { type Fields, type ShapeOf, shapeOf } from './field.ts';
import { body, field, type PreviewPage } from './page-parts.ts';
import type { Searched } from './search-record.ts';

/** A broken rule over several fields: the path of the field and a Russian message with the cure. */
export interface Breach {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** The kinds of entry: prose after front matter, or fields alone. */
export type Format = 'mdx' | 'yaml';

/** The addresses of a collection's entries. Exactly one of folder, page and sectionField is given. */
export interface Address {
  /** Each entry has its own page in this folder: `/materialy/`. */
  readonly folder?: string;
  /** All entries are on this page, each at the anchor with its id: `/slovar/`. */
  readonly page?: string;
  /**
   * Each entry has a page in the section that this field names. The entry with the section's name is its front page.
   */
  readonly sectionField?: string;
  /** Names of other pages in the folder; an entry can't have them. */
  readonly reserved?: readonly string[];
}

/** The list page of a collection: its data for the search, the menu and social networks. */
export interface ListPage {
  readonly title: string;
  /** Other names of it. */
  readonly also: readonly string[];
  /** The text that the index uses instead of a page of cards; without it the page itself is indexed. */
  readonly record?: string;
  /** The text on its picture for social networks; without it the picture of the site is used. */
  readonly picture?: string;
  readonly menu?: {
    readonly door: Door;
    readonly label: string;
    /** Its position in the submenu, from 1. */
    readonly order: number;
  };
}

/** What `npm run content:report` checks in a collection. */
export interface Reported {
  /** Each entry should be referred to by another one. */
  readonly isLinked?: boolean;
  /** The readability of its texts is measured. */
  readonly isRead?: boolean;
  /** Fields that readers expect to have a value. */
  readonly expected?: readonly string[];
}

/** The declaration of a collection: the one source for everything that the site does with it. */
export interface Collection<S extends z.ZodObject = z.ZodObject> {
  /** Its folder in content/. */
  readonly id: string;
  readonly label: string;
  /** «материал» in «Новый материал»: the name of one entry. */
  readonly labelOne: string;
  readonly hint: string;
  readonly format: Format;
  /** The field that names an entry in lists. */
  readonly titleField: string;
  readonly fields: Fields;
  /** Fields that distinguish entries with the same title in lists and choices. */
  readonly disambiguators?: readonly string[];
  /**
   * The fields of the form's first screen, `body` among them; the form folds the rest. Without it nothing is folded.
   */
  readonly primaryFields?: readonly string[];
  /** What the text under the front matter is; absent in YAML collections. */
  readonly body?: { readonly label: string; readonly hint: string; readonly required: boolean };
  /** Absent when its entries have no addresses. */
  readonly address?: Address;
  readonly listPage?: ListPage;
  /** The field that sorts lists: a number, a date or a time; without it by title. */
  readonly order?: { readonly by: string; readonly isNewestFirst?: boolean };
  /** Absent when its entries are not searchable. */
  readonly search?: Searched<z.output<S>>;
  /** The preview beside the form. By default it shows every prose field under its label. */
  readonly preview: PreviewPage;
  /** Its entries do not become outdated, so nobody is asked to review them. */
  readonly isTimeless?: boolean;
  readonly report?: Reported;
  readonly schema: S;
  /** The title of an entry. */
  title(data: z.output<S>): string;
  /** Rules over several fields, for data that has passed the schema. */
  rules(data: z.output<S>): Breach[];
}

type ObjectOf<F extends Fields> = z.ZodObject<ShapeOf<F>, z.core.$strict>;

type Derived = 'schema' | 'title' | 'rules' | 'fields' | 'order' | 'disambiguators' | 'primaryFields' | 'preview';

interface Declaration<F extends Fields, Id extends string> extends Omit<Collection<ObjectOf<F>>, Derived> {
  readonly id: Id;
  readonly fields: F;
  readonly titleField: keyof F & string;
  readonly disambiguators?: readonly (keyof F & string)[];
  readonly primaryFields?: readonly ((keyof F & string) | 'body')[];
  readonly order?: { readonly by: keyof F & string; readonly isNewestFirst?: boolean };
  readonly preview?: PreviewPage;
  readonly title?: (data: z.output<ObjectOf<F>>) => string;
  readonly rules?: (data: z.output<ObjectOf<F>>) => Breach[];
}

/** Declares a collection and derives its schema. */
export function collection<const F extends Fields, const Id extends string>(
  declaration: Declaration<F, Id>,
): Collection<ObjectOf<F>> & { readonly id: Id } {
  return {
    rules: () => [],
    title: (data) => String((data as Readonly<Record<string, unknown>>)[declaration.titleField]),
    preview: plainPreview(declaration),
    ...declaration,
    schema: z.strictObject(shapeOf(declaration.fields)),
  };
}

function plainPreview(declared: Pick<Collection, 'fields' | 'body'>): PreviewPage {
  const proses = Object.entries(declared.fields).filter(([, { kind }]) => kind === 'prose');
  const parts = proses.map(([name, { label }]) => field(name, label));
  return { parts: declared.body ? [...parts, body()] : parts };
}

/** The data of one entry of a collection. */
export type DataOf<C extends Collection> = z.output<C['schema']>;
