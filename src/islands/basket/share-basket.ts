import type { Basket } from '../../domain/basket/basket.ts';
import { packBasket } from '../../domain/basket/basket-link.ts';
import { slot } from '../shared/dom.ts';

/** Shows the link to a basket and copies it, or selects it where the browser does not let it be copied. */
export async function shareBasket(
  basket: Basket,
  root: HTMLElement,
  showStatus: (text: string) => void,
): Promise<void> {
  const link = `${location.origin}${location.pathname}#${await packBasket(basket)}`;
  const field = slot(root, 'link-field');
  const area = slot<HTMLTextAreaElement>(field, 'address');
  field.hidden = false;
  area.value = link;
  const share = slot<HTMLButtonElement>(field, 'share');
  share.hidden = !('share' in navigator);
  share.onclick = () => {
    // Whoever changes her mind has said so herself.
    navigator.share({ title: basket.name, url: link }).catch(() => area.select());
  };
  try {
    await navigator.clipboard.writeText(link);
    showStatus('Ссылка скопирована. Коллега откроет её и увидит эти страницы в том же порядке.');
  } catch {
    area.focus();
    area.select();
    showStatus('Ссылка выделена: скопируйте её и отправьте коллеге.');
  }
}
