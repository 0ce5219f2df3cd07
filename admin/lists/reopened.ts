import { EntriesCollection } from 'decap-cms-core/dist/esm/components/Collection/Entries/EntriesCollection.js';
import { Editor } from 'decap-cms-core/dist/esm/components/Editor/Editor.js';
import type { EntryRow } from '../../src/domain/editor/lists/entry-row.ts';
import type { DeclaredCollection } from '../../src/domain/schemas/index.ts';
import { freshRows, hasRowSource, isAtHost } from './rows.ts';

type CollectionId = DeclaredCollection['id'];

/** The rows that Decap's store has been given last. */
const given = new Map<CollectionId, readonly EntryRow[]>();

/** The rows of a section as they are now, for Decap's store. */
export async function rowsForStore(collection: CollectionId): Promise<readonly EntryRow[]> {
  const rows = await freshRows(collection);
  given.set(collection, rows);
  return rows;
}

/**
 * Looks for changes when a list is opened again: Decap shows the one of before. And leaves the list of a git host
 * alone while an entry is opened by its address: Decap reads both.
 */
export function refreshReopenedLists(): void {
  const lists = EntriesCollection.prototype;
  const { componentDidMount, componentDidUpdate } = lists;
  lists.componentDidMount = function () {
    componentDidMount.call(this);
    void refresh(this);
  };
  lists.componentDidUpdate = function (before) {
    componentDidUpdate.call(this, before);
    if (before.collection !== this.props.collection) void refresh(this);
  };
  const form = Editor.prototype;
  const { componentDidMount: openForm } = form;
  form.componentDidMount = function () {
    const { props } = this;
    if (isAtHost()) this.props = { ...props, collectionEntriesLoaded: true };
    openForm.call(this);
    this.props = props;
  };
}

async function refresh({ props: { collection, entriesLoaded, loadEntries } }: EntriesCollection): Promise<void> {
  if (!entriesLoaded || !hasRowSource()) return;
  const id = collection.get('name') as CollectionId;
  const before = given.get(id);
  try {
    // Only an entry was opened so far: the store takes it for the whole list.
    if (!before || (await freshRows(id)) !== before) loadEntries(collection);
  } catch (error) {
    console.error(`Whether the list «${id}» has changed is not known.`, error);
  }
}
