import type { CollectionId } from '../domain/model/collection-id.ts';
import type { CardView } from '../domain/prose/types.ts';
import { declared } from '../domain/schemas/index.ts';
import { addressOf, listPageAddress } from '../domain/site/addresses.ts';
import { sampleNote } from '../domain/site/demonstration.ts';
import { upperFirst } from '../domain/text/case.ts';
import type { Item } from './library.ts';

interface CommonFields {
  readonly summary?: string;
  readonly description?: string;
  readonly updatedOn?: string;
  readonly sample?: boolean;
}

/** The data that the layout needs for an entry's page, derived from the declaration of its collection. */
export function entryHead({ collection, file, data }: Item<CollectionId>) {
  const { title, labelOne, listPage } = declared(collection);
  const { summary = title(data), description = summary, updatedOn, sample = false } = data as CommonFields;
  const href = listPageAddress(collection);
  return {
    title: title(data),
    kind: upperFirst(labelOne),
    description,
    crumbs: href && listPage ? [{ href, label: listPage.menu?.label ?? listPage.title }] : [],
    picture: href && listPage?.picture ? href.replaceAll('/', '') : 'site',
    source: file,
    updatedOn,
    sample: sampleNote(collection, sample),
  };
}

/** The card of an entry that has its own page; `facts` are short texts under its title. */
export function entryCard({ collection, id, data }: Item<CollectionId>, facts: readonly string[] = []): CardView {
  const { title, labelOne } = declared(collection);
  const { summary, sample = false } = data as CommonFields;
  return { href: addressOf(collection, id), title: title(data), kind: upperFirst(labelOne), summary, facts, sample };
}
