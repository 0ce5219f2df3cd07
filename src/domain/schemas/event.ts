import {
  choice,
  date,
  list,
  object,
  optional,
  prose,
  relation,
  relations,
  text,
  time,
  whole,
} from '../model/builders.ts';
import { type Breach, collection } from '../model/collection.ts';
import { body, fieldIn, lines } from '../model/page-parts.ts';
import { upperFirst } from '../text/case.ts';
import { longDaysOf } from '../text/meeting-days.ts';
import { counted, forms } from '../text/plural.ts';
import { zones } from '../text/zone-names.ts';
import { eventFamilies } from '../vocabulary/kinds.ts';
import { addressField, descriptionField, lifeFields, namesOf, topicTitles } from './common.ts';
import { eventFacts } from './page-facts.ts';

export type EventFamily = keyof typeof eventFamilies;
export const eventKinds = Object.values(eventFamilies).flat();
export type EventKind = (typeof eventKinds)[number];

export function familyOf(kind: EventKind): EventFamily {
  const families = Object.entries(eventFamilies) as [EventFamily, readonly EventKind[]][];
  const found = families.find(([, kinds]) => kinds.includes(kind));
  if (!found) throw new RangeError(`No family has the kind ${kind}`);
  return found[0];
}

export const events = collection({
  id: 'events',
  label: 'Встречи',
  labelOne: 'встреча',
  hint: 'Анонсы и отчёты. Имён детей и их фотографий здесь не бывает.',
  format: 'mdx',
  titleField: 'title',
  disambiguators: ['start'],
  primaryFields: ['title', 'kind', 'start', 'end', 'format', 'place', 'summary', 'body', 'status'],
  body: { label: 'Подробности', hint: 'О чём встреча и что взять с собой.', required: false },
  address: { folder: '/nashi-vstrechi/', reserved: ['proshedshie'] },
  listPage: {
    title: 'Наши встречи',
    also: ['встречи', 'календарь', 'расписание встреч', 'ближайшая встреча', 'афиша'],
    record: 'Тьюториалы, семинары, открытые уроки.',
    picture: 'Наши встречи',
    menu: { door: 'Встречи', label: 'Встречи', order: 1 },
  },
  order: { by: 'start' },
  search: {
    section: { name: 'Встречи', weight: 0.87, noun: forms.event, isFeminine: true },
    record: ({ title, kind, summary, start, end, topics }, titleOf) => ({
      kind: upperFirst(kind),
      title: `${title}, ${longDaysOf(start, end)}`,
      summary,
      topics: topicTitles(topics, titleOf),
      date: start.slice(0, 10),
    }),
  },
  preview: {
    kicker: '{kind}',
    lead: 'summary',
    facts: (data) => eventFacts(data, {}),
    parts: [
      fieldIn('report', 'done', 'Что было'),
      fieldIn('report', 'takeaways', 'Что унесли с собой'),
      fieldIn('report', 'next', 'Что дальше'),
      lines('agenda', 'Программа', 'ol'),
      body(),
    ],
  },
  isTimeless: true,
  fields: {
    title: text({ label: 'Название' }),
    kind: choice(eventKinds, { label: 'Вид' }),
    summary: text({ label: 'Коротко', max: 200 }),
    start: time({
      label: 'Начало',
      hint: 'Местное время встречи. Если встречу перенесли, впишите сюда новое время, а ниже выберите «перенесено».',
    }),
    end: optional(
      time({
        label: 'Окончание',
        hint: 'Пусто — на странице будет одно начало, в календаре встреча займёт час. У встречи в несколько дней — последний день и час; часы каждого дня впишите в программу.',
      }),
    ),
    timezone: optional(
      choice(namesOf(zones), { label: 'Часовой пояс', hint: 'Пусто — часовой пояс центра.', names: zones }),
    ),
    format: choice(['очно', 'онлайн', 'смешанно'], { label: 'Формат' }),
    place: optional(text({ label: 'Место' })),
    municipality: optional(relation('municipalities', { label: 'Муниципалитет' })),
    organisers: list(text({ label: 'Организатор' }), { label: 'Организаторы' }),
    speakers: relations('tutors', { label: 'Ведущие' }),
    topics: relations('topics', { label: 'Темы' }),
    tutorial: optional(relation('tutorials', { label: 'Сценарий' })),
    audience: optional(text({ label: 'Для кого' })),
    registration: optional(
      object(
        {
          way: text({ label: 'Как записаться' }),
          deadline: optional(date({ label: 'До какого дня' })),
          limit: optional(whole({ label: 'Мест', min: 1, max: 1000 })),
        },
        { label: 'Запись' },
      ),
    ),
    agenda: list(text({ label: 'Пункт' }), { label: 'Программа' }),
    report: optional(
      object(
        {
          done: prose({ label: 'Что было', short: true }),
          takeaways: optional(prose({ label: 'Что унесли с собой', short: true })),
          next: optional(prose({ label: 'Что дальше', short: true })),
        },
        { label: 'Отчёт' },
      ),
    ),
    materials: relations('materials', { label: 'Материалы' }),
    stage: choice(['план', 'идёт запись', 'прошло', 'перенесено', 'отменено'], {
      label: 'Что с встречей',
      hint: 'Перенесённую и отменённую не удаляйте: из записи об этом узнают календари тех, кто её добавил. «Перенесено» — когда в «Начале» стоит новое время. Новый день ещё не назначен — «отменено», а в «Коротко» напишите, чего ждать.',
    }),
    description: descriptionField,
    ...lifeFields,
    address: addressField,
  },
  rules: ({ start, end }) => (end === undefined ? [] : endBreaches(start, end)),
});

const longestDays = 30;

function endBreaches(start: string, end: string): Breach[] {
  const path = ['end'];
  if (end === start)
    return [{ path, message: 'окончание совпадает с началом: впишите другое или оставьте поле пустым' }];
  if (end < start) return [{ path, message: 'окончание раньше начала: проверьте дату и время' }];
  const days = Math.ceil((Date.parse(`${end}Z`) - Date.parse(`${start}Z`)) / 86_400_000);
  if (days <= longestDays) return [];
  return [{ path, message: `встреча длится ${counted(days, forms.day)}: нет ли описки в датах`, isWarning: true }];
}
