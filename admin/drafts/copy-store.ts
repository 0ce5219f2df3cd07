const storeName = 'copies';
let database: IDBDatabase | undefined;
let opening: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('tc-drafts', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName, { keyPath: 'id' });
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      database = request.result;
      database.onclose = forget;
      resolve(database);
    };
  });
  opening.catch(forget);
  return opening;
}

/** The browser closes a database by itself, for one when its data are cleared. */
function forget(): void {
  database = undefined;
  opening = undefined;
}

function run<T>(from: IDBDatabase, mode: IDBTransactionMode, work: (store: IDBObjectStore) => T): Promise<T> {
  return new Promise((resolve, reject) => {
    const transaction = from.transaction(storeName, mode);
    const result = work(transaction.objectStore(storeName));
    transaction.oncomplete = () => resolve(result);
    transaction.onabort = () => reject(transaction.error);
    // Not at the next turn of the page: it may be the last one.
    if (mode === 'readwrite') transaction.commit();
  });
}

/** Everything that is kept, in whatever shape. Rejects where the browser keeps nothing. */
export async function readStore(): Promise<readonly unknown[]> {
  return (await run(await open(), 'readonly', (store) => store.getAll())).result;
}

/** Keeps an item. Where the store is open already, this begins at once: also on a page that is being closed. */
export async function keep(item: { readonly id: string }): Promise<void> {
  await run(database ?? (await open()), 'readwrite', (store) => store.put(item));
}

export async function dropFromStore(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await run(database ?? (await open()), 'readwrite', (store) => ids.map((id) => store.delete(id)));
}
