import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/adapters/parse-markdown.ts';
import { fileNameFor, fileNameKey, uploadName } from '../../src/domain/editor/files/file-name.ts';
import { formatFor, unreadableKey, validateForSaving } from '../../src/domain/editor/files/format.ts';
import { material } from '../lib/gate-pass.ts';

const { fromFile, toFile } = formatFor('pages', parseMarkdown);
const file =
  '---\ntitle: О центре\ndescription: Кто мы.\nsection: o-centre\norder: 0\nstatus: опубликовано\n---\n\nТекст.\n';

describe('the format that the CMS writes', () => {
  it('gives back the file it has read', () => {
    expect(fromFile(file)).toMatchObject({ title: 'О центре', order: 0, body: 'Текст.' });
    expect(toFile(fromFile(file))).toBe(file);
  });

  it('keeps the name of the file out of the file', () => {
    expect(toFile({ ...fromFile(file), [fileNameKey]: 'o-centre' })).toBe(file);
  });

  it.each(['---js\n{ title: 1 }\n---\n', '---\ntitle: "\n---\n\nТекст', 'просто текст'])(
    'gives back a file that it can’t read, and lets nobody save over it: %j',
    (broken) => {
      const values = fromFile(broken);
      expect(values).toMatchObject({ title: expect.stringMatching(/^Файл не читается/), [unreadableKey]: broken });
      expect(toFile({ ...values, title: 'Новый' })).toBe(broken);
      expect(validateForSaving('pages', values, parseMarkdown, undefined)).toHaveLength(1);
    },
  );
});

describe('what keeps an entry from being saved', () => {
  it.each([
    ['nothing, when it is in order', {}, []],
    ['a missing field', { description: '' }, ['«Описание»: поле не заполнено. Заполните его']],
    [
      'a wrong day',
      { reviewDue: '2026-02-30' },
      [expect.stringContaining('«Проверить снова»: нужна существующая дата')],
    ],
    ['no text', { body: '' }, ['«Текст»: текста нет. Напишите текст или оставьте запись черновиком']],
    ['an open block', { body: '<Steps>\n\n1. А' }, [expect.stringContaining('блок <Steps> не закрыт')]],
  ])('%s', (_, change, reasons) => {
    expect(validateForSaving('pages', { ...fromFile(file), ...change }, parseMarkdown, undefined)).toEqual(reasons);
  });

  it('nothing keeps a draft', () => {
    const draft = { ...fromFile(file), status: 'черновик', description: '', body: '<Steps>' };
    expect(validateForSaving('pages', draft, parseMarkdown, undefined)).toEqual([]);
  });
});

describe('a reference to what is not there', () => {
  const { fromFile } = formatFor('materials', parseMarkdown);
  const index = { entries: { 'topics/tema': { from: [] } }, media: [] };
  const refer = (topics: string[], body: string, status = 'опубликовано') =>
    validateForSaving('materials', { ...fromFile(material()), topics, body, status }, parseMarkdown, index);

  it.each([
    ['in a field', ['tema', 'net'], 'Текст.', ['«Темы»: в разделе «Темы» нет записи «net»']],
    ['in a block', ['tema'], '<Technique id="net" />', ['«Приём»: в разделе «Приёмы» нет записи «net»']],
    ['nowhere', ['tema'], '[ссылка](/materialy/net/)', []],
  ])('%s', (_, topics, body, reasons) => {
    expect(refer(topics, body)).toEqual(reasons.map((reason) => expect.stringContaining(reason)));
    expect(refer(topics, body, 'черновик')).toEqual([]);
  });
});

describe('the name of a new file', () => {
  it.each([
    ['Смысловое чтение: приём «Инсерт»', 'smyslovoe-chtenie-priyom-insert'],
    ['«Ёлка»!', 'yolka'],
    ['…', 'zapis'],
    [undefined, 'zapis'],
    ['漢字', expect.stringMatching(/^[a-z0-9-]+$/)],
  ])('of %j is %j', (title, name) => {
    expect(fileNameFor('materials', { title })).toEqual(name);
  });

  it.each([
    ['materials', 'Con', 'zapis-con'],
    ['materials', 'Страница 2', 'zapis-stranitsa-2'],
    ['events', 'Прошедшие', 'zapis-proshedshie'],
    ['materials', 'Прошедшие', 'proshedshie'],
  ] as const)('in %s, of «%s», is one that the site and Windows leave free: %s', (collection, title, name) => {
    expect(fileNameFor(collection, { title })).toBe(name);
  });
});

describe('the name of an uploaded file', () => {
  it.each([
    ['Приказ № 5.PDF', 'prikaz-no-5.pdf'],
    ['схема.урока.v2.svg', 'shema-uroka-v2.svg'],
    ['….png', 'zapis.png'],
    ['без-расширения', 'bez-rasshireniya'],
    ['photo.jpeg', 'photo.jpeg'],
    ['AUX.pdf', 'fajl-aux.pdf'],
  ])('%s is %s', (name, expected) => {
    expect(uploadName(name)).toBe(expected);
    expect(`media/${expected}`).toMatch(/^media\/[a-z0-9][a-z0-9/._-]*$/);
  });
});
