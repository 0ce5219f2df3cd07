import { readingListKey, sentKey, unreadableKey } from '../offline/key.ts';
import { plansKey } from '../plan/keys.ts';
import { slot } from '../shared/dom.ts';
import { isStored, loadOnDemand } from '../shared/load-on-demand.ts';

/** «Моя подборка». Its code loads where anything is stored, sent by a link, or kept by the worker. */
class BasketElement extends HTMLElement {
  private readonly load = loadOnDemand(
    this,
    () => import('./basket-controller.ts').then(({ BasketController }) => new BasketController(this)),
    'Подборка не загрузилась, но она цела',
  );

  connectedCallback(): void {
    const begin = () => void this.load((basket) => basket.start(), true);
    const isThere = [readingListKey, plansKey, sentKey, unreadableKey].some(isStored);
    if (isThere || location.hash !== '' || navigator.serviceWorker?.controller) {
      begin();
      return;
    }
    slot(this, 'empty').hidden = false;
    // Another tab puts the first page in, or a link is opened here.
    for (const type of ['storage', 'hashchange']) addEventListener(type, begin, { once: true });
  }
}

customElements.define('tc-basket', BasketElement);
