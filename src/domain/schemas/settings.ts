import { choice, date, list, object, optional, prose, relations, text } from '../model/builders.ts';
import { checkedText } from '../model/checked-text.ts';
import { collection } from '../model/collection.ts';
import { faultOfColour } from '../model/colour.ts';
import { field } from '../model/page-parts.ts';
import { faultOfOldAddress, faultOfTarget } from '../model/site-address.ts';
import { zones } from '../text/zone-names.ts';
import { licences, lifeFields, namesOf } from './common.ts';
import { operatorField, operatorSlips } from './operator.ts';

/** Addresses and codes have no such words, so none of them changes by mistake. */
const cyrillicWords = /^[а-яёА-ЯЁ]+(?:[ -][а-яёА-ЯЁ]+)*$/;

export const settings = collection({
  id: 'settings',
  label: 'Настройки',
  labelOne: 'настройки',
  hint: 'Название центра, владелец, подписи. Одна запись: site.',
  format: 'yaml',
  titleField: 'name',
  preview: { lead: 'tagline', parts: [field('about')] },
  rules: ({ operator }) => operatorSlips(operator),
  fields: {
    name: text({ label: 'Название центра' }),
    region: text({ label: 'Регион' }),
    timezone: optional(
      choice(namesOf(zones), {
        label: 'Часовой пояс',
        hint: 'По нему идут встречи. Пусто — московское время.',
        names: zones,
      }),
    ),
    tagline: text({ label: 'Одна фраза о центре', max: 160 }),
    about: prose({ label: 'Кто мы', hint: 'Две строки для главной страницы.', short: true }),
    owner: text({ label: 'Владелец сайта' }),
    ownerUrl: optional(text({ label: 'Сайт владельца', pattern: /^https:\/\//, error: 'нужен адрес: https://…' })),
    ownerConfirmedOn: optional(
      date({
        label: 'Владелец подтвердил',
        hint: 'День, когда владелец подтвердил, что сайт его. Пока пусто, внизу страниц он не назван. С этого дня вымышленных записей на сайте нет.',
      }),
    ),
    demonstration: optional(
      text({
        label: 'Это демонстрация',
        hint: 'Что сказать внизу каждой страницы вместо имени владельца. Только сайт с этими словами показывает вымышленные записи. Настоящему центру оставьте поле пустым.',
        min: 20,
        long: true,
      }),
    ),
    email: text({
      label: 'Почта центра',
      pattern: /^[\p{L}\d.!#$*+=^_|~'-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+$/u,
      error: 'нужен адрес почты',
    }),
    contactsCheckedOn: optional(
      date({ label: 'Почту проверили', hint: 'День, когда на письмо со страницы сайта пришёл ответ.' }),
    ),
    operator: optional(operatorField),
    sinceYear: optional(text({ label: 'Год основания', pattern: /^\d{4}$/, error: 'нужны четыре цифры: 2019' })),
    ageMark: optional(
      text({
        label: 'Возрастная метка',
        hint: 'Знак закона 436-ФЗ внизу страниц. Сайту, который не зарегистрирован как СМИ, он не обязателен: решает владелец.',
        pattern: /^(0|6|12|16|18)\+$/,
        error: '0+, 6+, 12+…',
      }),
    ),
    colours: optional(
      object(
        {
          link: optional(checkedText(faultOfColour, { label: 'Ссылки и кнопки', hint: 'Вида #2446a8.' })),
          margin: optional(checkedText(faultOfColour, { label: 'Красная строка полей', hint: 'Вида #b3261e.' })),
        },
        { label: 'Цвета центра', hint: 'Пусто — цвета, с которыми сайт сделан. Тёмная схема получает их светлее.' },
      ),
    ),
    teamsNote: text({ label: 'Пометка о годах в разделе команд' }),
    techniqueOfWeek: relations('techniques', {
      label: 'Приёмы недели',
      hint: 'Меняются по кругу каждую неделю. Пусто — все приёмы.',
    }),
    subjects: list(text({ label: 'Предмет', max: 100 }), {
      label: 'Предметы',
      hint: 'Какие предметы можно выбрать у материала: «труд (технология)». Пусто — предметы начальной школы.',
    }),
    institutionTypes: list(text({ label: 'Вид', max: 100 }), {
      label: 'Виды организаций',
      hint: 'Какие виды школ и служб есть в области: «гимназия», «кадетский корпус». Пусто — обычные.',
    }),
    localWords: list(
      object(
        {
          common: text({ label: 'В общей базе', max: 80, pattern: cyrillicWords, error: 'нужны русские слова' }),
          local: text({ label: 'У нас', max: 80 }),
        },
        { label: 'Слово' },
      ),
      {
        label: 'Слова нашей области',
        hint: 'Как у вас называют то, что в общих текстах названо иначе: «МТК» — «ММО». Записи остаются прежними, слово меняется на сайте. Каждая форма слова — своей строкой.',
      },
    ),
    newEntry: optional(
      object(
        {
          author: optional(text({ label: 'Автор', hint: 'Имя или организация.' })),
          licence: optional(choice(licences, { label: 'Лицензия' })),
          holder: optional(text({ label: 'Правообладатель' })),
        },
        { label: 'С чего начинается запись', hint: 'Авторы и права новых материалов. У каждого их можно поправить.' },
      ),
    ),
    notPersonal: lifeFields.notPersonal,
    redirects: list(
      object(
        {
          from: checkedText(faultOfOldAddress, { label: 'Откуда' }),
          to: checkedText(faultOfTarget, { label: 'Куда', hint: 'Страница этого сайта или адрес другого: https://…' }),
        },
        { label: 'Перенаправление' },
      ),
      { label: 'Старые адреса', hint: 'Адреса прежнего сайта.' },
    ),
  },
});

/** Default settings, used when the file cannot be read: the check reports it, and the site still builds. */
export const plainSettings = settings.schema.parse({
  name: 'Тьюторский центр',
  region: 'Регион',
  tagline: 'Учителя помогают учителям',
  about: 'Тьюторы сопровождают учителей начальных классов.',
  owner: 'Тьюторский центр',
  email: 'centre@example.invalid',
  teamsNote: 'Составы команд по учебным годам',
});
