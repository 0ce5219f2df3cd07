import { choices, date, image, list, object, optional, prose, relation, relations, text } from '../model/builders.ts';
import { collection } from '../model/collection.ts';
import { field, lines } from '../model/page-parts.ts';
import { fullName } from '../text/names.ts';
import { forms } from '../text/plural.ts';
import { addressField, lifeFields, topicTitles } from './common.ts';

const tutorRoles = [
  'координатор',
  'муниципальный тьютор',
  'тьютор школьной команды',
  'методист',
  'член Совета тьюторов',
  'эксперт',
  'модератор',
] as const;

/** The personal fields that a consent can allow (docs/domain.md#consent); those that it does not allow are removed. */
export const consentFields = [
  'lastName',
  'firstName',
  'patronymic',
  'position',
  'institution',
  'municipality',
  'roles',
  'tutorRole',
  'topics',
  'audience',
  'formats',
  'helpsWith',
  'consultHours',
  'contactWay',
  'photo',
  'photoAlt',
  'about',
  'category',
  'schoolYears',
] as const;

export const tutors = collection({
  id: 'tutors',
  label: 'Тьюторы',
  labelOne: 'тьютор',
  hint: 'Только с письменным согласием на распространение: подписанный лист хранится у оператора, не здесь.',
  format: 'yaml',
  titleField: 'lastName',
  disambiguators: ['firstName', 'municipality'],
  primaryFields: [
    'lastName',
    'firstName',
    'patronymic',
    'municipality',
    'roles',
    'topics',
    'contactWay',
    'consent',
    'status',
  ],
  address: { folder: '/nashi-tyutory/' },
  listPage: {
    title: 'Наши тьюторы',
    also: ['тьюторы', 'все тьюторы', 'список тьюторов'],
    record: 'Опытные коллеги, к которым можно прийти с вопросом.',
    picture: 'Наши тьюторы',
    menu: { door: 'Тьюторы', label: 'Наши тьюторы', order: 1 },
  },
  title: fullName,
  search: {
    section: { name: 'Тьюторы', noun: forms.tutor },
    record: ({ topics, helpsWith }, titleOf) => ({
      kind: 'Тьютор',
      topics: topicTitles(topics, titleOf),
      summary: helpsWith.join('; '),
    }),
  },
  preview: { kicker: 'Тьютор', parts: [lines('helpsWith', 'С чем ко мне можно прийти'), field('about')] },
  report: { isLinked: true },
  fields: {
    lastName: text({ label: 'Фамилия' }),
    firstName: text({ label: 'Имя' }),
    patronymic: optional(text({ label: 'Отчество' })),
    position: optional(text({ label: 'Должность' })),
    institution: optional(relation('institutions', { label: 'Место работы' })),
    municipality: relation('municipalities', { label: 'Муниципалитет' }),
    roles: choices(tutorRoles, { label: 'Роли', min: 1 }),
    tutorRole: choices(['навигатор', 'консультант', 'менеджер'], {
      label: 'Роли в сопровождении',
      hint: 'Навигатор помогает выбрать путь, консультант — разобраться, менеджер — довести до конца.',
    }),
    topics: relations('topics', { label: 'Темы' }),
    audience: list(text({ label: 'Кому' }), { label: 'Кому помогает' }),
    formats: choices(['очно', 'онлайн'], { label: 'Формат' }),
    helpsWith: list(text({ label: 'Вопрос', max: 140 }), {
      label: 'С чем ко мне можно прийти',
      hint: 'Три-пять вопросов словами учителя.',
    }),
    consultHours: optional(text({ label: 'Часы консультаций' })),
    contactWay: text({
      label: 'Способ связи',
      hint: 'Рабочая почта или почта центра. Личный телефон не публикуем.',
    }),
    photo: optional(image({ label: 'Фотография' })),
    photoAlt: optional(text({ label: 'Описание фотографии' })),
    about: optional(prose({ label: 'Коротко о себе', short: true })),
    category: optional(text({ label: 'Категория' })),
    schoolYears: list(text({ label: 'Учебный год' }), { label: 'Учебные годы в команде' }),
    consent: object(
      {
        registerNo: text({ label: 'Номер в реестре согласий' }),
        signedOn: date({ label: 'Подписано' }),
        validUntil: optional(
          date({ label: 'Действует до', hint: 'За 60 дней редактор напомнит, что пора подписать новое.' }),
        ),
        allowedFields: choices(consentFields, {
          label: 'Что разрешено публиковать',
          hint: 'Поле, которого нет в этом списке, на сайт не попадёт.',
          min: 1,
        }),
        conditions: optional(text({ label: 'Условия и запреты' })),
        withdrawnOn: optional(
          date({
            label: 'Отозвано',
            hint: 'Довольно этой даты: с неё на сайте нет ни страницы человека, ни его имени в других записях.',
          }),
        ),
      },
      { label: 'Согласие на распространение' },
    ),
    ...lifeFields,
    address: addressField,
  },
});
