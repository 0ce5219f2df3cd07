import { Backend } from 'decap-cms-core/dist/esm/backend.js';
import { flushBeforeSaves, flushForm, openForm } from './form.ts';
import { type KeeperEvents, keepNow, keepSoon, startKeeper } from './keeper.ts';
import { sayThisTabIsOpen } from './tabs.ts';

/** Tells the keeper when text may have been typed, and when the page may be gone in a moment. */
export function keepDrafts(events: KeeperEvents): void {
  // Decap's own copies are of the last form only, and the entry is loaded over them.
  Backend.prototype.getLocalDraftBackup = async () => ({});
  Backend.prototype.persistLocalDraftBackup = async () => {};
  sayThisTabIsOpen();
  flushBeforeSaves();
  startKeeper(events);
  for (const name of ['input', 'keydown', 'paste', 'drop']) document.addEventListener(name, keepSoon, true);
  // A click may lead away.
  document.addEventListener('click', flushForm, true);
  for (const name of ['pagehide', 'hashchange']) window.addEventListener(name, keepNow);
  document.addEventListener('visibilitychange', keepNow);
  window.addEventListener('beforeunload', (event) => {
    keepNow();
    if (openForm()?.hasChanged) event.preventDefault();
  });
}
