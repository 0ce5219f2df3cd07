import * as z from 'zod';
import { dayFault, momentFault } from '../text/days.ts';
import { type Field, type FieldLabels, type Fields, type ShapeOf, shapeOf } from './field.ts';
import { mediaPath } from './media-path.ts';
import { maxText, textWithout, visibleText } from './text-rules.ts';

const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const idRule = z.string().regex(idPattern, {
  error: 'укажите имя файла записи: латинские строчные буквы, цифры и дефис, без расширения',
});

interface TextRules extends FieldLabels {
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: RegExp;
  readonly error?: string;
  readonly initial?: string;
  readonly long?: boolean;
}

export function text({ pattern, error, ...rules }: TextRules): Field<z.ZodString> {
  let schema = z
    .string({ error: 'здесь нужен текст; если это число, возьмите его в кавычки' })
    .trim()
    .min(rules.min ?? 1, {
      error: rules.min === undefined ? 'здесь нужен текст' : `нужно не меньше ${rules.min} знаков`,
    });
  const max = rules.max ?? maxText;
  schema = schema.max(max, { error: `слишком длинно: до ${max} знаков` });
  if (pattern) schema = schema.regex(pattern, error === undefined ? undefined : { error });
  return { ...rules, kind: 'text', schema: visibleText(schema), required: true };
}

/** Markdown with blocks; `short` means a paragraph or two without blocks. */
export function prose(words: FieldLabels & { short?: boolean }): Field<z.ZodString> {
  return { ...words, kind: 'prose', schema: visibleText(z.string().trim().min(1)), required: true };
}

interface NumberRules extends FieldLabels {
  readonly min?: number;
  readonly max?: number;
}

export function whole(rules: NumberRules): Field<z.ZodNumber> {
  const schema = z
    .number({ error: 'здесь нужно целое число без кавычек' })
    .int()
    .min(rules.min ?? 0, { error: `нужно не меньше ${rules.min ?? 0}` })
    .max(rules.max ?? 1_000_000, { error: `нужно не больше ${rules.max ?? 1_000_000}` });
  return { ...rules, kind: 'number', schema, required: true };
}

/** A boolean; absent means false. */
export function flag(words: FieldLabels): Field<z.ZodDefault<z.ZodBoolean>> {
  return { ...words, kind: 'flag', schema: z.boolean().default(false), required: false };
}

/** A date, `YYYY-MM-DD`. */
export function date(words: FieldLabels): Field<z.ZodString> {
  return { ...words, kind: 'date', schema: textWithout(dayFault), required: true };
}

/** A local date and time, `YYYY-MM-DDTHH:MM`; its time zone is in another field. */
export function time(words: FieldLabels): Field<z.ZodString> {
  return { ...words, kind: 'time', schema: textWithout(momentFault), required: true };
}

type ChoiceOf<T extends readonly string[]> = z.ZodEnum<{ [K in T[number]]: K }>;

/** One value of a list. */
export function choice<const T extends readonly string[]>(
  options: T,
  words: FieldLabels & { initial?: T[number]; names?: Readonly<Record<T[number], string>> },
): Field<ChoiceOf<T>> {
  const shown = options.map((value: T[number]) => (words.names ? `${value} (${words.names[value]})` : value));
  const schema = z.enum(options, { error: `выберите одно из: ${shown.join(', ')}` });
  return { ...words, kind: 'choice', schema: schema as ChoiceOf<T>, required: true, options };
}

/** Several values of a list; `min: 1` makes the field required. */
export function choices<const T extends readonly string[]>(
  options: T,
  { min = 0, ...words }: FieldLabels & { min?: number },
): Field<z.ZodDefault<z.ZodArray<ChoiceOf<T>>>> {
  const item = choice(options, words).schema;
  return {
    ...words,
    kind: 'choices',
    min,
    schema: z.array(item).min(min, { error: 'ничего не выбрано' }).prefault([]) as never,
    required: min > 0,
    options,
  };
}

/** The id of an entry in another collection. */
export function relation(to: string, words: FieldLabels): Field<z.ZodString> {
  return { ...words, kind: 'relation', schema: idRule, required: true, to };
}

/** Ids of entries in another collection. */
export function relations(
  to: string,
  { min = 0, ...words }: FieldLabels & { min?: number },
): Field<z.ZodDefault<z.ZodArray<z.ZodString>>> {
  const schema = z.array(idRule).min(min, { error: 'выберите хотя бы одну запись' });
  return { ...words, kind: 'relations', min, schema: schema.prefault([]) as never, required: min > 0, to };
}

/** A picture under content/media. */
export function image(words: FieldLabels): Field<z.ZodString> {
  return { ...words, kind: 'image', schema: uploadPath(), required: true };
}

/** A file to download under content/media. */
export function file(words: FieldLabels): Field<z.ZodString> {
  return { ...words, kind: 'file', schema: uploadPath(), required: true };
}

function uploadPath() {
  return z.string().regex(mediaPath, {
    error: 'нужен путь вида media/papka/fajl.svg: латинские строчные буквы, цифры, дефис',
  });
}

/** A group of fields. Unknown keys are errors, so that a misspelt key is reported. */
export function object<F extends Fields>(
  fields: F,
  words: FieldLabels,
): Field<z.ZodObject<ShapeOf<F>, z.core.$strict>> {
  return { ...words, kind: 'object', schema: z.strictObject(shapeOf(fields)), required: true, fields };
}

/** A list of items of one kind. */
export function list<S extends z.ZodType>(
  item: Field<S>,
  { min = 0, max, ...words }: FieldLabels & { min?: number; max?: number },
): Field<z.ZodDefault<z.ZodArray<S>>> {
  const few = min === 1 ? 'список пуст' : `нужно не меньше ${min}`;
  let schema = z.array(item.schema).min(min, { error: few });
  if (max !== undefined) schema = schema.max(max, { error: `нужно не больше ${max}` });
  const bounds = max === undefined ? { min } : { min, max };
  return { ...words, ...bounds, kind: 'list', schema: schema.prefault([]) as never, required: min > 0, item };
}

/** Makes a field optional. */
export function optional<S extends z.ZodType>(field: Field<S>): Field<z.ZodOptional<S>> {
  return { ...field, schema: field.schema.optional(), required: false };
}
