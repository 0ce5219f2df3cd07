import { describe, expect, it } from 'vitest';
import { type BaseFiles, undo, update, type World } from '../../../tests/lib/base-world.ts';
import { material, topic } from '../../../tests/lib/gate-pass.ts';
import { parseMarkdown } from '../../adapters/parse-markdown.ts';
import { canonicalText } from '../editor/files/codec.ts';
import type { UpdatePlan } from './plan-update.ts';

const file = 'materials/list.mdx';
const paragraphs = ['Первый абзац о листе.', 'Второй абзац о пробе.', 'Третий абзац о детях.', 'Четвёртый, последний.'];
const fields = 'aliases: [распечатка]\nattachments: [{ file: media/list.pdf, title: Лист }]\n';
const canonical = (text: string) => canonicalText('materials', text, parseMarkdown) ?? '';
const first: BaseFiles = {
  [file]: canonical(material(fields, paragraphs.join('\n\n'))),
  'topics/tema.mdx': canonicalText('topics', topic(), parseMarkdown) ?? '',
  'media/list.pdf': 'лист',
};
/** Files with the entry changed; an empty text means that there is no such file. */
const changed = (files: BaseFiles, path: string, change: (text: string) => string): BaseFiles => {
  const { [path]: text = '', ...others } = files;
  const next = change(text);
  return next === '' ? others : { ...others, [path]: next };
};
const inEntry = (from: string, to: string) => (files: BaseFiles) =>
  changed(files, file, (text) => canonical(text.replace(from, to)));
const [, , third = '', last = ''] = paragraphs;

const edits = {
  nothing: (files: BaseFiles) => files,
  'a word': inEntry('о пробе', 'о СВОЕЙ пробе'),
  'a field': inEntry('summary: Коротко', 'summary: СВОЁ'),
  'a paragraph taken out': inEntry(`${third}\n\n`, ''),
  'a paragraph added': inEntry(last, `${last}\n\nСВОЙ абзац.`),
  hidden: inEntry('status: опубликовано', 'status: черновик'),
  'an address': inEntry('status: опубликовано', 'status: опубликовано\naddress: svoj'),
  'a relation': inEntry('  - tema\n', '  - tema\n  - svoya-tema\n'),
  'an item': inEntry('  - распечатка\n', '  - распечатка\n  - СВОЁ слово\n'),
  'a part of a group': inEntry('holder: Центр', 'holder: СВОЙ'),
  'the entry deleted': (files: BaseFiles) => changed(files, file, () => ''),
  'an upload': (files: BaseFiles) => changed(files, 'media/list.pdf', () => 'СВОЙ лист'),
} as const;
const changes = {
  nothing: edits.nothing,
  'the same word': inEntry('о пробе', 'о ДРУГОЙ пробе'),
  'another word': inEntry('последний', 'ДРУГОЙ'),
  'the same field': inEntry('summary: Коротко', 'summary: ДРУГОЕ'),
  'another field': inEntry('goal: Цель', 'goal: ДРУГАЯ'),
  'the taken paragraph': inEntry(third, 'ДРУГОЙ третий.'),
  'a paragraph added': inEntry(last, `${last}\n\nДРУГОЙ абзац.`),
  'an address': inEntry('status: опубликовано', 'status: опубликовано\naddress: drugoj'),
  'an item': inEntry('  - распечатка\n', '  - распечатка\n  - ДРУГОЕ слово\n'),
  'the entry withdrawn': (files: BaseFiles) => changed(files, file, () => ''),
  'a new entry': (files: BaseFiles) => ({ ...files, 'materials/novyj.mdx': canonical(material('', 'ДРУГОЙ текст.')) }),
  'an upload': (files: BaseFiles) => changed(files, 'media/list.pdf', () => 'ДРУГОЙ лист'),
} as const;

const start = update(new Map(), first, '1').after;
const edited = (edit: (files: BaseFiles) => BaseFiles): World => {
  const own = Object.fromEntries([...start].filter(([path]) => !path.startsWith('.base/')));
  return new Map([...[...start].filter(([path]) => path.startsWith('.base/')), ...Object.entries(edit(own))]);
};

const found = new Map<string, string[]>();
const wordsOf = ({ entries, uploads }: UpdatePlan): string =>
  [...entries.flatMap(({ outcomes }) => outcomes), ...uploads.map(({ outcome }) => outcome)].join(' ') || '–';
/** Before the update there was the undo of the first one, and it is no more. */
const undone = (before: World): World => new Map([...before].filter(([path]) => !path.startsWith('.base/undo/')));

describe.each(Object.entries(edits))('here %s', (name, edit) => {
  const before = edited(edit);
  it.each(Object.entries(changes))(`there %s`, (change, changeBase) => {
    const files = changeBase(first);
    const { after, plan } = update(before, files, '2');
    found.set(name, [...(found.get(name) ?? []), wordsOf(plan)]);
    // What the base gave lies in its folder anyway; it must stand in the entry or beside it, to be chosen.
    const isShown = (path: string) => !path.startsWith('.base/') || path.startsWith('.base/conflicts/');
    const all = [...after].filter(([path]) => isShown(path)).map(([, text]) => text);
    const own = [...before].filter(([path]) => !path.startsWith('.base/'));
    for (const [path, text] of own) {
      const now = after.get(path) ?? '';
      for (const word of text.match(/\S*СВО\S*/g) ?? []) expect(now).toContain(word);
      if (text.includes('svoj') || text.includes('svoya')) expect(now).toMatch(/svoj|svoya-tema/);
    }
    for (const text of Object.values(files))
      for (const line of text.match(/.*(?:ДРУГ|drugoj).*/g) ?? []) {
        const isSaid = all.some((each) => each.includes(line.trim())) || wordsOf(plan) === 'deleted';
        expect(isSaid, `${line} of ${change} over ${name}`).toBe(true);
      }
    // Nothing of the other side came back by itself.
    if (name === 'hidden' && change !== 'the entry withdrawn') expect(after.get(file)).toContain('черновик');
    if (name === 'the entry deleted') expect(after.has(file)).toBe(false);
    if (name === 'a paragraph taken out' && after.get(file)?.includes('третий')) expect.fail();
    expect(update(after, files, '2').after).toBe(after);
    // The version alone is a change too.
    expect(undo(after)).toEqual(undone(before));
  });
});

it('what becomes of each pair', () => {
  const rows = [...found].map(([name, outcomes]) => `${name}: ${outcomes.join(', ')}`);
  expect(rows).toMatchInlineSnapshot(`
    [
      "nothing: –, updated, updated, updated, updated, updated, updated, updated, updated, withdrawn, new, updated",
      "a word: –, parted, merged, merged, merged, merged, merged, merged, merged, withdrawn, new, updated",
      "a field: –, merged, merged, parted, merged, merged, merged, merged, merged, withdrawn, new, updated",
      "a paragraph taken out: –, merged, parted, merged, merged, parted, merged, merged, merged, withdrawn, new, updated",
      "a paragraph added: –, merged, parted, merged, merged, merged, parted, merged, merged, withdrawn, new, updated",
      "hidden: –, merged, merged, merged, merged, merged, merged, merged, merged, withdrawn, new, updated",
      "an address: –, merged, merged, merged, merged, merged, merged, parted, merged, withdrawn, new, updated",
      "a relation: –, merged, merged, merged, merged, merged, merged, merged, merged, withdrawn, new, updated",
      "an item: –, merged, merged, merged, merged, merged, merged, merged, merged, withdrawn, new, updated",
      "a part of a group: –, merged, merged, merged, merged, merged, merged, merged, merged, withdrawn, new, updated",
      "the entry deleted: –, deleted, deleted, deleted, deleted, deleted, deleted, deleted, deleted, withdrawn, new, updated",
      "an upload: –, updated, updated, updated, updated, updated, updated, updated, updated, withdrawn, new, parted",
    ]
  `);
});
