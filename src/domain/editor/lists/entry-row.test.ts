import { describe, expect, it } from 'vitest';
import { rowDataOf } from './entry-row.ts';

const page = (title: string, more = '') => `---\n${title}\nsection: o-centre\norder: 7\n${more}---\n\nТекст.\n`;
const row = (title: string) => ({ title, section: 'o-centre', order: 7 });

describe('the row of a file', () => {
  it.each([
    ['has the fields of lists alone', page('title: О центре', 'description: Кто мы\n'), row('О центре')],
    ['with Windows line ends', page('title: О центре').replaceAll('\n', '\r\n'), row('О центре')],
    ['with the day of a change', page('title: А', 'updatedOn: 2026-11-20\n'), { ...row('А'), updatedOn: '2026-11-20' }],
    ['with a flag', page('title: А', 'sample: true\n'), { ...row('А'), sample: true }],
    ['with a title in single quotes', page("title: 'Кто: ''мы'''"), row("Кто: 'мы'")],
    ['with a title in double quotes', page('title: "Кто \\"мы\\""'), row('Кто "мы"')],
    ['with a title of two lines', page('title: >-\n  Кто\n  мы'), row('Кто мы')],
    ['with a title that is a number', page('title: 1.10'), row('1.10')],
    ['with a title that has a remark', page('title: Кто # мы'), row('Кто')],
    ['with a quoted name of a field', page('"title": О центре'), row('О центре')],
    ['with a list before the title', page('aliases:\n- центр\n- мы\ntitle: О центре'), row('О центре')],
    ['without a title', page('description: Кто мы'), { section: 'o-centre', order: 7 }],
    ['with a body that looks like fields', `${page('title: А')}title: Б\nstatus: черновик\n`, row('А')],
  ])('%s', (_, text, expected) => {
    expect(rowDataOf('pages', text)).toEqual(expected);
  });

  it('of fields without prose', () => {
    expect(rowDataOf('faq', 'question: Когда?\nstatus: черновик\n\n')).toEqual({
      question: 'Когда?',
      status: 'черновик',
    });
  });

  it.each([
    ['no fields', 'Просто текст'],
    ['a quote that is not closed', '---\ntitle: "\n---\n\nТекст'],
    ['a colon too many', page('title: Кто: мы')],
    ['a field twice', page('title: А\ntitle: Б')],
    ['two changes in conflict', page('<<<<<<< HEAD\ntitle: А\n=======\ntitle: Б\n>>>>>>> cms')],
    ['an anchor', page('title: &a А')],
  ])('says of a file with %s that it can’t be read', (_, text) => {
    expect(rowDataOf('pages', text)).toEqual({ title: expect.stringMatching(/^Файл не читается: /) });
  });
});
