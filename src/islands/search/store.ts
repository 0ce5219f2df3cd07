import { readLines, withRecent } from '../../domain/search/query/recent.ts';

// Stored in the browser only.
const recentKey = 'tc-search-recent-1';
const slashKey = 'tc-search-slash';
const wordsKey = 'tc-search-words-1';

/** The recent queries, the newest first; empty when localStorage is not available. */
export function recentQueries(): string[] {
  try {
    return readLines(localStorage.getItem(recentKey));
  } catch {
    return [];
  }
}

/** Adds a query to the recent ones. */
export function saveQuery(typed: string): void {
  tryWrite(() => localStorage.setItem(recentKey, JSON.stringify(withRecent(recentQueries(), typed))));
}

/** Removes the recent queries. */
export function eraseRecent(): void {
  tryWrite(() => localStorage.removeItem(recentKey));
}

/** Whether the key «/» opens the search. WCAG 2.1.4: the user must be able to turn such a key off. */
export function isSlashOn(): boolean {
  try {
    return localStorage.getItem(slashKey) !== 'off';
  } catch {
    return true;
  }
}

/** Turns the key «/» on or off. */
export function setSlash(on: boolean): void {
  tryWrite(() => (on ? localStorage.removeItem(slashKey) : localStorage.setItem(slashKey, 'off')));
}

/** Stores the words to highlight on the page with this address, which is opened next. */
export function saveWordsToMark(url: string, words: readonly string[]): void {
  tryWrite(() => sessionStorage.setItem(wordsKey, JSON.stringify([new URL(url, location.href).pathname, ...words])));
}

/** The words to highlight on this page; they are removed from the storage. Empty if it was not opened from the search. */
export function takeWordsToMark(): string[] {
  try {
    const [path, ...words] = readLines(sessionStorage.getItem(wordsKey), 40);
    sessionStorage.removeItem(wordsKey);
    return path === location.pathname ? words : [];
  } catch {
    return [];
  }
}

// Errors are ignored: the search works without the storage.
function tryWrite(write: () => void): void {
  try {
    write();
  } catch {
    return;
  }
}
