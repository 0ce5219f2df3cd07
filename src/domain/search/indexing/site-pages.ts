import type { SearchFacts } from './facts.ts';

type SitePage = Pick<SearchFacts, 'title' | 'section' | 'kind' | 'also' | 'record'>;

/** A list of a section: its cards are pages of their own, so the index gets its name and what it is for. */
const list = (title: string, also: readonly string[], record: string): SitePage => ({
  title,
  section: 'Разделы',
  kind: 'Раздел',
  also,
  record,
});

/** A page of the site that is read whole, with the words by which people look for it. */
const tool = (title: string, also: readonly string[]): SitePage => ({
  title,
  section: 'Разделы',
  kind: 'Раздел',
  also,
  record: '',
});

/** Pages that show no entry, by address: what people call them. */
export const sitePages: ReadonlyMap<string, SitePage> = new Map([
  ['/materialy/', list('Материалы', ['методическая копилка', 'все материалы'], 'Статьи, памятки, листы и уроки.')],
  ['/priemy/', list('Приёмы', ['методические приёмы', 'все приёмы', 'техники'], 'Короткие способы работы на уроке.')],
  [
    '/samoobrazovanie/',
    list(
      'Темы самообразования',
      ['самообразование', 'все темы'],
      'Понятие, главное, приёмы и материалы по каждой теме.',
    ),
  ],
  [
    '/tyutorialy/',
    list('Тьюториалы', ['все тьюториалы', 'занятия для учителей'], 'Готовые сценарии занятий для педагогов.'),
  ],
  [
    '/nashi-tyutory/',
    list(
      'Наши тьюторы',
      ['тьюторы', 'все тьюторы', 'список тьюторов'],
      'Опытные коллеги, к которым можно прийти с вопросом.',
    ),
  ],
  [
    '/nashi-vstrechi/',
    list(
      'Наши встречи',
      ['встречи', 'календарь', 'расписание встреч', 'ближайшая встреча', 'афиша'],
      'Тьюториалы, семинары, открытые уроки.',
    ),
  ],
  [
    '/komandy/',
    list('Команды', ['муниципальные команды', 'сообщества'], 'Тьюторы в районах и городах, сети и сообщества.'),
  ],
  ['/slovar/', list('Словарь', ['глоссарий', 'термины', 'сокращения'], 'Термины и сокращения одной фразой.')],
  [
    '/konsultatsii/',
    tool('Консультации', [
      'записаться к тьютору',
      'записаться на консультацию',
      'спросить тьютора',
      'связаться с тьютором',
      'обратиться к тьютору',
      'задать вопрос тьютору',
    ]),
  ],
  ['/projti-diagnostiku/', tool('Самодиагностика', ['пройти диагностику', 'тест для учителя', 'анкета самооценки'])],
  ['/moj-plan/', tool('Мой план', ['ИППР', 'индивидуальный план', 'составить план', 'план самообразования'])],
  ['/dnevnik-pos/', tool('Дневник ПОС', ['вести дневник', 'дневник самообразования'])],
  ['/chto-ne-poluchaetsya/', tool('Что не получается у детей?', ['затруднения детей', 'трудности учеников'])],
  ['/svodka/', tool('Запросы команды', ['сводка запросов', 'свести ответы учителей'])],
  ['/voprosy/', tool('Вопросы и ответы', ['вопросы учителей', 'вопросы тьюторов', 'частые вопросы'])],
]);
