import { copyTitle, type KeptCopy, keptAtText, readCopies } from '../../src/domain/editor/drafts/kept-copy.ts';
import { make } from '../make.ts';
import { showNotice } from '../notice.ts';
import { readStore } from './copy-store.ts';
import { whenLoggedIn } from './form.ts';
import { otherTabs } from './tabs.ts';

/** Names what was not saved to whoever begins at a list: after a crash or a login nobody need remember what was open. */
export function remindOfCopies(): void {
  whenLoggedIn(() => void remind().catch((error) => console.warn('The browser does not give what it keeps', error)));
}

async function remind(): Promise<void> {
  const [stored, tabs] = await Promise.all([readStore(), otherTabs()]);
  const copies = readCopies(stored).filter(({ tab }) => !tabs.has(tab));
  // A form offers its text by itself.
  if (copies.length === 0 || /\/(?:new|entries\/)/.test(location.hash)) return;
  const list = make('ul', {});
  list.append(...copies.sort((a, b) => b.keptAt - a.keptAt).map(lineOf));
  showNotice('status', 'Есть несохранённый текст', list);
}

function lineOf(copy: KeptCopy): HTMLElement {
  const line = make('li', {});
  const place = copy.slug === '' ? 'new' : `entries/${copy.slug}`;
  const link = make('a', { href: `#/collections/${copy.collection}/${place}` }, copyTitle(copy));
  line.append(link, ` (${keptAtText(copy.keptAt, Date.now())})`);
  return line;
}
