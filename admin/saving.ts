import { fileNameFor, fileNameKey } from '../src/domain/editor/files/file-name.ts';
import { missingPublishedOn } from '../src/domain/editor/files/first-published.ts';
import { validateForSaving } from '../src/domain/editor/files/format.ts';
import { formerAddresses } from '../src/domain/editor/files/former-address.ts';
import { findPersonalDataIn, personalQuestion } from '../src/domain/editor/files/personal-data.ts';
import type { CollectionId } from '../src/domain/model/collection-id.ts';
import { collections } from '../src/domain/schemas/index.ts';
import { currentEntryIndex } from './entry-index.ts';
import { hideNotice } from './notice.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { showSaveErrors } from './save-errors.ts';

/** The part of Immutable.js maps that is used here. */
export interface ImmutableMap {
  get(key: string): unknown;
  set(key: string, value: unknown): ImmutableMap;
  toJS(): Record<string, unknown>;
}

// Decap reads an entry once, so addresses that were saved and changed again in this window are stored here, by
// `collection/slug`.
const savedAddresses = new Map<string, string[]>();
// Dates of first publication set in this window: a second save must not change them.
const publishingDays = new Map<string, string>();

/**
 * Decap's `preSave` handler. Returns the data to save; throws an Error in Russian after showing the reasons when the
 * entry is not valid.
 */
export function prepareForSaving(entry: ImmutableMap): ImmutableMap {
  const collection = entry.get('collection') as CollectionId;
  const data = confirmPersonalData(collection, withPublishedOn(collection, entry));
  const values = data.toJS();
  const errors = validateForSaving(collection, values, parseMarkdown, currentEntryIndex());
  const reasons = errors.length > 0 ? errors : missingTitle(collection, entry);
  hideNotice();
  if (reasons.length > 0) {
    showSaveErrors(reasons);
    // Decap shows the message and keeps the form. It prints the name before the message, so the name is empty.
    throw Object.assign(new Error('исправьте то, что названо в списке'), { name: '' });
  }
  if (entry.get('newRecord')) return data.set(fileNameKey, fileNameFor(collection, values));
  const key = `${collection}/${entry.get('slug')}`;
  const earlier = savedAddresses.get(key) ?? [];
  const { address } = values;
  if (typeof address === 'string') savedAddresses.set(key, [...earlier, address]);
  const { publishedOn } = values;
  if (typeof publishedOn === 'string' && !(entry.get('data') as ImmutableMap).get('publishedOn')) {
    publishingDays.set(key, publishedOn);
  }
  const addresses = formerAddresses(collection, values, earlier);
  return addresses.length > 0 ? data.set('redirectFrom', addresses) : data;
}

/** Adds the date of first publication when this save publishes the entry for the first time. */
function withPublishedOn(collection: CollectionId, entry: ImmutableMap): ImmutableMap {
  const data = entry.get('data') as ImmutableMap;
  const key = entry.get('newRecord') ? undefined : `${collection}/${entry.get('slug')}`;
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  const today = (key && publishingDays.get(key)) ?? parts.map((part) => String(part).padStart(2, '0')).join('-');
  const day = missingPublishedOn(collection, data.toJS(), today);
  return day === undefined ? data : data.set('publishedOn', day);
}

/** A new entry needs a title even as a draft: its file is named after it. */
function missingTitle(collection: CollectionId, entry: ImmutableMap): string[] {
  const { titleField, fields } = collections[collection];
  const title = (entry.get('data') as ImmutableMap).get(titleField);
  if (!entry.get('newRecord') || (typeof title === 'string' && title.trim() !== '')) return [];
  return [`«${fields[titleField]?.label}»: поле не заполнено. По нему назовут файл`];
}

/** Asks about likely personal data. What the editor calls harmless is stored in the entry's `notPersonal`. */
function confirmPersonalData(collection: CollectionId, data: ImmutableMap): ImmutableMap {
  const values = data.toJS();
  const found = values['status'] === 'черновик' ? [] : findPersonalDataIn(collection, values);
  if (found.length === 0 || !window.confirm(personalQuestion(found))) return data;
  const harmless = Array.isArray(values['notPersonal']) ? values['notPersonal'] : [];
  return data.set('notPersonal', [...harmless, ...found.map(({ text }) => text)]);
}
