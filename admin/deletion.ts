import { deletionQuestion } from '../src/domain/editor/files/deletion.ts';
import { currentEntryIndex } from './entry-index.ts';
import { showNotice } from './notice.ts';
import { patchBackend } from './refusals.ts';

/** Shows «Удалено» after Decap deletes an entry or a media file: Decap itself shows nothing. */
export function showDeletionNotices(backendName: string): void {
  patchBackend<{ deleteFiles(...args: readonly unknown[]): Promise<unknown> }>(backendName, (backend) => {
    const deleteFiles = backend.deleteFiles.bind(backend);
    backend.deleteFiles = async (...args) => {
      const result = await deleteFiles(...args);
      showNotice('status', 'Удалено');
      return result;
    };
  });
}

/**
 * Adds the list of referring entries to Decap's question before a deletion. Decap has no event for this: it calls
 * `confirm` with a text of its locale. `questions` are those texts.
 */
export function confirmDeletions(questions: readonly string[]): void {
  const confirm = window.confirm.bind(window);
  window.confirm = (question = '') => {
    const [, collection, id] = /^#\/collections\/([a-z]+)\/entries\/([^/?]+)/.exec(location.hash) ?? [];
    const index = currentEntryIndex();
    const isDeletion = questions.includes(question) && index && collection && id;
    return confirm(isDeletion ? deletionQuestion(index, `${collection}/${id}`, question) : question);
  };
}
