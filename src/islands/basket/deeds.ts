import { basketTitle } from '../../domain/basket/basket.ts';
import { listedPages } from '../offline/reading-list.ts';
import { slot } from '../shared/dom.ts';
import { sayFailure } from '../shared/failures.ts';
import { storedName } from './name.ts';

/** What can be made of the collection, and what is said when its code or a part does not come. */
const failures = {
  print: 'Печать не открылась',
  word: 'Документ не получился',
  link: 'Ссылка не получилась',
} as const;

export const isDeed = (act: string): act is keyof typeof failures => act in failures;

/** Makes paper, a file or a link of the pages as they are stored now. */
export async function doDeed(root: HTMLElement, deed: keyof typeof failures): Promise<void> {
  const sent = { name: storedName(), pages: listedPages() };
  const basket = { ...sent, name: basketTitle(sent.name) };
  const tell = (text: string) => {
    slot(root, 'done').textContent = text;
  };
  // Beside what is read aloud: a number for each page would be too much of it.
  const count = (read: number) => {
    const all = basket.pages.length;
    slot(root, 'count').textContent = read < all ? `${read} из ${all}` : '';
  };
  try {
    if (deed === 'print') await import('./print-basket.ts').then((code) => code.printBasket(basket, tell, count));
    else if (deed === 'word') await import('./save-basket.ts').then((code) => code.saveBasket(basket, tell, count));
    else await import('./share-basket.ts').then((code) => code.shareBasket(sent, root, tell));
  } catch (error) {
    tell('');
    await sayFailure(root, failures[deed], error);
  }
}
