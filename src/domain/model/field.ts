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

/** The texts that an editor reads beside a field. */
export interface FieldLabels {
  readonly label: string;
  readonly hint?: string;
}

/** One field, declared once: its rule for the build, its form for the editor. */
export interface Field<S extends z.ZodType = z.ZodType> extends FieldLabels {
  readonly kind: FieldKind;
  readonly schema: S;
  readonly required: boolean;
  /** The collection a relation points to. */
  readonly to?: string;
  /** The element of a list. */
  readonly item?: Field;
  /** The parts of an object. */
  readonly fields?: Fields;
  /** The values to choose from. */
  readonly options?: readonly string[];
  /** Russian labels for values that are not Russian words. */
  readonly names?: Readonly<Record<string, string>>;
  /** Short prose is one paragraph: no headings, no blocks. */
  readonly short?: boolean;
  /** A long line: the form shows it as several lines. */
  readonly long?: boolean;
  /** Limits that the form shows and the schema checks. */
  readonly min?: number;
  readonly max?: number;
  /** The value in a new entry. */
  readonly initial?: string | number | boolean;
}

export type Fields = Readonly<Record<string, Field>>;

/** The zod shape that a record of fields describes. */
export type ShapeOf<F extends Fields> = { [K in keyof F]: F[K]['schema'] };

/** Collects the zod rules of a record of fields. */
export function shapeOf<F extends Fields>(fields: F): ShapeOf<F> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.schema])) as ShapeOf<F>;
}
