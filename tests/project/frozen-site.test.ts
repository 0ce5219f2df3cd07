import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCode } from '../../src/adapters/content-pass.ts';
import { parseMarkdown } from '../../src/adapters/parse-markdown.ts';
import { formatFor } from '../../src/domain/editor/files/format.ts';
import { gate } from '../../src/domain/gate/gate.ts';
import type { Field, Fields } from '../../src/domain/model/field.ts';
import { type Leaf, leavesOf } from '../../src/domain/model/walk.ts';
import { blocks } from '../../src/domain/prose/blocks/index.ts';
import { readTag, type Tag } from '../../src/domain/prose/grammar.ts';
import { collectionIds, collections, type DeclaredCollection } from '../../src/domain/schemas/index.ts';
import { uploadKinds } from '../../src/domain/uploads/kinds.ts';
import { checkUpload } from '../../src/domain/uploads/upload.ts';
import { NOW } from '../fixtures/site/now.ts';
import { planned } from '../fixtures/site/planned.ts';
import { filesIn } from '../lib/fixtures.ts';

// The frozen site leaves nothing out: what is added to the model is added to it, or a test here says so.
const files = filesIn(join(import.meta.dirname, '../fixtures/site/content'));
const uploads = files.filter(({ path }) => path.startsWith('media/'));
const entries = files.filter(({ path }) => !path.startsWith('media/'));
const all = collectionIds.map((id): DeclaredCollection => collections[id]);

/** The simple values of every entry of a collection, drafts too. */
function leaves({ id, fields }: DeclaredCollection): Leaf[] {
  return entries
    .filter(({ path }) => path.startsWith(`${id}/`))
    .flatMap(({ bytes }) => [
      ...leavesOf(fields, formatFor(id, parseMarkdown).fromFile(new TextDecoder().decode(bytes))),
    ]);
}

/** Every simple field of a declaration, by its path without the places in lists. */
function declared(fields: Fields, before = ''): { path: string; field: Field }[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const inner = field.kind === 'list' && field.item ? field.item : field;
    const path = `${before}${name}`;
    return inner.fields ? declared(inner.fields, `${path}.`) : [{ path, field: inner }];
  });
}

/** A redirect leads to a page of the code too. */
const code = await readCode();

it('is judged with three findings, all planned: a consent that ends soon, one expired, one withdrawn', () => {
  const media = new Map(uploads.map(({ path, bytes }) => [path, checkUpload(path.slice('media/'.length), bytes)]));
  const { findings } = gate(entries, { parse: parseMarkdown, now: new Date(NOW), media, code });
  expect(findings.map(({ file, code, severity }) => `${severity} ${code} ${file}`)).toEqual(planned);
});

it('without the words of a demonstration loses its samples, and nothing points to them', () => {
  const real = entries.map(({ path, bytes }) => {
    const text = new TextDecoder().decode(bytes).replace(/^demonstration:.*\n/m, '');
    return { path, bytes: path === 'settings/site.yaml' ? new TextEncoder().encode(text) : bytes };
  });
  const media = new Map(uploads.map(({ path }) => [path, []]));
  const { entries: published, findings } = gate(real, { parse: parseMarkdown, now: new Date(NOW), media, code });
  const shown = [...published.values()].flatMap((group) => [...group.values()]);
  expect(shown.filter(({ data }) => 'sample' in data && data.sample)).toEqual([]);
  expect(published.get('events')?.size).toBeGreaterThan(20);
  expect(findings.map(({ file, code, severity }) => `${severity} ${code} ${file}`)).toEqual(planned);
});

/** Fields of every collection that pages treat alike: each is filled in some of them. */
const shared = new Set(['notPersonal', 'redirectFrom', 'owner', 'reviewDue', 'sample']);

describe('every field is filled', () => {
  it.each(all)('$label', (collection) => {
    const keys = leaves(collection).map(({ path }) => path.filter((key) => typeof key === 'string').join('.'));
    const missing = declared(collection.fields).filter(({ path }) => !shared.has(path) && !keys.includes(path));
    const cure = `fill these in an entry of tests/fixtures/site/content/${collection.id}/`;
    expect(
      missing.map(({ path }) => path),
      cure,
    ).toEqual([]);
  });

  it.each([...shared])('%s, in some collection', (name) => {
    expect(all.flatMap(leaves).some(({ path }) => path[0] === name)).toBe(true);
  });
});

/** Their values differ by name alone: src/domain/text/zones.test.ts. */
const alike = new Set(['timezone']);

it('every value that can be chosen is chosen somewhere', () => {
  const key = ({ options = [] }: Field) => options.join('|');
  const declarations = all
    .flatMap(({ fields }) => declared(fields))
    .filter(({ path, field }) => field.options && !alike.has(path));
  const chosen = Map.groupBy(all.flatMap(leaves), ({ field }) => key(field));
  const missing = [...Map.groupBy(declarations, ({ field }) => key(field))].flatMap(([name, [one]]) => {
    const values = new Set(chosen.get(name)?.flatMap(({ value }) => value));
    return one?.field.options?.filter((option) => !values.has(option)).map((option) => `${one.path}: ${option}`) ?? [];
  });
  expect(missing).toEqual([]);
});

it('every block stands in a text, with every attribute given and left out, and every value of it', () => {
  const tags = entries
    .flatMap(({ bytes }) => new TextDecoder().decode(bytes).split('\n'))
    .map((line) => readTag(line.trim()))
    .filter((tag): tag is Tag => tag !== undefined);
  const missing = [...blocks.values()].flatMap(({ name, attributes }) => {
    const mine = tags.filter((tag) => tag.name === name && tag.form !== 'close');
    const wanted = Object.entries(attributes).flatMap(([key, field]) => {
      const given = mine.map((tag) => tag.attributes[key]);
      const values = field.options ?? (field.required ? [] : [undefined]);
      return [
        ...(given.some((value) => value !== undefined) ? [] : [`${name} ${key}`]),
        ...values.filter((value) => !given.includes(value)).map((value) => `${name} ${key}: ${value}`),
      ];
    });
    return mine.length === 0 ? [name] : wanted;
  });
  expect(missing).toEqual([]);
});

it('every kind of upload lies in its media', () => {
  const endings = new Set(uploads.map(({ path }) => path.split('.').at(-1)));
  const missing = Object.entries(uploadKinds).filter(
    ([, kind]) => !kind.extensions.some((ending) => endings.has(ending)),
  );
  expect(missing.map(([name]) => name)).toEqual([]);
});
