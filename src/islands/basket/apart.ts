import { basketTitle } from '../../domain/basket/basket.ts';
import { counted } from '../../domain/text/plural.ts';
import { cloneTemplate, fillSlots, slot } from '../shared/dom.ts';
import { renderUnreadable } from '../shared/unreadable.ts';
import { eraseLine, eraseSent, sentBaskets, unreadableLines } from './sent-store.ts';

export const pageForms = ['страница', 'страницы', 'страниц'] as const;

/** Lists the collections that lie apart. */
export function showApart(root: HTMLElement): void {
  const { baskets } = sentBaskets();
  slot(root, 'sent-part').hidden = baskets.length === 0;
  slot(root, 'sent').replaceChildren(
    ...baskets.map(({ place, basket }) => {
      const name = basketTitle(basket.name);
      const row = fillSlots(cloneTemplate(root, 'sent'), { name, note: counted(basket.pages.length, pageForms) });
      row.dataset['place'] = String(place);
      for (const button of row.querySelectorAll('button'))
        button.setAttribute('aria-label', `${button.textContent?.trim()}: ${name}`);
      return row;
    }),
  );
}

/** Lists what can't be read, one's own and what was sent. */
export function showUnreadable(root: HTMLElement): void {
  const reason = 'Запись повреждена или сделана более новой версией сайта.';
  const own = unreadableLines().map((text) => ({
    name: 'Страница подборки',
    reason,
    text,
    erase: () => eraseLine(text),
  }));
  const sent = sentBaskets().unreadable.map(({ place, text }) => ({
    name: 'Переданная подборка',
    reason,
    text,
    erase: () => void eraseSent(place),
  }));
  const all = [...own, ...sent];
  renderUnreadable(root, all, (text) => {
    all.find((one) => one.text === text)?.erase();
    showUnreadable(root);
  });
}
