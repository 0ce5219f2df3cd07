import { expect } from 'vitest';
import { openDocx } from '../../src/domain/word/docx/package.ts';
import type { Visitor } from './visitor.ts';

/** «Моя подборка» of one page, without the server: its pages are counted for paper, and it is saved for Word. */
export async function paperOfCollection(visitor: Visitor): Promise<void> {
  await visitor.open('/otlozhennoe/');
  await visitor.type('Название подборки', 'К педсовету');
  await visitor.click('tc-basket button', 'Напечатать подборку…');
  await visitor.sees('Примерно 3 страницы А4.', 'dialog');
  await visitor.click('.print-dialog button', 'Закрыть');
  const { bytes } = await visitor.saves('Скачать одним файлом Word', 'К педсовету.docx');
  const docx = openDocx(new Uint8Array(bytes));
  expect(new TextDecoder().decode(docx.read(docx.main))).toMatch(/"Heading1"\/>.*?Невод/s);
}
