import { Backend } from 'decap-cms-core/dist/esm/backend.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { type FoundRow, findRows, slugOf } from '../../src/domain/editor/lists/found-rows.ts';
import { Refusal } from '../../src/domain/editor/requests/refusal.ts';
import type { DeclaredCollection } from '../../src/domain/schemas/index.ts';
import { patchBackend } from '../refusals.ts';
import { readGitHosts } from './hosts/source.ts';
import { searchWhileTyping } from './live-search.ts';
import { quickRelations } from './relation.ts';
import { refreshReopenedLists, rowsForStore } from './reopened.ts';
import { byRows, forgetRows, knownRowsOf, setRowSource } from './rows.ts';
import { showListsInParts } from './window.ts';

const foundAtMost = 100;

/**
 * Gives Decap lists of rows in the place of whole files: the text of an entry is read when it is opened. Hosts that have
 * no source of rows keep the lists of Decap.
 */
export function quickenLists(): void {
  patchBackend<{ request(asked: object): Promise<never> }>('proxy', (backend) =>
    setRowSource({
      list: (collection, stamp) => backend.request({ action: 'entryRows', params: { collection, stamp } }),
    }),
  );
  readGitHosts();
  const { prototype } = Backend;
  const { listEntries, listAllEntries, search } = prototype;
  prototype.listAllEntries = function (collection) {
    const id = idOf(collection);
    return byRows(
      async () => (await rowsForStore(id)).map((row) => entryOf({ collection: id, row })),
      () => listAllEntries.call(this, collection),
    );
  };
  prototype.listEntries = function (collection) {
    const id = idOf(collection);
    return byRows(
      async () => ({ entries: (await rowsForStore(id)).map((row) => entryOf({ collection: id, row })) }),
      () => listEntries.call(this, collection),
    );
  };
  prototype.search = function (collections, term) {
    return byRows(
      async () => ({ entries: findRows(await knownRowsOf(collections.map(idOf)), term, foundAtMost).map(entryOf) }),
      () => search.call(this, collections, term),
    );
  };
  forgetAfterChanges();
  showListsInParts();
  refreshReopenedLists();
  quickRelations();
  searchWhileTyping();
}

const idOf = (collection: DecapMap) => collection.get('name') as DeclaredCollection['id'];

/** An entry as Decap keeps it, without its text. One that is open, or was, stays whole; what a list shows of it is new. */
function entryOf({ collection, row }: FoundRow): object {
  const slug = slugOf(row);
  const open = store.getState().entries.getIn(['entities', `${collection}.${slug}`]) as DecapMap | undefined;
  if (open?.get('raw')) {
    const whole = open.toJS();
    return { ...whole, data: { ...(whole['data'] as object), ...row.data } };
  }
  // Nothing else of it is shown, and each key costs Decap's store a part of the wait.
  return { collection, slug, path: row.path, data: row.data, partial: true };
}

function forgetAfterChanges(): void {
  const { prototype } = Backend;
  const { persistEntry, publishUnpublishedEntry, deleteEntry } = prototype;
  prototype.persistEntry = async function (save) {
    // Decap saves what it has of an entry when it takes one off the site. A row is no entry.
    const isRow = save.entryDraft.getIn(['entry', 'partial']) === true;
    if (isRow) throw new Refusal('Запись ещё не открылась целиком. Откройте её и повторите.');
    return await persistEntry.call(this, save).finally(forgetRows);
  };
  prototype.publishUnpublishedEntry = async function (entry) {
    return await publishUnpublishedEntry.call(this, entry).finally(forgetRows);
  };
  prototype.deleteEntry = async function (...args) {
    return await deleteEntry.apply(this, [...args]).finally(forgetRows);
  };
}
