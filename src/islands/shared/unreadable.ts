import { cloneTemplate, fillSlots, slot } from './dom.ts';
import { saveAs } from './save-file.ts';

interface Unreadable {
  readonly name: string;
  readonly reason: string;
  readonly text: string;
}

/** Lists what is stored in this browser and can't be read; `erase` takes one of them away for good. */
export function renderUnreadable(root: HTMLElement, items: readonly Unreadable[], erase: (text: string) => void): void {
  slot(root, 'unreadable').hidden = items.length === 0;
  slot(root, 'unreadable-items').replaceChildren(
    ...items.map(({ name, reason, text }) => {
      const item = fillSlots(cloneTemplate(root, 'unreadable'), { name, reason, text });
      const [save, remove] = item.querySelectorAll('button');
      save?.setAttribute('aria-label', `Сохранить в файл: ${name}`);
      remove?.setAttribute('aria-label', `Стереть: ${name}`);
      save?.addEventListener('click', () => saveAs('Непрочитанное.json', text, 'application/json'));
      remove?.addEventListener('click', () => {
        if (!confirm('Стереть эту запись? Вернуть её можно будет только из файла.')) return;
        erase(text);
        slot(root, 'said').textContent = 'Запись стёрта.';
      });
      return item;
    }),
  );
}
