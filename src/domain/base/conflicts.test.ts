import { expect, it } from 'vitest';
import { type BaseFiles, undo, update, type World } from '../../../tests/lib/base-world.ts';
import { material } from '../../../tests/lib/gate-pass.ts';
import { parseMarkdown } from '../../adapters/parse-markdown.ts';
import { canonicalText } from '../editor/files/codec.ts';
import type { CollectionId } from '../model/collection-id.ts';

const file = 'materials/list.mdx';
const kept = '.base/conflicts/materials/list.yaml';
const canonical = (text: string, collection: CollectionId = 'materials') =>
  canonicalText(collection, text, parseMarkdown) ?? '';
const withText = (text: string): BaseFiles => ({ [file]: canonical(material('', text)) });
const start = update(new Map(), withText('Первый.\n\nВторой.'), '1').after;
const saved = (world: World, text: string): World => new Map([...world, [file, canonical(material('', text))]]);
const parted = update(saved(start, 'Первый.\n\nСвой.'), withText('Первый.\n\nДругой.'), '2').after;

it('what both have changed stays, and the other version stands beside', () => {
  expect(parted.get(file)).toContain('Свой.');
  expect(parted.get(kept)).toMatch(/before: [\s\S]*Второй\.[\s\S]*theirs: [\s\S]*Другой\./);
});

it.each<[string, World, BaseFiles, string | undefined]>([
  ['the base goes on elsewhere: both wait still', parted, withText('Иной.\n\nДругой.'), 'Другой'],
  ['the base changes it again: the newest waits', parted, withText('Первый.\n\nТретий.'), 'Третий'],
  ['the base takes it back: nothing is left to choose', parted, withText('Первый.\n\nВторой.'), undefined],
  [
    'the editor has taken the version of the base',
    saved(parted, 'Первый.\n\nДругой.'),
    withText('Иной.\n\nДругой.'),
    undefined,
  ],
  [
    'the editor has decided for the own one',
    new Map([...parted].filter(([path]) => path !== kept)),
    withText('Иной.\n\nДругой.'),
    undefined,
  ],
])('%s', (_, world, files, waits) => {
  const { after } = update(world, files, '3');
  if (waits === undefined) expect(after.has(kept)).toBe(false);
  else expect(after.get(kept)).toContain(waits);
  expect(after.get(file)).toContain(files[file]?.includes('Иной') ? 'Иной' : 'Первый');
  expect(update(after, files, '3').after).toBe(after);
});

it('an own entry with the name of a new one stays the own one', () => {
  const own = canonical(material('', 'Своё.'));
  const world = new Map([...start, ['materials/novyj.mdx', own]]);
  const files = { ...withText('Первый.\n\nВторой.'), 'materials/novyj.mdx': canonical(material('', 'Другое.')) };
  const { after, plan } = update(world, files, '2');
  expect(plan.entries.map(({ path, outcomes }) => [path, ...outcomes])).toEqual([['materials/novyj.mdx', 'taken']]);
  expect(after.get('materials/novyj.mdx')).toBe(own);
  expect(after.has('.base/materials/novyj.mdx')).toBe(false);
  expect(after.get('.base/conflicts/materials/novyj.yaml')).toContain('Другое.');
  expect(update(after, files, '2').after).toBe(after);
  // The same text is no conflict.
  const same = update(after, { ...files, 'materials/novyj.mdx': own }, '3').after;
  expect([same.has('.base/materials/novyj.mdx'), same.has('.base/conflicts/materials/novyj.yaml')]).toEqual([
    true,
    false,
  ]);
});

it('an entry that can’t be read is left alone until it can', () => {
  const world = new Map([...start, [file, 'title: [']]);
  const { after, plan } = update(world, withText('Новый.'), '2');
  expect(plan.entries.map(({ outcomes }) => outcomes)).toEqual([['unreadable']]);
  expect(after.get(file)).toBe('title: [');
  const mended = update(saved(after, 'Первый.\n\nВторой.'), withText('Новый.'), '2').after;
  expect(mended.get(file)).toContain('Новый.');
});

it('changes that are wrong together wait, though they touch different places', () => {
  const scenario = (a: number, b: number, sum: number) => ({
    'tutorials/urok.mdx': canonical(
      `---\ntitle: Т\ntopic: tema\nsummary: К\naudience: У\ndurationMin: ${sum}\ngoal: Ц\noutcomes: [Р]\nstages:\n` +
        `  - { title: А, minutes: ${a}, tutorDoes: Д, participantsDo: Д }\n  - { title: Б, minutes: 5, tutorDoes: Д, participantsDo: Д }\n` +
        `  - { title: В, minutes: ${b}, tutorDoes: Д, participantsDo: Д }\nauthors: [{ name: Ц }]\n` +
        'rights: { licence: CC BY 4.0, holder: Ц }\nstatus: опубликовано\n---\n',
      'tutorials',
    ),
  });
  const base = update(new Map(), scenario(10, 10, 25), '1').after;
  const own = new Map([...base, ...Object.entries(scenario(15, 10, 30))]);
  const { after, plan } = update(own, scenario(10, 15, 30), '2');
  expect(plan.entries.map(({ outcomes }) => outcomes)).toEqual([['parted']]);
  expect(after.get('tutorials/urok.mdx')).toBe(scenario(15, 10, 30)['tutorials/urok.mdx']);
  expect(after.has('.base/conflicts/tutorials/urok.yaml')).toBe(true);
});

it('an update that somebody has worked over is not taken back', () => {
  const { after } = update(start, withText('Первый.\n\nДругой.'), '2');
  expect(undo(saved(after, 'Своё.'))).toEqual([file]);
  expect(undo(new Map([...after].filter(([path]) => path !== file)))).toEqual([file]);
});

it('an address that the base has changed leads here from the former one', () => {
  const at = (address: string) => ({ [file]: canonical(material(`address: ${address}\n`, 'Текст.')) });
  const base = update(new Map(), at('pervyj'), '1').after;
  expect(update(base, at('vtoroj'), '2').after.get(file)).toMatch(/redirectFrom:\n {2}- \/materialy\/pervyj\//);
});
