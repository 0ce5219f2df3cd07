import { Refusal } from './refusal.ts';

const maxTabs = 200;

/**
 * The text of each file as a browser tab last read or wrote it. Protects against overwriting somebody else's changes.
 */
export class LastRead {
  readonly #tabs = new Map<string, Map<string, string>>();

  /**
   * Stores the text that a tab has read or written; undefined when there is no such file. Does nothing without a tab.
   */
  record(tab: string | undefined, path: string, text: string | undefined): void {
    if (tab === undefined) return;
    const texts = this.#tabs.get(tab) ?? new Map<string, string>();
    // Insertion order is the order of use: the first key is the tab unused for longest.
    this.#tabs.delete(tab);
    this.#tabs.set(tab, texts);
    if (text === undefined) texts.delete(path);
    else texts.set(path, text);
    for (const oldest of this.#tabs.keys()) {
      if (this.#tabs.size <= maxTabs) break;
      this.#tabs.delete(oldest);
    }
  }

  /**
   * Throws a Refusal when the file's `current` text is neither what the tab last knew nor the `incoming` text.
   * Without `incoming` it is a deletion.
   */
  assertUnchanged(tab: string | undefined, path: string, current: string | undefined, incoming?: string): void {
    const known = tab === undefined ? undefined : this.#tabs.get(tab)?.get(path);
    if (current === known || current === incoming) return;
    const failure = incoming === undefined ? 'Удаление остановлено' : 'Сохранение остановлено';
    if (current === undefined) throw new Refusal(`${failure}: пока вы правили эту запись, её удалили. ${copyTextHint}`);
    const reason =
      known === undefined
        ? 'запись с таким именем уже есть, а в этой вкладке её не открывали'
        : 'пока эта запись была у вас открыта, её изменил кто-то другой';
    throw new Refusal(`${failure}: ${reason}. ${incoming === undefined ? reopenHint : copyTextHint}`);
  }
}

const reopenHint = 'Откройте запись заново и посмотрите, что в ней нового.';
const copyTextHint =
  'Ничего не потеряно: ваш текст — в этой форме, чужой — в записи. Откройте запись в новой вкладке, перенесите ' +
  'туда свои правки и сохраните там; потом закройте эту.';
