import { expect, it } from 'vitest';
import { awaitsSpecialist, type MayAdvise, reviewNote, specialistNote } from './review-note.ts';

const frame = '<Callout kind="ovz">\n\nДайте опору.\n\n</Callout>';
const whole = 'Ждёт проверки дефектолога.';
const part = 'Совет об ученике с ОВЗ ждёт проверки дефектолога.';

it.each<[what: string, entry: MayAdvise, note: string]>([
  ['the topic itself', { id: 'deti-s-ovz', data: {} }, whole],
  ['a material of the topic', { id: 'opora', data: { topics: ['chtenie', 'deti-s-ovz'] } }, whole],
  ['a tutorial of the topic', { id: 'opora', data: { topic: 'deti-s-ovz' } }, whole],
  ['a technique with a variant', { id: 'nevod', data: { topics: ['chtenie'], variantForOVZ: 'Крупнее' } }, part],
  ['a frame in the text', { id: 'nevod', data: { topics: ['chtenie'] }, body: frame }, part],
  ['a frame with a title', { id: 'nevod', data: {}, body: frame.replace('kind', 'title="Опора" kind') }, part],
  ['another frame', { id: 'nevod', data: {}, body: frame.replace('ovz', 'try') }, ''],
  ['no such advice', { id: 'nevod', data: { topics: ['chtenie'] }, body: 'Дети с ОВЗ тоже.' }, ''],
  ['a methodist alone', { id: 'opora', data: { topic: 'deti-s-ovz', reviewedBy: 'Совет' } }, whole],
])('%s: «%s»', (_, entry, note) => {
  expect(specialistNote(entry)).toBe(note);
  expect(awaitsSpecialist(entry)).toBe(note !== '');
});

it('a specialist who has signed is named with the day', () => {
  const entry = { id: 'deti-s-ovz', data: { specialistBy: 'О. Д. Зорина', specialistOn: '2026-11-09' } };
  expect(specialistNote(entry).replaceAll('\u00A0', ' ')).toBe('Дефектолог: О. Д. Зорина, 9 ноября 2026 г.');
  expect(awaitsSpecialist(entry)).toBe(false);
});

it.each<[data: Parameters<typeof reviewNote>[0], note: string]>([
  [{}, ''],
  [{ checkedOn: '2026-12-01' }, 'Проверено редакцией по источникам 1 декабря 2026 г., ждёт методиста.'],
  [{ checkedOn: '2026-12-01', reviewedBy: 'Совет' }, 'Проверено: Совет.'],
  [{ reviewedBy: 'Совет', reviewedOn: '2026-10-15' }, 'Проверено: Совет, 15 октября 2026 г.'],
])('of %o says «%s»', (data, note) => {
  expect(reviewNote(data).replaceAll('\u00A0', ' ')).toBe(note);
});
