import type { Collection } from '../../model/collection.ts';
import type { CollectionId } from '../../model/collection-id.ts';
import type { Field, Fields } from '../../model/field.ts';
import { declared } from '../../schemas/index.ts';

/** A field in Decap's configuration. */
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

/** The widget of prose: admin/prose. */
export const proseWidget = { widget: 'prose' };

/** Not a field: the button that folds the fields after it (admin/fold.ts). */
export const foldField: FormField = { name: '_fold', label: 'Остальные поля', widget: 'fold', required: false };

/** The form fields of declared fields, in the order of declaration. */
export function formOf(fields: Fields): FormField[] {
  return Object.entries(fields).map(([name, field]) => formField(name, field));
}

/**
 * The form of one field. `required` is always false and no pattern is set: Decap would apply them to drafts too. The
 * check at saving knows the status of the entry.
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
      return field.short ? { ...proseWidget, short: true } : proseWidget;
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
    display_fields: [summaryTemplates(target).join(', ')],
    options_length: 500,
  };
}

/** Decap templates for the name of an entry in lists and choices: the title and the disambiguating fields. */
export function summaryTemplates({ titleField, disambiguators = [], fields }: Collection): string[] {
  return [titleField, ...disambiguators].map((name) =>
    fields[name]?.kind === 'time' ? `{{${name} | date('DD.MM.YYYY')}}` : `{{${name}}}`,
  );
}

function listOf({ item, label }: Field) {
  if (!item) throw new TypeError(`A list needs an item: ${label}`);
  const base = { widget: 'list', label_singular: item.label };
  if (!item.fields) return { ...base, collapsed: false, field: { ...formField('item', item), label: item.label } };
  // The parts that identify a list item: up to the first required one.
  const names = Object.entries(item.fields);
  const firstRequired = names.findIndex(([, { required }]) => required);
  const summaryParts = names
    .slice(0, firstRequired < 0 ? names.length : firstRequired + 1)
    .map(([part]) => `{{fields.${part}}}`);
  // Without a default Decap adds one item with the defaults of its parts to a new entry.
  return { ...base, default: [], summary: summaryParts.join(' '), fields: formOf(item.fields) };
}
