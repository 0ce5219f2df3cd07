import type { CollectionId } from '../src/domain/model/collection-id.ts';
import { addressOf, isPaged } from '../src/domain/site/addresses.ts';
import { make } from './make.ts';
import { showNotice } from './notice.ts';
import type { ImmutableMap } from './saving.ts';

/**
 * After a save shows a link to the page of a published entry. `when` is the Russian sentence on when the page is
 * ready.
 */
export function showPageLink(entry: ImmutableMap, when: string): void {
  const collection = entry.get('collection') as CollectionId;
  const { status, address } = (entry.get('data') as ImmutableMap).toJS();
  if (!isPaged(collection) || status === 'черновик') return;
  const show = (): void => {
    const [, id] = /\/entries\/([^/?]+)/.exec(location.hash) ?? [];
    if (id === undefined) return;
    const href = addressOf(collection, typeof address === 'string' ? address : id);
    const paragraph = make('p', {});
    paragraph.append(make('a', { href, target: '_blank', rel: 'noopener' }, 'Открыть страницу'));
    showNotice('status', `Сохранено. ${when}`, paragraph);
  };
  // Decap names a new entry and then navigates to it.
  if (entry.get('newRecord')) window.addEventListener('hashchange', show, { once: true });
  else show();
}
