import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { beforeEach, expect, it } from 'vitest';
import type { Typist } from './prose.ts';
import { shortText } from './short-text.ts';

const { saved, content, ...shown } = shortText();
const uploads = join(import.meta.dirname, '../fixtures/uploads');
let page: Page;
let text: Locator;

beforeEach(() => {
  page = shown.page();
  text = shown.text();
});

/** Pastes files into the text, or drops them on it; what is typed comes at once after them. */
async function give(how: 'paste' | 'drop', names: readonly string[], typed = ''): Promise<void> {
  const files = names.map((name) => ({ name, bytes: [...readFileSync(join(uploads, name))] }));
  await text.evaluate(
    (element, { type, given, words }) => {
      const data = new DataTransfer();
      for (const { name, bytes } of given) {
        const kind = name.endsWith('svg') ? 'image/svg+xml' : name.endsWith('pdf') ? 'application/pdf' : 'image/png';
        data.items.add(new File([new Uint8Array(bytes)], name, { type: kind }));
      }
      const { left, top } = element.getBoundingClientRect();
      const options = { bubbles: true, cancelable: true };
      const event =
        type === 'paste'
          ? new ClipboardEvent('paste', { ...options, clipboardData: data })
          : new DragEvent('drop', { ...options, dataTransfer: data, clientX: left + 30, clientY: top + 25 });
      element.dispatchEvent(event);
      if (words !== '') (document as Typist).execCommand('insertText', false, words);
    },
    { type: how, given: files, words: typed },
  );
}

it('pictures come by paste, by drop and by the button, with their words; a refused one is named', async () => {
  await page.keyboard.type('До.');
  await give('paste', ['s-kodom.svg', 'risunok.svg']);
  await page.getByRole('alert').getByText('«s-kodom.svg»: рисунок SVG не годится').waitFor();
  const dialog = page.getByRole('dialog', { name: 'Картинка' });
  await dialog.getByRole('button', { name: 'Готово' }).click();
  await dialog.getByRole('alert').getByText('«Описание»: поле не заполнено').waitFor();
  await dialog.getByRole('textbox', { name: 'Описание' }).fill('Круг.');
  await dialog.getByRole('textbox', { name: 'Подпись (необязательно)' }).fill('Наш круг');
  await page.keyboard.press('Enter');
  const shown = text.getByRole('img', { name: 'Круг.' });
  await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0)).toBe(true);
  await page.keyboard.type('- пункт ');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Картинка', exact: true }).last().click();
  await (await chooser).setFiles(join(uploads, 'shema.png'));
  await dialog.getByRole('textbox', { name: 'Описание' }).fill('Точка.');
  await page.keyboard.press('Enter');
  await text.getByRole('img', { name: 'Точка.' }).waitFor();
  await give('drop', ['risunok.svg', 'list.pdf']);
  await page.getByRole('alert').getByText('«list.pdf» — не картинка').waitFor();
  await dialog.getByRole('textbox', { name: 'Описание' }).fill('Ещё круг.');
  await page.keyboard.press('Enter');
  await saved(
    [
      'До.',
      // The same file again is a file of its own: each place has its path.
      '<Picture src="media/risunok-2.svg" alt="Ещё круг." />',
      '<Picture src="media/risunok.svg" alt="Круг." caption="Наш круг" />',
      '- пункт ![Точка.](media/shema.png)',
    ].join('\n\n'),
  );
  const media = readdirSync(join(content(), 'media')).filter((name) => /^(?:risunok|shema)/.test(name));
  expect(media.sort()).toEqual(['risunok-2.svg', 'risunok.svg', 'shema.png']);
  const preview = page.frameLocator('#preview-pane').getByRole('img', { name: 'Круг.', exact: true });
  await expect.poll(() => preview.evaluate((img: HTMLImageElement) => img.naturalWidth > 0)).toBe(true);
});

/** Answers the open dialog; the words are typed at once after Enter, or after Escape. */
function answer(words: string, isEscaped = false): Promise<void> {
  return page.locator('dialog[open]').evaluate(
    async (dialog, [typed, isLeft]) => {
      if (isLeft) dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
      else dialog.querySelector('form')?.requestSubmit();
      // Keys are tasks of their own: whatever an answer started runs before them.
      for (let i = 0; i < 10; i += 1) await Promise.resolve();
      (document as Typist).execCommand('insertText', false, typed);
    },
    [words, isEscaped] as const,
  );
}

/** Holds back the reading of files in the page; what it gives lets the waiting one go, or fail. */
async function holdFiles(): Promise<(isRead: boolean) => Promise<void>> {
  const held = await page.evaluateHandle(() => {
    const { readAsArrayBuffer } = FileReader.prototype;
    const waiting: ((isRead: boolean) => void)[] = [];
    FileReader.prototype.readAsArrayBuffer = function hold(this: FileReader, blob: Blob) {
      waiting.push((isRead) => {
        if (!isRead) return this.onerror?.(new ProgressEvent('error') as ProgressEvent<FileReader>);
        FileReader.prototype.readAsArrayBuffer = readAsArrayBuffer;
        this.readAsArrayBuffer(blob);
      });
    };
    return waiting;
  });
  return async (isRead) => {
    await expect.poll(() => held.evaluate((waiting) => waiting.length)).toBe(1);
    await held.evaluate((waiting, answer) => waiting.pop()?.(answer), isRead);
  };
}

it('what is typed while an answer is taken comes behind it', async () => {
  await page.keyboard.type('- пункт ');
  await give('paste', ['kartinka.webp'], ' дальше');
  await page.getByRole('textbox', { name: 'Описание' }).fill('Точка.');
  const letGo = await holdFiles();
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.type(', приём ');
  await letGo(true);
  await text.getByRole('img', { name: 'Точка.' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Куда ведёт' }).fill('https://centr.example/');
  await answer(' и сайт');
  await saved('- пункт ![Точка.](media/kartinka.webp) дальше, приём [centr.example/](https://centr.example/) и сайт');
});

it('a picture that could not be stored is asked for again with its words; what was typed stays behind it', async () => {
  await page.keyboard.type('До.');
  await give('paste', ['kartinka.webp']);
  const dialog = page.getByRole('dialog', { name: 'Картинка' });
  await dialog.getByRole('textbox', { name: 'Описание' }).fill('Точка.');
  await dialog.getByRole('textbox', { name: 'Подпись (необязательно)' }).fill('Наша точка');
  const letGo = await holdFiles();
  await answer('После.');
  await letGo(false);
  await dialog.getByRole('alert').getByText('Картинка «kartinka-2.webp» не сохранилась').waitFor();
  await answer(' И ещё.');
  await letGo(true);
  await text.getByRole('img', { name: 'Точка.' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Куда ведёт' }).fill('https://centr.example/');
  await answer(' Конец.', true);
  await saved(
    'До.\n\n<Picture src="media/kartinka-2.webp" alt="Точка." caption="Наша точка" />\n\nПосле. И ещё. Конец.',
  );
});
