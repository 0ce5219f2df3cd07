import type { Locator, Page } from 'playwright';
import { expect, it } from 'vitest';
import { blocks } from '../../src/domain/prose/blocks/index.ts';
import { save } from '../lib/editing-copy.ts';
import { editing } from './editing.ts';
import { insertBlock, writeBlock } from './write-block.ts';

// The editor is heavy to open: one serves all.
const { show, read } = editing();
const entry = 'materials/kratkij-listok';

/** The text of the entry below its front matter, with what stands at its end. */
const textOf = () => read(`${entry}.mdx`).split('\n---\n\n')[1] ?? '';

async function openText(): Promise<{ page: Page; text: Locator; complaints: readonly string[] }> {
  const { page, complaints } = await show(`/collections/${entry.replace('/', '/entries/')}`);
  const text = page.getByRole('textbox', { name: 'Текст', exact: true });
  // No click: in its middle a block of another test may stand.
  await text.focus();
  await page.keyboard.press('Control+End');
  return { page, text, complaints };
}

it('every declared block is inserted by the menu, filled in its form, written in and saved', async () => {
  const before = textOf();
  const { page, text, complaints } = await openText();
  const lines: string[] = [];
  await page.keyboard.press('Control+Enter');
  for (const block of blocks.values()) lines.push(await writeBlock(page, text, block));
  await page.keyboard.type('Конец.');
  await save(page);
  await expect.poll(textOf).toBe([before.trimEnd(), ...lines, 'Конец.\n'].join('\n\n'));
  expect(complaints).toEqual([]);
});

it('what is chosen goes into a block that holds text; one undo takes the block away', async () => {
  const { page, text } = await openText();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('Первый.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- пункт');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Shift+End');
  await insertBlock(page, 'Рамка');
  const blocks = text.getByRole('group', { name: 'Блок «Рамка»' });
  expect(await blocks.getByText('пункт').count()).toBe(1);
  await page.keyboard.press('Control+z');
  expect(await blocks.count()).toBe(0);
  await page.keyboard.press('Control+y');
  await save(page);
  await expect.poll(textOf).toBe('<Callout kind="try">\n\nПервый.\n\n- пункт\n\n</Callout>\n');

  // A part of a paragraph stays where it is.
  await text.getByText('Первый.').click();
  await page.keyboard.press('Shift+ArrowLeft');
  await insertBlock(page, 'Шаги');
  await page.keyboard.type('Внутри.');
  await save(page);
  await expect.poll(textOf).toContain('Первый.\n\n<Steps>\n\n1. Внутри.\n\n</Steps>\n\n- пункт');
});

/** What stands in the text, line by line: paragraphs by their words, blocks by their names. */
const outline = (text: Locator) =>
  text.evaluate((element) =>
    [...element.children].map((child) => child.getAttribute('aria-label') ?? child.textContent).filter(Boolean),
  );
const callout = 'Блок «Рамка»';

it('a block is moved, copied, deleted and left by its handle and by keys', async () => {
  const { page, text } = await openText();
  const button = (word: string) => page.getByRole('button', { name: `${word}: блок «Рамка»` }).last();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('Первый.');
  await insertBlock(page, 'Рамка');
  await page.keyboard.type('Попробуйте.');
  await button('выше').click();
  expect(await outline(text)).toEqual([callout, 'Первый.']);
  expect(await focused()).toBe('выше: блок «Рамка»');
  await page.getByText('Блок «Рамка» перенесён').waitFor();

  await button('копия').press('Enter');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  expect(await outline(text)).toEqual([callout, 'Первый.', callout]);
  await button('удалить').click();
  expect(await outline(text)).toEqual([callout, 'Первый.']);
  // «Отменить» works wherever the focus is.
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('Control+z');
  expect(await outline(text)).toEqual([callout, 'Первый.', callout]);

  // The first press selects, the second deletes.
  await text.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type('После.');
  await page.keyboard.press('Home');
  await page.keyboard.press('Backspace');
  await page.getByText('Выделен блок «Рамка»').waitFor();
  expect(await outline(text)).toEqual([callout, 'Первый.', callout, 'После.']);
  await page.keyboard.press('Backspace');
  expect(await outline(text)).toEqual([callout, 'Первый.', 'После.']);
  await text.getByText('Попробуйте.').click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Backspace');
  expect(await outline(text)).toEqual([callout, 'Первый.', 'После.']);

  // An empty paragraph at the end of a block leads out of it.
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Вышли.');
  expect(await outline(text)).toEqual([callout, 'Вышли.', 'Первый.', 'После.']);

  const last = text.getByText('После.');
  await text.getByText('Рамка', { exact: true }).dragTo(last, { targetPosition: { x: 3, y: 10 } });
  expect(await outline(text)).toEqual(['Вышли.', 'Первый.', callout, 'После.']);
  await save(page);
  const block = '<Callout kind="try">\n\nПопробуйте.\n\n</Callout>';
  await expect.poll(textOf).toBe(['Вышли.', 'Первый.', block, 'После.\n'].join('\n\n'));
});

it('the title of a block is not written in, and what is typed at a chosen block does not take its place', async () => {
  const { page, text, complaints } = await openText();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Первый.');
  await insertBlock(page, 'Рамка');
  await page.keyboard.type('Внутри.');
  const title = text.getByText('Попробуйте на уроке');
  for (const clickCount of [2, 3]) {
    await title.click({ position: { x: 20, y: 10 }, clickCount });
    await page.keyboard.insertText('!');
  }
  for (const key of ['ArrowUp', 'End', '?']) await page.keyboard.press(key);
  expect(await text.locator('p').allTextContents()).toEqual(['Первый.?', '', 'Попробуйте на уроке', '!!Внутри.']);

  await text.getByText('Рамка', { exact: true }).click();
  await page.keyboard.insertText('После.');
  expect(await outline(text)).toEqual(['Первый.?', callout, 'После.']);
  expect(complaints).toEqual([]);
});
