import type { Collection } from '../../model/collection.ts';
import type { CollectionId } from '../../model/collection-id.ts';
import type { Field, Fields } from '../../model/field.ts';
import { blocks } from '../../prose/blocks/index.ts';
import { declared } from '../../schemas/index.ts';

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

/** Not a field: the button that folds what stands after it; see admin/fold.ts. */
export const foldField: FormField = { name: '_fold', label: 'Остальные поля', widget: 'fold', required: false };

/** The form of a record of fields, in the order of their declaration. */
export function formOf(fields: Fields): FormField[] {
  return Object.entries(fields).map(([name, field]) => formField(name, field));
}

/**
 * The form of one field. Decap asks for nothing and forbids nothing: its rules would stop a draft as well. The check
 * at saving knows which state an entry is in.
 */
function formField(name: string, field: Field): FormField {
  const { label, hint, initial, required, kind } = field;
  return {
    name,
    label: required || kind === 'flag' ? label : `${label} (необязательно)`,
    required: false,
    ...(hint === undefined ? {} : { hint }),
    ...(initial === undefined ? {} : { default: initial }),
    ...widgetOf(field),
  };
}

function optionsOf({ options, names }: Field): unknown {
  return names ? options?.map((value) => ({ label: names[value], value })) : options;
}

function widgetOf(field: Field): Pick<FormField, 'widget'> & Record<string, unknown> {
  switch (field.kind) {
    case 'text':
      return { widget: field.long ? 'text' : 'string' };
    case 'prose':
      return field.short ? { widget: 'text' } : markdown;
    case 'number':
      return { widget: 'number', value_type: 'int' };
    case 'flag':
      return { widget: 'boolean' };
    case 'date':
      return { widget: 'datetime', ...dateOnly };
    case 'time':
      return { widget: 'datetime', ...localTime };
    case 'choice':
      return { widget: 'select', options: optionsOf(field) };
    case 'choices':
      return { widget: 'select', multiple: true, options: field.options };
    case 'relation':
      return relationTo(field);
    case 'relations':
      return { ...relationTo(field), multiple: true };
    case 'image':
      return { widget: 'image', choose_url: false };
    case 'file':
      return { widget: 'file', choose_url: false };
    case 'object':
      return { widget: 'object', collapsed: !field.required, fields: formOf(field.fields ?? {}) };
    case 'list':
      return listOf(field);
  }
}

const dateOnly = { format: 'YYYY-MM-DD', date_format: 'YYYY-MM-DD', time_format: false, picker_utc: false };
const localTime = { format: 'YYYY-MM-DDTHH:mm', date_format: 'YYYY-MM-DD', time_format: 'HH:mm', picker_utc: false };

function relationTo({ to, label }: Field) {
  if (to === undefined) throw new TypeError(`A relation needs a collection: ${label}`);
  const target = declared(to as CollectionId);
  return {
    widget: 'relation',
    collection: to,
    value_field: '{{slug}}',
    search_fields: [target.titleField, ...(target.disambiguators ?? [])],
    display_fields: [namesOf(target).join(', ')],
    options_length: 500,
  };
}

/** What an entry is called in a list or a choice, in Decap's templates: its title and what tells it from others. */
export function namesOf({ titleField, disambiguators = [], fields }: Collection): string[] {
  return [titleField, ...disambiguators].map((name) =>
    fields[name]?.kind === 'time' ? `{{${name} | date('DD.MM.YYYY')}}` : `{{${name}}}`,
  );
}

function listOf({ item, label }: Field) {
  if (!item) throw new TypeError(`A list needs an item: ${label}`);
  const base = { widget: 'list', label_singular: item.label };
  if (!item.fields) return { ...base, collapsed: false, field: { ...formField('item', item), label: item.label } };
  // The parts that tell one item from another: up to the first that is always there.
  const names = Object.entries(item.fields);
  const sure = names.findIndex(([, { required }]) => required);
  const telling = names.slice(0, sure < 0 ? names.length : sure + 1).map(([part]) => `{{fields.${part}}}`);
  // Without a default Decap starts a new entry with one item that holds the defaults of its parts.
  return { ...base, default: [], summary: telling.join(' '), fields: formOf(item.fields) };
}
