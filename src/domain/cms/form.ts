import * as z from 'zod';
import type { Field, Fields } from '../model/field.ts';
import { blocks } from '../prose/blocks/index.ts';
import { collections } from '../schemas/index.ts';

/** A field of a form, in the words of Decap's configuration. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly widget: string;
  readonly required: boolean;
  readonly hint?: string;
  readonly field?: FormField;
  readonly fields?: readonly FormField[];
  readonly [option: string]: unknown;
}

const buttons = ['bold', 'italic', 'link', 'heading-two', 'heading-three', 'quote', 'bulleted-list', 'numbered-list'];

/** Markdown with the project's blocks and no others. */
export const markdown = { widget: 'markdown', buttons, editor_components: [...blocks.keys()] };

/** The form of a record of fields, in the order of their declaration. */
export function formOf(fields: Fields, isOptional = false): FormField[] {
  return Object.entries(fields).map(([name, field]) => formField(name, field, isOptional));
}

/**
 * The form of one field. Inside a group that may be left out nothing is required: Decap asks for the
 * parts of an empty group as well, and the check at saving asks for those of a started one.
 */
function formField(name: string, field: Field, isOptional = false): FormField {
  const { label, hint, initial, required } = field;
  return {
    name,
    label,
    required: required && !isOptional,
    ...(hint === undefined ? {} : { hint }),
    ...(initial === undefined ? {} : { default: initial }),
    ...widgetOf(field, isOptional),
  };
}

function widgetOf(field: Field, isOptional: boolean): Pick<FormField, 'widget'> & Record<string, unknown> {
  switch (field.kind) {
    case 'text':
      return { widget: 'string', ...patternOf(field) };
    case 'prose':
      return field.short ? { widget: 'text' } : markdown;
    case 'number':
      return { widget: 'number', value_type: 'int', ...boundsOf(field) };
    case 'flag':
      return { widget: 'boolean' };
    case 'date':
      return { widget: 'datetime', ...dateOnly };
    case 'time':
      return { widget: 'datetime', ...localTime };
    case 'choice':
      return { widget: 'select', options: field.options };
    case 'choices':
      return { widget: 'select', multiple: true, options: field.options, ...boundsOf(field) };
    case 'relation':
      return relationTo(field);
    case 'relations':
      return { ...relationTo(field), multiple: true, ...boundsOf(field) };
    case 'image':
      return { widget: 'image', choose_url: false };
    case 'file':
      return { widget: 'file', choose_url: false };
    case 'object':
      return {
        widget: 'object',
        collapsed: !field.required,
        fields: formOf(field.fields ?? {}, isOptional || !field.required),
      };
    case 'list':
      return listOf(field);
  }
}

const dateOnly = { format: 'YYYY-MM-DD', date_format: 'YYYY-MM-DD', time_format: false, picker_utc: false };
const localTime = { format: 'YYYY-MM-DDTHH:mm', date_format: 'YYYY-MM-DD', time_format: 'HH:mm', picker_utc: false };

function relationTo({ to }: Field) {
  const title = to === undefined ? 'title' : collections[to].titleField;
  return {
    widget: 'relation',
    collection: to,
    value_field: '{{slug}}',
    search_fields: [title],
    display_fields: [title],
    options_length: 500,
  };
}

function listOf({ item, ...list }: Field) {
  if (!item) throw new TypeError(`A list needs an item: ${list.label}`);
  const base = { widget: 'list', label_singular: item.label, ...boundsOf(list) };
  if (!item.fields) return { ...base, collapsed: false, field: formField('item', item) };
  const [first] = Object.keys(item.fields);
  // Without a default Decap starts a new entry with one item that holds the defaults of its parts.
  return { ...base, default: [], summary: `{{fields.${first}}}`, fields: formOf(item.fields) };
}

function boundsOf({ min, max }: Pick<Field, 'min' | 'max'>) {
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

/** The rule of a line of text as Decap knows it: a pattern and the words for breaking it. */
function patternOf({ schema, max }: Field): { pattern?: [string, string] } {
  const { pattern } = z.toJSONSchema(schema) as { pattern?: string };
  if (pattern !== undefined) {
    const broken = schema.safeParse('\u0000').error?.issues[0];
    return { pattern: [pattern, broken?.message ?? pattern] };
  }
  return max === undefined ? {} : { pattern: [`^[^]{0,${max}}$`, `не длиннее ${max} знаков`] };
}
