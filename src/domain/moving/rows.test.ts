import { expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { parseMarkdown } from '../../adapters/parse-markdown.ts';
import { importRows } from './rows.ts';

const known: Readonly<Record<string, string>> = {
  'municipalities/Северный': 'severnyj',
  'institutions/СШ № 4': 'ssh-4',
  'topics/Смысловое чтение': 'smyslovoe-chtenie',
  'tutors/Ёлкина Мария Петровна': 'yolkina-m-p',
};
const options = {
  parse: parseMarkdown,
  findEntryId: (collection: string, title: string) => known[`${collection}/${title}`],
  takenNames: new Set(['ivanova-a-v']),
  takenTitles: new Set(['Ёлкина Мария Петровна']),
};

it('makes drafts of a roster, and says what it did not understand', () => {
  const { files, remarks } = importRows(
    'tutors',
    [
      ['№', 'ФИО', 'Район', 'Школа', 'Темы', 'Роль', 'Контакт', 'Дата согласия', 'Стаж', 'Состояние'],
      [
        '1',
        'Иванова Анна Викторовна',
        'Северный',
        'СШ № 4',
        'Смысловое чтение',
        'методист',
        'через центр',
        '01.09.2026',
        '20',
        'опубликовано',
      ],
      [''],
      ['2', 'Елкина Мария Петровна', 'Северный'],
      ['3', 'Петрова', 'Северный'],
      ['4', 'Сидоров Иван', 'Южный', 'СШ № 5', '', 'директор', '+7 910 123-45-67', 'весной'],
    ],
    options,
  );
  expect(files.map(({ path }) => path)).toEqual(['tutors/ivanova-a-v-2.yaml', 'tutors/sidorov-i.yaml']);
  expect(parseYaml(files[0]?.text ?? '')).toEqual({
    lastName: 'Иванова',
    firstName: 'Анна',
    patronymic: 'Викторовна',
    municipality: 'severnyj',
    institution: 'ssh-4',
    topics: ['smyslovoe-chtenie'],
    roles: ['методист'],
    contactWay: 'Через центр',
    consent: { signedOn: '2026-09-01' },
    status: 'черновик',
  });
  expect(parseYaml(files[1]?.text ?? '')).toEqual({ lastName: 'Сидоров', firstName: 'Иван', status: 'черновик' });
  expect(remarks).toEqual([
    'столбец «Стаж» не понят: его значений в записях нет',
    'столбец «Состояние» не понят: его значений в записях нет',
    'строка 4: «Елкина Мария Петровна» уже есть, второй записи не будет',
    'строка 5: нет фамилии и имени, записи не будет',
    'строка 6: «Муниципалитет»: не понято «Южный»',
    'строка 6: «Место работы»: не понято «СШ № 5»',
    'строка 6: «Роли»: не понято «директор»',
    'строка 6: «Способ связи»: похоже на личные данные (номер телефона), не перенесено',
    'строка 6: «Подписано»: не понято «весной»',
  ]);
});

it.each<[string, string[], object | undefined, string[]]>([
  [
    'a day and hours',
    ['Чтение', '16.12.2025', '14.30–16:00'],
    { start: '2025-12-16T14:30', end: '2025-12-16T16:00' },
    [],
  ],
  ['a day with its hour', ['Чтение', '16.12.2025 в 9:00', ''], { start: '2025-12-16T09:00' }, []],
  [
    'no hour',
    ['Чтение', '2025-12-16', ''],
    { start: '2025-12-16T00:00' },
    ['строка 2: часа начала нет: поставлена полночь, исправьте'],
  ],
  [
    'no such day',
    ['Чтение', '31.11.2025', ''],
    undefined,
    ['строка 2: «День»: не понято «31.11.2025»', 'строка 2: нет названия или дня, записи не будет'],
  ],
  ['no title', ['', '16.12.2025', '9:00'], undefined, ['строка 2: нет названия или дня, записи не будет']],
])('reads of a past meeting %s', (_, cells, data, remarks) => {
  const made = importRows('events', [['Мероприятие', 'Дата', 'Время'], cells], options);
  expect(made.remarks).toEqual(remarks);
  const read = made.files[0] && parseYaml(made.files[0].text.split('---')[1] ?? '');
  expect(read).toEqual(data && { title: 'Чтение', stage: 'прошло', status: 'черновик', ...data });
});

it.each([
  ['markup and code', '<script>alert(1)</script> {1+1} [x](javascript:a)'],
  ['a field of its own', 'Чтение\nstatus: опубликовано'],
  ['a formula', '=HYPERLINK("http://a")'],
  ['a long word', 'я'.repeat(3000)],
])('takes %s as words', (_, title) => {
  const { files } = importRows(
    'events',
    [
      ['Название', 'Дата', 'Время'],
      [title, '16.12.2025', '9:00'],
    ],
    options,
  );
  for (const { path, text } of files) {
    expect(path).toMatch(/^events\/[a-z0-9-]{1,100}\.mdx$/);
    expect(parseYaml(text.split(/^---$/m)[1] ?? '')).toMatchObject({ status: 'черновик' });
  }
});

it('takes of a table without understood heads nothing', () => {
  const { files, remarks } = importRows('tutors', [['Колонка'], ['Иванова Анна']], options);
  expect(files).toEqual([]);
  expect(remarks).toHaveLength(2);
});
