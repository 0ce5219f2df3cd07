import * as z from 'zod';
import type { Door } from '../vocabulary/doors.ts';
import { type Fields, type ShapeOf, shapeOf } from './field.ts';
import { body, field, type PreviewPage } from './page-parts.ts';
import type { SearchDeclaration } from './search-record.ts';

/** A broken rule over several fields: the path of a field and a Russian message with the cure. */
export interface Breach {
  readonly path: readonly (string | number)[];
  readonly message: string;
  /** It may be as the editor means it: the entry is published, and the editor is asked to look. */
  readonly isWarning?: boolean;
}

/** File formats: `mdx` has prose after front matter, `yaml` has fields only. */
export type Format = 'mdx' | 'yaml';

/** The places of a collection's entries on the site. Exactly one of the first three is set. */
export interface Address {
  /** Each entry has its own page in this folder: `/materialy/`. */
  readonly folder?: string;
  /** All entries are on this page, each with its id as the anchor: `/slovar/`. */
  readonly page?: string;
  /**
   * Each entry has a page in the section that this field names; an entry with the section's name is the front page of
   * the section.
   */
  readonly sectionField?: string;
  /** Names of other pages in the folder, or of other places on the page; entries cannot use them. */
  readonly reserved?: readonly string[];
}

/** The page that lists a collection, for the search, the menu and social cards. */
export interface ListPage {
  readonly title: string;
  /** Other names that people search for. */
  readonly also: readonly string[];
  /** The text to index instead of a page of cards; absent when the page itself is indexed. */
  readonly record?: string;
  /** The title on its social card; without it the site's card is used. */
  readonly picture?: string;
  readonly menu?: {
    readonly door: Door;
    readonly label: string;
    /** Its position in this part of the menu, from 1. */
    readonly order: number;
  };
}

/** The checks of `npm run content:report` for a collection. */
export interface ReportDeclaration {
  /** Other entries should refer to each of its entries. */
  readonly isLinked?: boolean;
  /** The readability of its texts is measured. */
  readonly isRead?: boolean;
  /** Optional fields that readers expect. */
  readonly expected?: readonly string[];
}

/** The declaration of a collection, the only source for everything that the site does with it. */
export interface Collection<S extends z.ZodObject = z.ZodObject> {
  /** The name of its folder in content/. */
  readonly id: string;
  readonly label: string;
  /** The name of one entry: «материал» in «Новый материал». */
  readonly labelOne: string;
  readonly hint: string;
  readonly format: Format;
  /** The field whose value is an entry's title in lists. */
  readonly titleField: string;
  readonly fields: Fields;
  /** Fields shown in lists and choices when two entries have the same title. */
  readonly disambiguators?: readonly string[];
  /**
   * The fields on the first screen of the form, `body` included; the form folds the others. Without it nothing is
   * folded.
   */
  readonly primaryFields?: readonly string[];
  /** The text under the front matter; absent in YAML collections. */
  readonly body?: { readonly label: string; readonly hint: string; readonly required: boolean };
  /** Absent when its entries have no page or anchor of their own. */
  readonly address?: Address;
  readonly listPage?: ListPage;
  /** The field that lists are sorted by, a number, date or time; without it lists are sorted by title. */
  readonly order?: { readonly by: string; readonly isNewestFirst?: boolean };
  /** Absent when its entries are not indexed. */
  readonly search?: SearchDeclaration<z.output<S>>;
  /** The preview next to the form; by default every prose field under its label. */
  readonly preview: PreviewPage;
  /** The site shows one entry of it, so a second one may only be a draft. */
  readonly isSingle?: boolean;
  /** Its texts do not go out of date, so editors are not asked to read them again. */
  readonly isTimeless?: boolean;
  readonly report?: ReportDeclaration;
  /**
   * Which entries go into the base that centres share: all, or those whose field `shared` says so. Absent when they are
   * each centre's own: people, places, meetings.
   */
  readonly sharing?: 'all' | 'marked';
  readonly schema: S;
  /** The title of an entry. */
  title(data: z.output<S>): string;
  /** Rules over several fields, for data that passed the schema. */
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

export type DataOf<C extends Collection> = z.output<C['schema']>;
