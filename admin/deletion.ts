import { deletionQuestion } from '../src/domain/editor/files/deletion.ts';
import { currentEntryIndex } from './entry-index.ts';
import { showNotice } from './notice.ts';
import { onBackend } from './refusals.ts';

/** Says that a file of an entry or a picture is gone: Decap moves on without a word. */
export function tellDeletions(backend: string): void {
  onBackend<{ deleteFiles(...args: readonly unknown[]): Promise<unknown> }>(backend, (made) => {
    const remove = made.deleteFiles.bind(made);
    made.deleteFiles = async (...args) => {
      const done = await remove(...args);
      showNotice('status', 'Удалено');
      return done;
    };
  });
}

/**
 * Before an entry is deleted, tells who refers to it. Decap has no event for deletion: it asks by `confirm`, in words
 * of its dictionary, given here as `questions`.
 */
export function warnOfDeletion(questions: readonly string[]): void {
  const ask = window.confirm.bind(window);
  window.confirm = (question = '') => {
    const [, collection, id] = /^#\/collections\/([a-z]+)\/entries\/([^/?]+)/.exec(location.hash) ?? [];
    const known = currentEntryIndex();
    const isDeletion = questions.includes(question) && known && collection && id;
    return ask(isDeletion ? deletionQuestion(known, `${collection}/${id}`, question) : question);
  };
}
