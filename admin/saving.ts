import { fileNameFor, fileNameKey } from '../src/domain/editor/files/file-name.ts';
import { dayToAdd } from '../src/domain/editor/files/first-published.ts';
import { reasonsAgainst } from '../src/domain/editor/files/format.ts';
import { formerAddresses } from '../src/domain/editor/files/former-address.ts';
import { personalIn, personalQuestion } from '../src/domain/editor/files/personal-data.ts';
import type { CollectionId } from '../src/domain/model/collection-id.ts';
import { collections } from '../src/domain/schemas/index.ts';
import { currentEntryIndex } from './entry-index.ts';
import { clearNotice } from './notice.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { showReasons } from './reasons.ts';

/** As much of Decap's immutable maps as is used here. */
export interface ImmutableMap {
  get(key: string): unknown;
  set(key: string, value: unknown): ImmutableMap;
  toJS(): Record<string, unknown>;
}

// Decap reads an entry once; addresses that were saved and changed again since are remembered here.
const saved = new Map<string, string[]>();
// So are the days of first publishing given here: they must not move with a second save.
const dated = new Map<string, string>();

/** The data of an entry about to be saved; throws what keeps it from that, in Russian. */
export function toBeSaved(entry: ImmutableMap): ImmutableMap {
  const collection = entry.get('collection') as CollectionId;
  const data = withPermission(collection, withDay(collection, entry));
  const values = data.toJS();
  const found = reasonsAgainst(collection, values, parseMarkdown, currentEntryIndex());
  const reasons = found.length > 0 ? found : unnamed(collection, entry);
  clearNotice();
  if (reasons.length > 0) {
    showReasons(reasons);
    // Decap shows the message and keeps what was written; without a name «Error» does not stand before it.
    throw Object.assign(new Error('исправьте то, что названо в списке'), { name: '' });
  }
  if (entry.get('newRecord')) return data.set(fileNameKey, fileNameFor(collection, values));
  const place = `${collection}/${entry.get('slug')}`;
  const before = saved.get(place) ?? [];
  const { address } = values;
  if (typeof address === 'string') saved.set(place, [...before, address]);
  const { publishedOn } = values;
  if (typeof publishedOn === 'string' && !(entry.get('data') as ImmutableMap).get('publishedOn')) {
    dated.set(place, publishedOn);
  }
  const former = formerAddresses(collection, values, before);
  return former.length > 0 ? data.set('redirectFrom', former) : data;
}

/** The data with the day of first publishing, when this save is it. */
function withDay(collection: CollectionId, entry: ImmutableMap): ImmutableMap {
  const data = entry.get('data') as ImmutableMap;
  const place = entry.get('newRecord') ? undefined : `${collection}/${entry.get('slug')}`;
  // Sweden writes days as files do.
  const today = (place && dated.get(place)) ?? new Date().toLocaleDateString('sv-SE');
  const day = dayToAdd(collection, data.toJS(), today);
  return day === undefined ? data : data.set('publishedOn', day);
}

/** A new entry, a draft too, has its file named after its title. */
function unnamed(collection: CollectionId, entry: ImmutableMap): string[] {
  const { titleField, fields } = collections[collection];
  const title = (entry.get('data') as ImmutableMap).get(titleField);
  if (!entry.get('newRecord') || (typeof title === 'string' && title.trim() !== '')) return [];
  return [`«${fields[titleField]?.label}»: поле не заполнено. По нему назовут файл`];
}

/** Asks about what looks like personal data; what the editor calls harmless is noted in the entry. */
function withPermission(collection: CollectionId, data: ImmutableMap): ImmutableMap {
  const values = data.toJS();
  const found = values['status'] === 'черновик' ? [] : personalIn(collection, values);
  if (found.length === 0 || !window.confirm(personalQuestion(found))) return data;
  const known = Array.isArray(values['notPersonal']) ? values['notPersonal'] : [];
  return data.set('notPersonal', [...known, ...found.map(({ text }) => text)]);
}
