import type { FieldValue } from '../../model/field-value.ts';
import { collectionIds, type DeclaredCollection, declared } from '../../schemas/index.ts';
import { fileNameKey } from '../files/file-name.ts';
import type { Backend } from './backend.ts';
import { type CentreLists, withLists } from './centre-lists.ts';
import { type FormField, foldField, formOf, proseWidget, summaryTemplates } from './form.ts';
import { type InitialSettings, initialValues } from './initial-values.ts';

interface SortableField {
  readonly field: string;
  readonly label: string;
}

/** A collection in Decap's configuration. */
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
  /** The URL of the site, for the link in the header. */
  readonly site: string;
  /** Whether changes go through drafts and review (editorial workflow). */
  readonly hasReview: boolean;
  /** Initial values of new entries, from the site's settings. */
  readonly start: InitialSettings;
  /** The centre's lists, from the settings; instead of an empty one the usual values can be chosen. */
  readonly lists?: CentreLists;
}

/** Decap's configuration, built from the declared collections. */
export function cmsConfig({ backend, site, hasReview, start, lists = {} }: CmsOptions) {
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
    // File names are transliterated before this rule applies.
    slug: { encoding: 'unicode', clean_accents: false, sanitize_replacement: '-' },
    collections: collectionIds.map((id) => cmsCollection(declared(id), start, lists)),
  } as const;
}

/** The name of a collection's custom format. The extension alone does not tell which fields to expect. */
export function formatName({ id, format }: Pick<DeclaredCollection, 'id' | 'format'>): string {
  return `${format}-${id}`;
}

function cmsCollection(collection: DeclaredCollection, start: InitialSettings, lists: CentreLists): CmsCollection {
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
    summary: summaryTemplates(collection).join(', '),
    sortable_fields: sortableFields(collection),
    // Decap rejects empty lists.
    ...(isFixed ? {} : { view_filters: viewFilters(collection), view_groups: viewGroups(collection) }),
    fields: withFold(collection, [
      ...withDefaults(formOf(withLists(fields, lists)), initialValues(id, start)),
      ...(body ? [bodyField(body)] : []),
    ]),
  };
}

/** Adds default values to fields, nested ones too. */
function withDefaults(fields: readonly FormField[], initial: readonly FieldValue[]): FormField[] {
  return fields.map((field) => {
    const matching = initial.filter(({ path }) => path[0] === field.name);
    const exact = matching.find(({ path }) => path.length === 1);
    if (exact) return { ...field, default: exact.value };
    const nested = matching.map((fieldValue) => ({ ...fieldValue, path: fieldValue.path.slice(1) }));
    return field.fields && nested.length > 0 ? { ...field, fields: withDefaults(field.fields, nested) } : field;
  });
}

function bodyField({ label, hint }: NonNullable<DeclaredCollection['body']>): FormField {
  return { name: 'body', label, hint, required: false, ...proseWidget };
}

/** The primary fields, the fold button, the other fields. */
function withFold({ primaryFields: primaryNames }: DeclaredCollection, fields: readonly FormField[]): FormField[] {
  if (!primaryNames) return [...fields];
  const primary = primaryNames.flatMap((name) => fields.filter((field) => field.name === name));
  return [...primary, foldField, ...fields.filter((field) => !primary.includes(field))];
}

function viewFilters({ fields }: DeclaredCollection) {
  const states = fields['status'] ? ['черновик', 'опубликовано'] : [];
  return [
    ...states.map((state) => ({ label: `Состояние: ${state}`, field: 'status', pattern: `^${state}$` })),
    ...(fields['sample'] ? [{ label: 'Примеры', field: 'sample', pattern: 'true' }] : []),
  ];
}

/** A list can be grouped by every field of kind `choice`. */
function viewGroups({ fields }: DeclaredCollection) {
  const choices = Object.entries(fields).filter(([, { kind }]) => kind === 'choice');
  return choices.map(([field, { label }]) => ({ label, field }));
}

/** A list can be sorted by title, dates, times, order and status. */
function sortableFields({ fields, titleField }: DeclaredCollection): SortableField[] {
  return Object.entries(fields)
    .filter(
      ([name, { kind }]) =>
        name === titleField || kind === 'date' || kind === 'time' || name === 'order' || name === 'status',
    )
    .map(([field, { label }]) => ({ field, label }));
}
