import { expect, it } from 'vitest';
import { material, settings, topic, tutor } from '../../../tests/lib/gate-pass.ts';
import { parseMarkdown } from '../../adapters/parse-markdown.ts';
import { type GateOptions, gate } from './gate.ts';
import { GateCache } from './gate-cache.ts';
import type { SourceFile } from './read-entry.ts';

const options: GateOptions = { parse: parseMarkdown, now: new Date('2026-11-22T12:00:00Z'), media: new Map() };
const file = (path: string, text: string): SourceFile => ({ path, bytes: new TextEncoder().encode(text) });
const folder: readonly SourceFile[] = [
  file('municipalities/rajon.yaml', 'name: Район\nstatus: опубликовано\n'),
  file('topics/tema.mdx', topic()),
  file('materials/a.mdx', material('', '[Тема](/samoobrazovanie/tema/) и [Б](/materialy/b/)')),
  file('materials/b.mdx', material('net: такого\n')),
  file('tutors/yolkina.yaml', tutor('  validUntil: 2027-01-01\n')),
];
const replace = (...files: readonly SourceFile[]) => [
  ...folder.filter(({ path }) => !files.some((file) => file.path === path)),
  ...files,
];
const without = (start: string) => folder.filter(({ path }) => !path.startsWith(start));

/** The result of a pass as text, with the contents of maps. */
function outcome(files: readonly SourceFile[], cache?: GateCache): string {
  const result = gate(files, cache ? { ...options, cache } : options);
  const plain = (_: string, value: unknown) => (value instanceof Map || value instanceof Set ? [...value] : value);
  return JSON.stringify(result, plain, 1);
}

it.each<[string, readonly SourceFile[]]>([
  ['nothing', folder],
  ['a field', replace(file('topics/tema.mdx', topic('aliases: [ещё]\n')))],
  ['an entry mended', replace(file('materials/b.mdx', material()))],
  ['an entry spoilt', replace(file('topics/tema.mdx', 'мусор'))],
  ['an entry that others name gone', without('topics/')],
  ['a consent that ended', replace(file('tutors/yolkina.yaml', tutor('  validUntil: 2026-01-01\n')))],
  ['a file of the same name', [...folder, file('materials/a.md', 'мусор')]],
])('a pass with a cache gives the same result as one without: %s', (_, after) => {
  const cache = new GateCache();
  const first = outcome(folder, cache);
  expect(outcome(after, cache)).toBe(outcome(after));
  expect(outcome(folder, cache)).toBe(first);
});

it('an unchanged file is not parsed again', () => {
  const cache = new GateCache();
  let parsed = 0;
  const parse: typeof parseMarkdown = (source) => {
    parsed += 1;
    return parseMarkdown(source);
  };
  gate(folder, { ...options, parse, cache });
  const once = parsed;
  expect(once).toBeGreaterThan(0);
  gate(folder, { ...options, parse, cache });
  expect(parsed).toBe(once);
});

it('hands on the same objects for entries that did not change, a person and one with an address of its own too', () => {
  const cache = new GateCache();
  const place = (name: string) =>
    file('municipalities/rajon.yaml', `name: ${name}\nnameGenitive: района\ntype: город\nstatus: опубликовано\n`);
  const named = [...without('municipalities/'), file('materials/c.mdx', material('address: svoj\n'))];
  const entriesOf = (files: readonly SourceFile[]) => {
    const { entries } = gate(files, { ...options, cache });
    return new Map(
      [...entries.values()].flatMap((group) => [...group.values()].map((one) => [one.file, one] as const)),
    );
  };
  const before = entriesOf([...named, place('Район')]);
  expect([...before.keys()]).toEqual(expect.arrayContaining(['materials/c.mdx', 'tutors/yolkina.yaml']));
  const after = entriesOf([...named, place('Новый')]);
  const changed = [...after].filter(([path, entry]) => before.get(path) !== entry).map(([path]) => path);
  expect(changed).toEqual(['municipalities/rajon.yaml']);
});

it('an entry in local words is the same object while entry and words are', () => {
  const cache = new GateCache();
  const said = (local: string) => {
    const site = settings(`localWords: [{ common: Тема, local: ${local} }]\n`);
    const files = [...folder, file('settings/site.yaml', site)];
    return gate(files, { ...options, cache })
      .entries.get('topics')
      ?.get('tema');
  };
  expect(said('Предмет')).toMatchObject({ data: { title: 'Предмет' } });
  expect(said('Предмет')).toBe(said('Предмет'));
  expect(said('Вопрос')).toMatchObject({ data: { title: 'Вопрос' } });
});
