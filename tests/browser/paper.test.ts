import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { paperFile } from '../../src/adapters/paper-file.ts';
import { readPage } from '../../src/domain/paper/read-page.ts';
import { openDocx } from '../../src/domain/word/docx/package.ts';
import { frozenSite } from '../lib/frozen-site.ts';
import { bytesOf } from './bytes-of.ts';
import { visits } from './visit.ts';

const visit = visits();

/** What the library draws by lot, or counts on from one document to the next. */
const ids = /r:(?:id|embed)="rId[^"]*"|(?<=<wp:docPr )id="\d+"/g;

/** The parts of a document that have text, without their ids. */
function partsOf(docx: Uint8Array): Record<string, string[]> {
  const files = openDocx(docx);
  const parts = ['document', 'footnotes', 'numbering', 'styles', 'footer1', 'footer2'];
  const read = (name: string) => new TextDecoder().decode(files.read(`word/${name}.xml`));
  return Object.fromEntries(parts.map((name) => [name, read(name).replace(ids, '').split('><')]));
}

it.each([
  ['/priemy/nevod/', 'light', 'Скачать для Word', 'Невод.docx'],
  ['/materialy/vse-bloki/', 'dark', 'Скачать для Word', 'Все блоки на одной странице.docx'],
  ['/tyutorialy/otklik-za-stolom/', 'light', 'Только листы для Word', 'Отклик за столом — листы.docx'],
  ['/samoobrazovanie/ponimanie-teksta/', 'dark', 'Скачать для Word', /^Почему дети читают бегло.*\.docx$/],
] as const)('%s in the %s scheme: «%s» saves what `npm run word` writes', async (path, colorScheme, name, file) => {
  const { page, complaints, sent, close } = await visit(path, { colorScheme });
  const button = page.getByRole('button', { name });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(download.suggestedFilename()).toMatch(file);
  await page.getByText('Документ готов, ищите его в загрузках.').waitFor();
  const saved = await bytesOf(download);
  const source = readPage(await readFile(`${frozenSite.dist}${path}index.html`, 'utf8'));
  if (!source) throw new Error(`${path} is not offered for Word`);
  const { bytes } = await paperFile(frozenSite.dist, source, name === 'Скачать для Word' ? 'all' : 'sheets');
  expect(partsOf(saved)).toEqual(partsOf(bytes));
  expect([...complaints, ...sent]).toEqual([]);
  await close();
});

it('draws drawings black on white in the dark scheme, too', async () => {
  const { page, close } = await visit('/priemy/nevod/', { colorScheme: 'dark' });
  const button = page.getByRole('button', { name: 'Скачать для Word' });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const files = openDocx(await bytesOf(download));
  const png = files.read('word/media/image1.png');
  expect(new TextDecoder().decode(files.read('word/media/image1.svg'))).toContain('<svg');
  const corner = await page.evaluate(
    async (bytes) => {
      const image = new Image();
      image.src = `data:image/png;base64,${bytes}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      return [image.naturalWidth, ...(context?.getImageData(2, 2, 1, 1).data ?? [])];
    },
    Buffer.from(png ?? []).toString('base64'),
  );
  expect(corner).toEqual([1800, 255, 255, 255, 255]);
  await close();
});

it('is not on paper, and not on a page without scripts', async () => {
  const { page, close } = await visit('/priemy/nevod/');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('tc-paper').isVisible()).toBe(false);
  await close();
  const still = await visit('/priemy/nevod/', { javaScriptEnabled: false });
  expect(await still.page.getByText('Скачать для Word').isVisible()).toBe(false);
  await still.close();
});
