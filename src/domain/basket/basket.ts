/** A page that a teacher has put into a collection. */
export interface BasketPage {
  readonly path: string;
  readonly title: string;
  readonly kind?: string | undefined;
}

/** What one teacher hands on to another: pages in order, under a name that may be empty. */
export interface Basket {
  readonly name: string;
  readonly pages: readonly BasketPage[];
}

/** The name of a collection that nobody has named. */
const noName = 'Моя подборка';

/** The name of a collection as it stands over it. */
export const basketTitle = (name: string): string => name.trim() || noName;

/** What is said when a page stands at another place of its list; `place` counts from 0. */
export const placeText = (title: string, place: number, count: number): string =>
  `${title}: место ${place + 1} из ${count}.`;

/** What is said after «Убрать» or «Вернуть» of a page; nothing where the browser has refused it. */
export function changeText(act: string, wasThere: boolean, isThere: boolean): string {
  if (act === 'back') return isThere ? 'Страница снова на своём месте.' : '';
  if (isThere) return '';
  return wasThere ? 'Убрано из подборки. Рядом кнопка «Вернуть».' : 'Этой страницы в подборке уже нет.';
}

/** The pages of a basket that a list does not have yet. */
export function newPages(own: readonly BasketPage[], { pages }: Basket): BasketPage[] {
  const paths = new Set(own.map(({ path }) => path));
  return pages.filter(({ path }) => !paths.has(path));
}
