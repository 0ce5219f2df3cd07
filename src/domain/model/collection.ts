import * as z from 'zod';
import type { CollectionId } from './collection-id.ts';
import { type Fields, type ShapeOf, shapeOf } from './field.ts';

/** What breaks a rule that spans several fields: where, and what to do. */
export interface Breach {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** The kinds of entry: prose after front matter, or fields alone. */
export type Format = 'mdx' | 'yaml';

/** A collection as declared: one source for the check, the CMS form and the help. */
export interface Collection<S extends z.ZodObject = z.ZodObject> {
  readonly id: CollectionId;
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
  readonly schema: S;
  /** Rules over several fields, for data that has passed the schema. */
  rules(data: z.output<S>): Breach[];
}

type ObjectOf<F extends Fields> = z.ZodObject<ShapeOf<F>, z.core.$strict>;

interface Declaration<F extends Fields>
  extends Omit<Collection<ObjectOf<F>>, 'schema' | 'rules' | 'fields' | 'disambiguators' | 'primaryFields'> {
  readonly fields: F;
  readonly titleField: keyof F & string;
  readonly disambiguators?: readonly (keyof F & string)[];
  readonly primaryFields?: readonly ((keyof F & string) | 'body')[];
  readonly rules?: (data: z.output<ObjectOf<F>>) => Breach[];
}

/** Declares a collection and derives its schema. */
export function collection<const F extends Fields>(declaration: Declaration<F>): Collection<ObjectOf<F>> {
  return {
    rules: () => [],
    ...declaration,
    schema: z.strictObject(shapeOf(declaration.fields)),
  };
}

/** The data of one entry of a collection. */
export type DataOf<C extends Collection> = z.output<C['schema']>;
