import { choice, choices, date, flag, list, object, optional, relation, text } from '../model/builders.ts';
import { centreChoices } from '../model/centre-list.ts';
import { checkedText } from '../model/checked-text.ts';
import type { TitleOf } from '../model/search-record.ts';
import { faultOfOldAddress } from '../model/site-address.ts';
import { subjects } from '../vocabulary/subjects.ts';
import { difficulties } from './difficulties.ts';

const grades = ['1', '2', '3', '4'] as const;

export const licences = [
  'CC BY 4.0',
  'CC BY-SA 4.0',
  'CC BY-NC 4.0',
  '© автор, размещено с согласия',
  'Общественное достояние',
  'Собственность организации',
] as const;

/** The keys of a table as the values of a choice. */
export const namesOf = <K extends string>(table: Readonly<Record<K, unknown>>): readonly K[] =>
  Object.keys(table) as K[];

/** Fields of every entry: status, dates and the like. */
export const lifeFields = {
  status: choice(['черновик', 'опубликовано'], {
    label: 'Состояние',
    hint: 'Черновик виден только в редакторе.',
    initial: 'черновик',
  }),
  sample: flag({
    label: 'Пример',
    hint: 'Вымышленная запись. Её показывает только сайт-демонстрация, с пометкой «вымышленный образец».',
  }),
  owner: optional(text({ label: 'Кто следит за свежестью', hint: 'Должность или отдел, без фамилии.' })),
  reviewDue: optional(date({ label: 'Проверить снова', hint: 'День, когда запись стоит перечитать.' })),
  updatedOn: optional(date({ label: 'Обновлено', hint: 'День последней правки по существу.' })),
  notPersonal: list(text({ label: 'Отрывок' }), {
    label: 'Это не личные данные',
    hint: 'Отрывки записи, которые проверка приняла за чужой телефон, почту, день рождения, ученика или фамилию: целиком, как в тексте.',
  }),
  redirectFrom: list(checkedText(faultOfOldAddress, { label: 'Прежний адрес' }), {
    label: 'Прежние адреса',
    hint: 'С этих адресов сайт перенаправит сюда.',
  }),
};

/** Extra search words of an entry; readers do not see them. */
export const searchNamesField = (options: { hint?: string; min?: number }) =>
  list(text({ label: 'Вариант' }), { label: 'Как ещё ищут', ...options });

/** Teachers' words that the text of an entry lacks. */
export const aliasesField = searchNamesField({
  hint: 'Слова, которых в тексте нет, а коллеги спросят ими: «распечатка», «списывают». Видит их только поиск.',
});

/** The entry's own address, used instead of its file name. */
export const addressField = optional(
  text({
    label: 'Свой адрес',
    hint: 'Последняя часть адреса страницы, если она нужна не по имени файла: bilet-na-vyhod. Прежний адрес приведёт сюда же.',
    max: 80,
    pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    error: 'латинские строчные буквы, цифры и дефис: bilet-na-vyhod',
  }),
);

/** The page's description for search engines; by default it is made from the summary. */
export const descriptionField = optional(
  text({ label: 'Описание для поисковых систем', hint: 'Одно-два предложения, до 200 знаков.', max: 200, long: true }),
);

/** The rights to a text: the holder and the terms of use. */
export const rightsField = object(
  {
    licence: choice(licences, { label: 'Лицензия', hint: 'Для материалов центра обычно CC BY 4.0.' }),
    holder: text({ label: 'Правообладатель', hint: 'Кто написал: организация или автор.' }),
    permissionNote: optional(text({ label: 'Чем подтверждено разрешение' })),
    thirdParty: list(text({ label: 'Чужая часть', hint: 'Что взято, откуда, на каких условиях.' }), {
      label: 'Чужие тексты и картинки',
    }),
  },
  { label: 'Права', hint: 'Чей это текст и что с ним можно делать другим.' },
);

/** Authors: a tutor of this site or a name. */
export const authorsField = list(
  object(
    {
      tutor: optional(
        relation('tutors', { label: 'Тьютор', hint: 'Если автор — тьютор этого сайта. Иначе впишите имя ниже.' }),
      ),
      name: optional(text({ label: 'Имя или организация', hint: 'Если автор — не тьютор этого сайта.' })),
    },
    { label: 'Автор' },
  ),
  { label: 'Авторы', hint: 'Тьютор с этого сайта или имя, каким его просит назвать автор.', min: 1 },
);

export const gradesField = choices(grades, { label: 'Классы', hint: 'Пусто — для всех классов.' });
export const subjectsField = centreChoices('subjects', namesOf(subjects), {
  label: 'Предметы',
  hint: 'Пусто — для любого предмета.',
});

export const anyOfField = choices(['классы', 'предметы'], {
  label: 'Для любых',
  hint: 'Отметьте, если класс или предмет не выбран нарочно: запись годится для всех.',
});

/** The grades by which the search finds an entry; all grades when it has none. */
export const searchGrades = (chosen: readonly string[]): readonly string[] => (chosen.length === 0 ? grades : chosen);

/** The titles of the published ones among these topics. */
export const topicTitles = (ids: readonly string[], titleOf: TitleOf): string[] =>
  ids.flatMap((id) => titleOf('topics', id) ?? []);

/** Links to statements of the diagnostic, so that its result can recommend the entry. */
export const diagnosticItemsField = list(
  text({ label: 'Код утверждения', pattern: /^[A-Z]{2}[0-9]$/, error: 'код вида FO1, SR3, CT5' }),
  { label: 'Утверждения самодиагностики', hint: 'На какие утверждения опросника отвечает: FO1, SR3…' },
);

export const pupilDifficultiesField = choices(Object.values(difficulties).flat(), {
  label: 'Что не получается у детей',
  hint: 'Из общего списка: с этих слов учитель приходит на страницу «Что не получается у детей?».',
});

/** Who has read a text over and signs it: a methodist, a specialist; empty until they really have. */
export const signatureFields = {
  reviewedBy: optional(text({ label: 'Кто проверил', hint: 'Имя и должность методиста, когда он подписал.' })),
  reviewedOn: optional(date({ label: 'Когда проверено' })),
  specialistBy: optional(
    text({ label: 'Дефектолог', hint: 'Имя и должность того, кто проверил советы об учениках с ОВЗ.' }),
  ),
  specialistOn: optional(date({ label: 'Когда проверил дефектолог' })),
};

/** Signatures, and before them the editors' own check. */
export const reviewFields = {
  checkedOn: optional(
    date({
      label: 'Сверено с источниками',
      hint: 'День, когда редакция сверила факты, имена и числа с источниками. До подписи методиста так и сказано под текстом.',
    }),
  ),
  ...signatureFields,
};
