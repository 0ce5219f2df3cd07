import type * as z from 'zod';

export type FieldKind =
  | 'text'
  | 'prose'
  | 'number'
  | 'flag'
  | 'date'
  | 'time'
  | 'choice'
  | 'choices'
  | 'relation'
  | 'relations'
  | 'object'
  | 'list'
  | 'image'
  | 'file';

/** The fields of the settings in which a centre names its own values. */
export type CentreList = 'subjects' | 'institutionTypes';

/** The texts for editors next to a field. */
export interface FieldLabels {
  readonly label: string;
  readonly hint?: string;
}

/** A field, declared once: its schema for the build and its widget in the editor's form. */
export interface Field<S extends z.ZodType = z.ZodType> extends FieldLabels {
  readonly kind: FieldKind;
  readonly schema: S;
  readonly required: boolean;
  /** The collection that a relation refers to. */
  readonly to?: string;
  /** The item of a list. */
  readonly item?: Field;
  /** The fields of an object. */
  readonly fields?: Fields;
  /** The values of a choice. */
  readonly options?: readonly string[];
  /** The list of the settings that stands instead of `options` when it is not empty. */
  readonly centreList?: CentreList;
  /** Labels in the form for values that are not Russian words. */
  readonly names?: Readonly<Record<string, string>>;
  /** Prose of a paragraph or two: no headings, no blocks. */
  readonly short?: boolean;
  /** The line is long, so the form shows a field of several lines. */
  readonly long?: boolean;
  /** Limits shown by the form and checked by the schema. */
  readonly min?: number;
  readonly max?: number;
  /** The value in a new entry. */
  readonly initial?: string | number | boolean;
}

export type Fields = Readonly<Record<string, Field>>;

/** The zod shape of a record of fields. */
export type ShapeOf<F extends Fields> = { [K in keyof F]: F[K]['schema'] };

export function shapeOf<F extends Fields>(fields: F): ShapeOf<F> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.schema])) as ShapeOf<F>;
}
