import { expect, it } from 'vitest';
import { wordToMarkdown } from './markdown.ts';
import { newReport } from './report.ts';

const ref = (id: string) => `<sup><a href="#${id}" id="${id.replace('-', '-ref-')}">[1]</a></sup>`;
const back = (id: string) => `<a href="#${id.replace('-', '-ref-')}">↑</a>`;

it.each([
  ['a heading at the beginning is the title', '<h1>Тема <em>дня</em></h1><p>а</p>', 'Тема дня', 'а'],
  ['a heading later is not', '<p>а</p><h1>Тема</h1>', undefined, 'а\n\n## Тема'],
  ['a first line in bold is the title', '<p><strong>Те</strong><strong>ма</strong></p><p>а</p>', 'Тема', 'а'],
  ['a first line partly in bold is not', '<p><strong>Тема</strong> а</p><p>б</p>', undefined, '**Тема** а\n\nб'],
  [
    'lines in bold are headings where there are no others',
    '<p>а</p><p><strong>Ход урока:</strong></p><p>б</p><p><strong>Берегите глаза!</strong></p>',
    undefined,
    'а\n\n## Ход урока\n\nб\n\n**Берегите глаза!**',
  ],
  [
    'a letterhead stands before a title',
    '<table><tr><td>Школа № 1</td><td>УТВЕРЖДАЮ</td></tr></table><p><strong>МБОУ «Лицей»</strong></p><p>Управление образования города</p><h1>Тема</h1>',
    'Тема',
    '| Школа № 1 | УТВЕРЖДАЮ |\n| - | - |\n\n**МБОУ «Лицей»**\n\nУправление образования города',
  ],
  ['a title may speak of a school', '<p><strong>Школа юного чтеца</strong></p><p>а</p>', 'Школа юного чтеца', 'а'],
  [
    'a table of fields is no letterhead',
    '<table><tr><td>Этап</td><td>Ход</td></tr></table><h1>Тема</h1>',
    undefined,
    '| Этап | Ход |\n| - | - |\n\n## Тема',
  ],
  [
    'a note and a link do not hide a title',
    `<p><a href="https://a.ru/"><strong>Тема</strong></a><strong>${ref('footnote-2')}</strong></p><p>а</p><ol><li id="footnote-2"><p>б ${back('footnote-2')}</p></li></ol>`,
    'Тема',
    'а',
  ],
  [
    'a note and a link stay in a heading',
    `<p>а</p><p><a href="https://a.ru/"><strong>Ход</strong></a>${ref('footnote-2')}</p><p>б</p><ol><li id="footnote-2"><p>в ${back('footnote-2')}</p></li></ol>`,
    undefined,
    'а\n\n## [Ход](https://a.ru/)[^2]\n\nб\n\n[^2]: в',
  ],
  ['lines in bold under headings are not', '<h1>Т</h1><h2>а</h2><p><strong>б</strong></p>', 'Т', '## а\n\n**б**'],
  ['levels have no gaps', '<h2>а</h2><h4>б</h4><h2>в</h2>', undefined, '## а\n\n### б\n\n## в'],
  ['a heading is emphasis enough', '<h2><strong>а</strong> <em>б</em></h2>', undefined, '## а б'],
  ['spaces leave emphasis', '<p><strong> а </strong>б<em> </em>в</p>', undefined, '**а** б в'],
  ['bookmarks are not links', '<p><a id="_Toc1"></a><a href="#_Toc2">а</a></p>', undefined, 'а'],
  ['files of the author are not links', '<p><a href="file:///C:/a.doc">а</a></p>', undefined, 'а'],
  ['code is not a link', '<p><a href="javascript:alert(1)">а</a></p>', undefined, 'а'],
  ['a cell is one line', '<table><tr><td><p>а</p><p>б</p></td></tr></table>', undefined, '| а<br />б |\n| - |'],
  [
    'a numbered list in a cell',
    '<table><tr><td><ol><li>а</li><li>б</li></ol></td></tr></table>',
    undefined,
    '| 1. а<br />2. б |\n| - |',
  ],
  ['an outer list in a list', '<ul><li>а<ol><li>б</li></ol></li><li>в</li></ul>', undefined, '- а\n  1. б\n- в'],
  [
    'a footnote',
    `<p>а${ref('footnote-2')}</p><ol><li id="footnote-2"><p>б ${back('footnote-2')}</p></li></ol>`,
    undefined,
    'а[^2]\n\n[^2]: б',
  ],
  [
    'an endnote',
    `<p>а${ref('endnote-2')}</p><ol><li id="endnote-2"><p>б ${back('endnote-2')}</p></li></ol>`,
    undefined,
    'а[^k2]\n\n[^k2]: б',
  ],
  ['an index that is no note', '<p>м<sup>2</sup></p>', undefined, 'м<sup>2</sup>'],
  [
    'a picture alone',
    '<p><img src="media/a.png" alt="Кот &quot;Ус&quot;"></p>',
    undefined,
    '<Picture src="media/a.png" alt="Кот &quot;Ус&quot;" />',
  ],
  ['a picture in a line', '<p>а <img src="media/a.png" alt="Кот"></p>', undefined, 'а ![Кот](media/a.png)'],
  [
    'a picture nobody described',
    '<p><img src="media/a.png"></p>',
    undefined,
    '<Picture src="media/a.png" alt="Опишите картинку" />',
  ],
  [
    'a picture that Word described',
    '<p><img src="media/a.png" alt="Изображение выглядит как стол\n\nАвтоматически созданное описание"></p>',
    undefined,
    '<Picture src="media/a.png" alt="Опишите картинку" />',
  ],
  [
    'a picture named as a file',
    '<p><img src="media/a.png" alt="Рисунок 3"></p>',
    undefined,
    '<Picture src="media/a.png" alt="Опишите картинку" />',
  ],
  ['a refused picture', '<p>а <img src="" alt="Кот"></p>', undefined, 'а'],
])('%s', (_, html, title, body) => {
  const entry = wordToMarkdown(html, {
    stem: 'имя файла',
    fields: {},
    findEntryId: () => undefined,
    report: newReport(),
  });
  expect(entry).toMatchObject({ title: title ?? 'имя файла', body });
});
