import { expect, it } from 'vitest';
import { passContent, readCode } from '../../src/adapters/content-pass.ts';
import { addressTable } from '../../src/domain/gate/address-table.ts';
import { codeRoutes } from '../../src/domain/gate/code-routes.ts';
import { addressKey } from '../../src/domain/model/site-address.ts';
import { collectionIds, declared } from '../../src/domain/schemas/index.ts';
import { readSite } from '../lib/dist.ts';
import { attribute } from '../lib/html.ts';

const { files, pages } = await readSite();
const { entries, media, redirects } = await passContent();
const table = addressTable(codeRoutes(await readCode()), entries, media);

it('everything that was built had its address in the table before', () => {
  const old = new Set(redirects.map(({ from }) => addressKey(from)));
  const unknown = [...files].filter((file) => !table.holderOf(encodeURI(file)) && !old.has(addressKey(file)));
  expect(unknown).toEqual([]);
  expect(files.size).toBeGreaterThan(500);
});

it('no redirect leads from what was built, and each has its page', () => {
  const missing = redirects.filter(({ from }) => !from.includes('?') && table.holderOf(from));
  expect(missing).toEqual([]);
});

const shared = collectionIds.map(declared).filter(({ address }) => address?.page !== undefined);

it.each(shared)('names of other places on the page of $id are reserved there', ({ id, address }) => {
  const page = pages.find(({ path }) => path === address?.page);
  const ids = (page?.elements ?? []).flatMap((element) => attribute(element, 'id') ?? []);
  // A letter of the dictionary is a place beside its first word.
  const others = ids.filter((name) => !entries.get(id)?.has(name) && !name.startsWith('bukva-'));
  expect(others.toSorted()).toEqual([...(address?.reserved ?? [])].toSorted());
});
