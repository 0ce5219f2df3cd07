import { describe, expect, it } from 'vitest';
import { ooxml, zip } from '../../../tests/lib/upload-files.ts';
import { article, leaflet, lesson } from '../../../tests/lib/word-files.ts';
import { parseMarkdown } from '../../adapters/parse-markdown.ts';
import { checkUpload } from '../uploads/upload.ts';
import { type Draft, type ImportOptions, importWord } from './import-word.ts';

const options: ImportOptions = {
  fileName: 'Памятка_родителям.docx',
  collection: 'materials',
  parse: parseMarkdown,
  takenNames: new Set<string>(),
  takenMedia: new Set<string>(),
  start: [],
  findEntryId: () => undefined,
};

async function draftOf(docx: Promise<Uint8Array> | Uint8Array, more: Partial<ImportOptions> = {}): Promise<Draft> {
  const draft = await importWord(await docx, { ...options, ...more });
  if ('refusal' in draft) throw new Error(draft.refusal);
  return draft;
}
const bodyOf = ({ text }: Draft) => text.split('---\n').slice(2).join('---\n').trim();

describe('a Word file arrives whole', () => {
  it('an article', async () => {
    const draft = await draftOf(article());
    expect(draft.name).toBe('chetyre-umeniya-chitatelya.mdx');
    expect(draft.text).toMatch(/^---\ntitle: Четыре умения «читателя»\nstatus: черновик\n---\n/);
    expect(bodyOf(draft)).toBe(`## Зачем это

Ребёнок читает **вслух** и *про себя* — это «разные» дела[^1]. Если \\<5 учеников, то \\{группа} делится. 2–3 класс.

Вода H<sub>2</sub>O, площадь м<sup>2</sup>, <u>важно</u>, ~~лишнее~~. Сайт: [реестр программ](https://fgosreestr.ru/).

### Подробности

**Конец**

[^1]: Книга «О чтении», с. 5.`);
    expect(draft.losses).toEqual([]);
  });

  it('a lesson with lists and a table', async () => {
    const draft = await draftOf(lesson());
    expect(draft.name).toBe('urok-voda.mdx');
    expect(bodyOf(draft)).toBe(`Понадобится:

- карточки
  - зелёные
  - красные
- доска

## Ход

1. Начало
   1. приветствие
   2. вопрос
2. Работа

| Этап | Учитель | Минут |
| --- | --- | --- |
| Начало | • спрашивает<br />• слушает | 5 |
| Работа | читает<br />ждёт \\| молчит | 20 |
| Перемена |  |  |

После таблицы.`);
    expect(draft.losses).toEqual([]);
    expect(draft.changes).toEqual([expect.stringMatching(/^объединённые ячейки разделены: .* — «Этап Учитель Минут/)]);
  });

  it('a leaflet with pictures', async () => {
    const draft = await draftOf(leaflet(), { takenMedia: new Set(['pamyatka-roditelyam-risunok.png']) });
    expect(draft.name).toBe('pamyatka-roditelyam.mdx');
    expect(bodyOf(draft)).toBe(`Памятка для родителей.

<Picture src="media/pamyatka-roditelyam-risunok-2.jpg" alt="Дети за партой" />

<Picture src="media/pamyatka-roditelyam-risunok-3.png" alt="Опишите картинку" />

| Знак | Смысл |
| --- | --- |
| ![Галочка](media/pamyatka-roditelyam-risunok-4.png) | знаю |`);
    expect(draft.pictures.map(({ name, bytes }) => [name, checkUpload(name, bytes)])).toEqual([
      ['pamyatka-roditelyam-risunok-2.jpg', []],
      ['pamyatka-roditelyam-risunok-3.png', []],
      ['pamyatka-roditelyam-risunok-4.png', []],
    ]);
    expect(draft.gaps.join('\n')).toContain('«Текст»: у картинки нет описания: pamyatka-roditelyam-risunok-3.png');
    expect(draft.gaps).toContain('«Цель»');
  });
});

const word = (body: string, parts: Record<string, string> = {}) =>
  ooxml('docx', { body, parts: { 'word/document.xml': documentOf(body), ...parts } });
const documentOf = (body: string) =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:body>${body}</w:body></w:document>`;
const paragraph = (text: string, style = '') => `<w:p><w:r><w:rPr>${style}</w:rPr><w:t>${text}</w:t></w:r></w:p>`;
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;

it('a document that speaks of itself leaves little to fill in', async () => {
  const lead = 'Две минуты до чтения, после которых детям есть что проверять в тексте.';
  const lines = ['Цель: учить спрашивать', 'Авторы: Клуб "Слово"', lead, 'Текст'].map((text) => paragraph(text));
  const start = [
    { path: ['authors'], label: 'Авторы', value: [{ name: 'Центр' }], text: 'Центр' },
    { path: ['rights', 'licence'], label: 'Лицензия', value: 'CC BY 4.0', text: 'CC BY 4.0' },
    { path: ['rights', 'holder'], label: 'Правообладатель', value: 'Центр', text: 'Центр' },
  ];
  const draft = await draftOf(word(paragraph('Памятка для урока', '<w:b/>') + lines.join('')), { start });
  expect(draft.text).toBe(`---
title: Памятка для урока
kind: памятка
summary: ${lead}
goal: Учить спрашивать
authors:
  - name: Клуб «Слово»
rights:
  licence: CC BY 4.0
  holder: Клуб «Слово»
status: черновик
---

${lead}

Текст
`);
  expect(draft.filled).toEqual([
    '«Авторы»: Клуб «Слово»',
    '«Лицензия»: CC BY 4.0',
    '«Правообладатель»: Клуб «Слово»',
    '«Заголовок»: Памятка для урока',
    '«Цель»: учить спрашивать',
    '«Вид»: памятка',
    `«Коротко»: ${lead}`,
  ]);
  expect(draft.gaps).toEqual(['«Темы»', '«Время учителя, минут»']);
});

it('takes a name that is free', async () => {
  const taken = new Set(['chetyre-umeniya-chitatelya', 'chetyre-umeniya-chitatelya-2']);
  expect((await draftOf(article(), { takenNames: taken })).name).toBe('chetyre-umeniya-chitatelya-3.mdx');
});

it('accepts tracked changes and leaves out what a page can’t hold, and tells it', async () => {
  const changed = `<w:p>${run('Было ')}<w:del w:id="1"><w:r><w:delText>плохо</w:delText></w:r></w:del><w:ins w:id="2">${run('хорошо')}</w:ins></w:p>`;
  const formula = `<w:p>${run('Формула:')}<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>`;
  const draft = await draftOf(word(changed + formula));
  expect(bodyOf(draft)).toBe('Было хорошо\n\nФормула:');
  const formulaLost = 'формула не перенесена: наберите её заново или вставьте картинкой';
  expect(draft.losses).toEqual([`${formulaLost} — «x» в абзаце «Формула:x»`]);
  expect(draft.changes).toEqual(['правки рецензента приняты: удалённого нет, вставленное осталось (мест: 2)']);
});

it.each([
  ['an empty file', new Uint8Array()],
  ['a text', new TextEncoder().encode('Текст')],
  ['an archive', zip({ 'a.txt': 'а' })],
  ['a spreadsheet', ooxml('xlsx')],
])('refuses %s in Russian', async (_, bytes) => {
  expect(await importWord(bytes, options)).toEqual({ refusal: expect.stringMatching(/[а-яё].*\. [А-ЯЁ]/s) });
});
