import * as z from 'zod';
import type { Door } from '../vocabulary/doors.ts';
import { type Fields, type ShapeOf, shapeOf } from './field.ts';
import { body, field, type PreviewPage } from './page-parts.ts';
import type { SearchDeclaration } from './search-record.ts';

/** What breaks a rule that spans several fields: where, and what to do. */
export interface Breach {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** The kinds of entry: prose after front matter, or fields alone. */
export type Format = 'mdx' | 'yaml';

/** Where the entries of a collection stand on the site: one of the three. */
export interface Address {
  /** Each on a page of its own under this folder: `/materialy/`. */
  readonly folder?: string;
  /** All on this one page, each at the anchor of its id: `/slovar/`. */
  readonly page?: string;
  /** Each on a page of the section that this field names; an entry with the section's name is its front page. */
  readonly sectionField?: string;
  /** Names of other pages in the folder, which no entry can have. */
  readonly reserved?: readonly string[];
}

/** The page that lists a collection, as the search, the menu and social networks know it. */
export interface ListPage {
  readonly title: string;
  /** What else people call it. */
  readonly also: readonly string[];
  /** What the index reads of a page of cards; absent when it reads the page itself. */
  readonly record?: string;
  /** What stands on its picture for social networks; without it the site's picture does. */
  readonly picture?: string;
  readonly menu?: {
    readonly door: Door;
    readonly label: string;
    /** Its place behind the door, from 1. */
    readonly order: number;
  };
}

/** What `npm run content:report` asks of a collection. */
export interface ReportDeclaration {
  /** Other entries should name each of its entries. */
  readonly isLinked?: boolean;
  /** Its texts are measured: are they easy to read. */
  readonly isRead?: boolean;
  /** Fields that a reader expects to be filled in. */
  readonly expected?: readonly string[];
}

/** A collection as declared: one source for all that the site does with it. */
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
  /** Fields that tell one entry from another where the title alone does not: in lists, in choices. */
  readonly disambiguators?: readonly string[];
  /** The fields of the form's first screen, `body` among them; the form folds the rest. Without it nothing is folded. */
  readonly primaryFields?: readonly string[];
  /** What the text under the front matter is; absent in YAML collections. */
  readonly body?: { readonly label: string; readonly hint: string; readonly required: boolean };
  /** Absent when its entries have no place of their own on the site. */
  readonly address?: Address;
  readonly listPage?: ListPage;
  /** The order of lists: by this number, day or moment; without it by title. */
  readonly order?: { readonly by: string; readonly isNewestFirst?: boolean };
  /** Absent when the search does not find its entries. */
  readonly search?: SearchDeclaration<z.output<S>>;
  /** What the editor shows beside the form; where not declared, every prose under its label. */
  readonly preview: PreviewPage;
  /** What it tells does not grow old: nobody is asked to read it again. */
  readonly isTimeless?: boolean;
  readonly report?: ReportDeclaration;
  readonly schema: S;
  /** What an entry is called. */
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
