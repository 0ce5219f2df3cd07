import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Field, Fields } from '../model/field.ts';
import type { PagePart } from '../model/page-parts.ts';
import { collectionIds, collections, declared } from './index.ts';

const pages = join(import.meta.dirname, '../../pages');
const hasRoute = (...names: string[]) => names.some((name) => existsSync(join(pages, name)));

function targets(fields: Fields): string[] {
  const of = (field: Field): string[] => [
    ...(field.to === undefined ? [] : [field.to]),
    ...(field.fields ? targets(field.fields) : []),
    ...(field.item ? of(field.item) : []),
  ];
  return Object.values(fields).flatMap(of);
}

/** The fields shown by a part of a page, as paths: `report.done`. */
const shownBy = (part: PagePart): string[] =>
  part.kind === 'body' ? [] : [part.kind === 'field' && part.group ? `${part.group}.${part.name}` : part.name];

/** Files that may hold the route of a list and of its entries. */
const listRoutes = ['index.astro', '[...path].astro'];
const entryRoutes = ['[id].astro', '[id]/index.astro'];

describe.each(collectionIds.map(declared))('$id', (collection) => {
  const { id, fields, address, preview, order, primaryFields = [], report } = collection;

  it('is listed under its own name', () => {
    expect(Object.keys(collections)).toContain(id);
    expect(collections[id].id).toBe(id);
  });

  it('refers to collections that exist', () => {
    expect(targets(fields).filter((to) => !Object.hasOwn(collections, to))).toEqual([]);
  });

  it('names fields that it has', () => {
    const { title, kicker = '', lead } = preview;
    const fromKicker = /^\{(.*)\}$/.exec(kicker)?.[1];
    const named = [title, fromKicker, lead, order?.by, address?.sectionField].filter((name) => name !== undefined);
    const all = [...named, ...preview.parts.flatMap(shownBy), ...primaryFields, ...(report?.expected ?? [])];
    const isKnown = (path: string) => {
      const [name = '', inner] = path.split('.');
      return name === 'body' ? collection.body : inner ? fields[name]?.fields?.[inner] : fields[name];
    };
    expect(all.filter((path) => !isKnown(path))).toEqual([]);
  });

  it('shows all its prose in the preview', () => {
    const shown = new Set(preview.parts.flatMap((part) => (part.kind === 'body' ? ['body'] : [part.name])));
    const proses = Object.entries(fields).flatMap(([name, { kind }]) => (kind === 'prose' ? [name] : []));
    expect([...proses, ...(collection.body ? ['body'] : [])].filter((name) => !shown.has(name))).toEqual([]);
  });
});

const placed = collectionIds.map(declared).filter(({ address }) => address);

it.each(placed)('$id has a place of its own, the life of an entry, and an answer of the search', (collection) => {
  const { fields, address, search } = collection;
  const { folder, page, sectionField } = address ?? {};
  expect([folder, page, sectionField].filter((place) => place !== undefined)).toHaveLength(1);
  if (sectionField === undefined) expect(folder ?? page).toMatch(/^\/(?:[a-z0-9-]+\/)+$/);
  expect(Object.keys(fields)).toEqual(expect.arrayContaining(['status', 'updatedOn', 'reviewDue', 'redirectFrom']));
  expect(Object.hasOwn(fields, 'address')).toBe(folder !== undefined);
  expect(search?.section.name).toMatch(/^[А-ЯЁ]/);
});

it.each(placed.filter(({ address }) => !address?.sectionField))('$id has its pages', ({ address, listPage }) => {
  const { folder, page } = address ?? {};
  if (page) expect(hasRoute(`${page}index.astro`), page).toBe(true);
  if (folder) expect(hasRoute(...entryRoutes.map((name) => folder + name)), folder).toBe(true);
  if (listPage) expect(hasRoute(...listRoutes.map((name) => `${folder ?? page}${name}`)), listPage.title).toBe(true);
});

it.each<[string, (id: (typeof collectionIds)[number]) => unknown]>([
  ['an address', (id) => declared(id).address?.folder ?? declared(id).address?.page],
  [
    'a place in the menu',
    (id) => {
      const menu = declared(id).listPage?.menu;
      return menu && `${menu.door} ${menu.order}`;
    },
  ],
  ['a name for editors', (id) => declared(id).label],
])('no two have %s in common', (_, of) => {
  const all = collectionIds.map(of).filter((value) => value !== undefined);
  expect(all.filter((value, i) => all.indexOf(value) < i)).toEqual([]);
});

it('collections that share a section of the search share its declaration', () => {
  const sections = [...new Set(collectionIds.flatMap((id) => declared(id).search?.section ?? []))];
  const names = sections.map(({ name }) => name);
  expect(names.filter((name, i) => names.indexOf(name) < i)).toEqual([]);
});
