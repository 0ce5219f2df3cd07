import { Refusal } from './refusal.ts';

const most = 200;

/** What each tab of the editor last read or wrote, by the path of the file. */
export class LastRead {
  readonly #tabs = new Map<string, Map<string, string>>();

  /** Remembers the text that a tab has; undefined when there is no such file. A request without a tab leaves nothing. */
  note(tab: string | undefined, path: string, text: string | undefined): void {
    if (tab === undefined) return;
    const texts = this.#tabs.get(tab) ?? new Map<string, string>();
    // Put last: the tab that was silent longest is forgotten first.
    this.#tabs.delete(tab);
    this.#tabs.set(tab, texts);
    if (text === undefined) texts.delete(path);
    else texts.set(path, text);
    for (const oldest of this.#tabs.keys()) {
      if (this.#tabs.size <= most) break;
      this.#tabs.delete(oldest);
    }
  }

  /** Throws a Refusal when the file as it is `now` is neither what the tab last read nor what it brings. */
  mustBeKnown(tab: string | undefined, path: string, now: string | undefined, brought?: string): void {
    const read = tab === undefined ? undefined : this.#tabs.get(tab)?.get(path);
    if (now === read || now === brought) return;
    const what = brought === undefined ? 'Удаление остановлено' : 'Сохранение остановлено';
    if (now === undefined) throw new Refusal(`${what}: пока вы правили эту запись, её удалили. ${keep}`);
    const why =
      read === undefined
        ? 'запись с таким именем уже есть, а в этой вкладке её не открывали'
        : 'пока эта запись была у вас открыта, её изменил кто-то другой';
    throw new Refusal(`${what}: ${why}. ${brought === undefined ? look : keep}`);
  }
}

const look = 'Откройте запись заново и посмотрите, что в ней нового.';
const keep =
  'Ничего не потеряно: ваш текст — в этой форме, чужой — в записи. Откройте запись в новой вкладке, перенесите ' +
  'туда свои правки и сохраните там; потом закройте эту.';
