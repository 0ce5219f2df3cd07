import type { Collection } from '../model/collection.ts';
import { collections } from '../schemas/index.ts';
import type { Backend } from './backend.ts';
import { fileNameKey } from './file-name.ts';
import { type FormField, formOf, markdown } from './form.ts';

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
  readonly fields: readonly FormField[];
}

export interface CmsOptions {
  readonly backend: Backend;
  /** The address of the site, for the link in the header. */
  readonly site: string;
}

/** Decap's whole configuration, made from the model. */
export function cmsConfig({ backend, site }: CmsOptions) {
  return {
    load_config_file: false,
    locale: 'ru',
    backend,
    site_url: site,
    display_url: site,
    show_preview_links: false,
    media_folder: 'content/media',
    public_folder: 'media',
    // Cyrillic never reaches this rule: file names are transliterated at saving.
    slug: { encoding: 'unicode', clean_accents: false, sanitize_replacement: '-' },
    collections: Object.values(collections).map((collection) => cmsCollection(collection as Collection)),
  } as const;
}

/** The name of a collection's format: the extension alone would not tell which fields to expect. */
export function formatName({ id, format }: Pick<Collection, 'id' | 'format'>): string {
  return `${format}-${id}`;
}

function cmsCollection(collection: Collection): CmsCollection {
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
    summary: `{{${titleField}}}`,
    sortable_fields: sortable(collection),
    fields: [...formOf(fields), ...(body ? [{ name: 'body', ...body, ...markdown }] : [])],
  };
}

/** The fields a list can be sorted by: the title, days and moments, the order, the state. */
function sortable({ fields, titleField }: Collection): SortableField[] {
  return Object.entries(fields)
    .filter(
      ([name, { kind }]) =>
        name === titleField || kind === 'date' || kind === 'time' || name === 'order' || name === 'status',
    )
    .map(([field, { label }]) => ({ field, label }));
}
