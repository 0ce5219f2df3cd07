import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { beforeAll, expect, it, onTestFailed } from 'vitest';
import { parseMarkdown } from '../../src/adapters/parse-markdown.ts';
import { formatFor } from '../../src/domain/editor/files/format.ts';
import { openDocument } from '../../src/domain/editor/surface/document.ts';
import { leavesOf } from '../../src/domain/model/walk.ts';
import { collectionIds, type DeclaredCollection, declared } from '../../src/domain/schemas/index.ts';
import { editing } from '../browser/editing.ts';
import { moveTo, save } from '../lib/editing-copy.ts';
import { frozenSite } from '../lib/frozen-site.ts';

const { open, read } = editing();
let page: Page;
let complaints: readonly string[];
// The editor is heavy to open: one serves all, as long as nothing fails.
const openEditor = async () => {
  ({ page, complaints } = await open('/collections/materials'));
};
beforeAll(openEditor);

const entries = collectionIds.map(declared).flatMap((collection) =>
  readdirSync(join(frozenSite.content, collection.id))
    .filter((name) => name.endsWith(`.${collection.format}`))
    .map((file) => ({ collection, file })),
);

/** How many texts of a file have a word to change. */
function countTexts({ id, fields, body }: DeclaredCollection, file: string): number {
  const values = formatFor(id, parseMarkdown).fromFile(file);
  const proses = [...leavesOf(fields, values)].flatMap(({ field, value }) => (field.kind === 'prose' ? [value] : []));
  return [...proses, ...(body ? [values['body']] : [])].filter((source) => {
    const doc = openDocument(String(source ?? ''), parseMarkdown)?.doc;
    return doc && /\p{L}{3}/u.test(doc.textBetween(0, doc.content.size, ' '));
  }).length;
}

/** Brings a word of a text into the middle of the window; tells where it is. Undefined when no word can be written in. */
function findWord(text: Element): { x: number; y: number } | undefined {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  const words: Range[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement: parent, textContent: source } = node;
    // An address that is written in becomes a link to the old one.
    if (!source || !parent?.isContentEditable || parent.closest('a')?.href.includes(source)) continue;
    for (const { index, 0: word } of source.matchAll(/(?<![\p{L}\d])\p{L}{3,}(?![\p{L}\d])/gu)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      words.push(range);
    }
  }
  const range = words[Math.floor(words.length / 2)];
  range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  const box = range?.getClientRects()[0];
  return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Writes into a word of a text, as a person does; gives what was written. */
async function changeWord(text: Locator, typed: string): Promise<string[]> {
  const place = await text.evaluate(findWord);
  if (!place) return [];
  await page.mouse.click(place.x, place.y);
  await page.keyboard.insertText(typed);
  return [typed];
}

it.each(entries)('$collection.id/$file: a form changes what was changed in it', async ({ collection, file }) => {
  onTestFailed(openEditor);
  const { id, format, titleField, fields } = collection;
  const path = `${id}/${file}`;
  const before = read(path);
  await moveTo(page, `/collections/${id}/entries/${file.slice(0, -format.length - 1)}`);
  await page.frameLocator('#preview-pane').locator('h1').waitFor();
  await page.evaluate(() => {
    for (const button of document.querySelectorAll<HTMLElement>('.tc-fold, [aria-label="Развернуть"]')) button.click();
  });
  const changes: string[] = [];
  for (const [i, text] of (await page.locator('.tc-text').all()).entries())
    changes.push(...(await changeWord(text, `ЙЦУКЕН${'Ъ'.repeat(i)}Ж`)));
  expect(changes).toHaveLength(countTexts(collection, before));
  if (changes.length === 0) {
    const title = page.getByRole('textbox', { name: fields[titleField]?.label ?? '' }).first();
    await title.fill(`${await title.inputValue()}ЙЦУКЕН`);
    changes.push('ЙЦУКЕН');
  }
  await save(page);
  await page.getByText('Изменения сохранены').first().waitFor();
  const after = read(path);
  for (const typed of changes) expect(after).toContain(typed);
  expect(changes.reduce((text, typed) => text.replace(typed, ''), after)).toBe(before);
  expect(complaints).toEqual([]);
});
