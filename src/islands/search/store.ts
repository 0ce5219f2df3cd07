import { readLines, withRecent } from '../../domain/search/query/recent.ts';

// What the search keeps, on this device alone.
const recentKey = 'tc-search-recent-1';
const slashKey = 'tc-search-slash';
const wordsKey = 'tc-search-words-1';

/** The recent queries; none when the store can't be read. */
export function recent(): string[] {
  try {
    return readLines(localStorage.getItem(recentKey));
  } catch {
    return [];
  }
}

/** Keeps a query among the recent ones, where the browser lets it. */
export function remember(typed: string): void {
  put(() => localStorage.setItem(recentKey, JSON.stringify(withRecent(recent(), typed))));
}

/** Forgets the recent queries. */
export function forgetRecent(): void {
  put(() => localStorage.removeItem(recentKey));
}

/** Whether the key «/» opens the search (WCAG 2.1.4: a single key must be one that can be turned off). */
export function isSlashOn(): boolean {
  try {
    return localStorage.getItem(slashKey) !== 'off';
  } catch {
    return true;
  }
}

/** Turns the key «/» on or off. */
export function turnSlash(on: boolean): void {
  put(() => (on ? localStorage.removeItem(slashKey) : localStorage.setItem(slashKey, 'off')));
}

/** Tells the page that opens next which words to mark. */
export function rememberWords(url: string, words: readonly string[]): void {
  put(() => sessionStorage.setItem(wordsKey, JSON.stringify([new URL(url, location.href).pathname, ...words])));
}

/** The words to mark on this page, asked once; none when it was not opened from the search. */
export function wordsToMark(): string[] {
  try {
    const [path, ...words] = readLines(sessionStorage.getItem(wordsKey), 40);
    sessionStorage.removeItem(wordsKey);
    return path === location.pathname ? words : [];
  } catch {
    return [];
  }
}

// A full or forbidden store: the search works without it.
function put(write: () => void): void {
  try {
    write();
  } catch {
    return;
  }
}
