import type { FieldValue } from '../../model/field-value.ts';
import { collectionIds, type DeclaredCollection, declared } from '../../schemas/index.ts';
import { fileNameKey } from '../files/file-name.ts';
import type { Backend } from './backend.ts';
import { type FormField, foldField, formOf, markdown, namesOf } from './form.ts';
import { type InitialSettings, initialValues } from './initial-values.ts';

interface SortableField {
  readonly field: string;
  readonly label: string;
}

/** A collection in the words of Decap's configuration. */
export interface CmsCollection {
  readonly name: string;
  readonly label: string;
  readonly label_singular: string;
  readonly description: string;
  readonly folder: string;
  readonly extension: string;
  readonly format: string;
  readonly create: boolean;
  readonly delete: boolean;
  readonly identifier_field: string;
  readonly slug: string;
  readonly summary: string;
  readonly sortable_fields: readonly SortableField[];
  readonly view_filters?: readonly { label: string; field: string; pattern: string }[];
  readonly view_groups?: readonly { label: string; field: string }[];
  readonly fields: readonly FormField[];
}

export interface CmsOptions {
  readonly backend: Backend;
  /** The address of the site, for the link in the header. */
  readonly site: string;
  /** Whether what is edited goes through drafts and a review. */
  readonly hasReview: boolean;
  /** What new entries start with. */
  readonly start: InitialSettings;
}

/** Decap's whole configuration, made from the model. */
export function cmsConfig({ backend, site, hasReview, start }: CmsOptions) {
  return {
    load_config_file: false,
    locale: 'ru',
    backend,
    publish_mode: hasReview ? 'editorial_workflow' : 'simple',
    site_url: site,
    display_url: site,
    show_preview_links: false,
    media_folder: 'content/media',
    public_folder: 'media',
    // Cyrillic never reaches this rule: file names are transliterated at saving.
    slug: { encoding: 'unicode', clean_accents: false, sanitize_replacement: '-' },
    collections: collectionIds.map((id) => cmsCollection(declared(id), start)),
  } as const;
}

/** The name of a collection's format: the extension alone would not tell which fields to expect. */
export function formatName({ id, format }: Pick<DeclaredCollection, 'id' | 'format'>): string {
  return `${format}-${id}`;
}

function cmsCollection(collection: DeclaredCollection, start: InitialSettings): CmsCollection {
  const { id, label, labelOne, hint, format, titleField, fields, body } = collection;
  const isFixed = id === 'settings';
  return {
    name: id,
    label,
    label_singular: labelOne,
    description: hint,
    folder: `content/${id}`,
    extension: format,
    format: formatName(collection),
    create: !isFixed,
    delete: !isFixed,
    identifier_field: titleField,
    slug: `{{fields.${fileNameKey}}}`,
    summary: namesOf(collection).join(', '),
    sortable_fields: sortable(collection),
    // Decap refuses empty lists.
    ...(isFixed ? {} : { view_filters: filters(collection), view_groups: groups(collection) }),
    fields: folded(collection, [
      ...started(formOf(fields), initialValues(id, start)),
      ...(body ? [bodyField(body)] : []),
    ]),
  };
}

/** The fields with what a new entry starts with. */
function started(fields: readonly FormField[], told: readonly FieldValue[]): FormField[] {
  return fields.map((field) => {
    const own = told.filter(({ path }) => path[0] === field.name);
    const whole = own.find(({ path }) => path.length === 1);
    if (whole) return { ...field, default: whole.value };
    const parts = own.map((one) => ({ ...one, path: one.path.slice(1) }));
    return field.fields && parts.length > 0 ? { ...field, fields: started(field.fields, parts) } : field;
  });
}

function bodyField({ label, hint }: NonNullable<DeclaredCollection['body']>): FormField {
  return { name: 'body', label, hint, required: false, ...markdown };
}

/** The fields of the first screen, the button that unfolds the rest, the rest. */
function folded({ primaryFields: first }: DeclaredCollection, fields: readonly FormField[]): FormField[] {
  if (!first) return [...fields];
  const shown = first.flatMap((name) => fields.filter((field) => field.name === name));
  return [...shown, foldField, ...fields.filter((field) => !shown.includes(field))];
}

function filters({ fields }: DeclaredCollection) {
  const states = fields['status'] ? ['черновик', 'опубликовано'] : [];
  return [
    ...states.map((state) => ({ label: `Состояние: ${state}`, field: 'status', pattern: `^${state}$` })),
    ...(fields['sample'] ? [{ label: 'Примеры', field: 'sample', pattern: 'true' }] : []),
  ];
}

/** What a list can be grouped by: everything that is chosen from a short list. */
function groups({ fields }: DeclaredCollection) {
  const choices = Object.entries(fields).filter(([, { kind }]) => kind === 'choice');
  return choices.map(([field, { label }]) => ({ label, field }));
}

/** The fields a list can be sorted by: the title, days and moments, the order, the state. */
function sortable({ fields, titleField }: DeclaredCollection): SortableField[] {
  return Object.entries(fields)
    .filter(
      ([name, { kind }]) =>
        name === titleField || kind === 'date' || kind === 'time' || name === 'order' || name === 'status',
    )
    .map(([field, { label }]) => ({ field, label }));
}
