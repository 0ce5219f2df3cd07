import type { CollectionId } from '../src/domain/model/collection-id.ts';
import { addressOf, isPaged } from '../src/domain/site/addresses.ts';
import { make, showNotice } from './notice.ts';
import type { ImmutableMap } from './saving.ts';

/** After a save tells where the page of a published entry is; `when` says when it will be there. */
export function showPageLink(entry: ImmutableMap, when: string): void {
  const collection = entry.get('collection') as CollectionId;
  const { status, address } = (entry.get('data') as ImmutableMap).toJS();
  if (!isPaged(collection) || status === 'черновик') return;
  const tell = (): void => {
    const [, id] = /\/entries\/([^/?]+)/.exec(location.hash) ?? [];
    if (id === undefined) return;
    const href = addressOf(collection, typeof address === 'string' ? address : id);
    const line = make('p', {});
    line.append(make('a', { href, target: '_blank', rel: 'noopener' }, 'Открыть страницу'));
    showNotice('status', `Сохранено. ${when}`, line);
  };
  // A new entry gets its name from Decap, which then goes to it.
  if (entry.get('newRecord')) window.addEventListener('hashchange', tell, { once: true });
  else tell();
}
