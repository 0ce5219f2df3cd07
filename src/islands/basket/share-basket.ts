import { type Basket, basketTitle } from '../../domain/basket/basket.ts';
import { packBasket } from '../../domain/basket/basket-link.ts';
import { slot } from '../shared/dom.ts';
import { copyLink, shareLink } from '../shared/give-link.ts';

/** Shows the link to a basket and copies it; hands it to a program of the device where there is a way. */
export async function shareBasket(
  basket: Basket,
  root: HTMLElement,
  showStatus: (text: string) => void,
): Promise<void> {
  const link = `${location.origin}${location.pathname}#${await packBasket(basket)}`;
  const field = slot(root, 'link-field');
  const share = slot<HTMLButtonElement>(field, 'share');
  const copy = () => copyLink(link, field);
  share.hidden = !('share' in navigator);
  share.onclick = async () => showStatus(await shareLink(link, basketTitle(basket.name), copy));
  showStatus(await copy());
}
