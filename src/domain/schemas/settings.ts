import { address } from '../model/address-field.ts';
import { choice, flag, list, object, optional, prose, relations, text } from '../model/builders.ts';
import { collection } from '../model/collection.ts';
import { field } from '../model/page-parts.ts';
import { faultOfOldAddress, faultOfTarget } from '../model/site-address.ts';
import { zones } from '../text/zone-names.ts';
import { licences, lifeFields, namesOf } from './common.ts';

export const settings = collection({
  id: 'settings',
  label: 'Настройки',
  labelOne: 'настройки',
  hint: 'Название центра, владелец, подписи. Одна запись: site.',
  format: 'yaml',
  titleField: 'name',
  preview: { lead: 'tagline', parts: [field('about')] },
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
    ownerUrl: optional(text({ label: 'Сайт владельца', pattern: /^https:\/\// })),
    email: text({
      label: 'Почта центра',
      pattern: /^[\p{L}\d.!#$*+=^_|~'-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+$/u,
      error: 'нужен адрес почты',
    }),
    sinceYear: optional(text({ label: 'Год основания', pattern: /^\d{4}$/ })),
    ageMark: optional(text({ label: 'Возрастная метка', pattern: /^(0|6|12|16|18)\+$/, error: '0+, 6+, 12+…' })),
    showSamples: flag({ label: 'Показывать вымышленные примеры' }),
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
          from: address(faultOfOldAddress, { label: 'Откуда' }),
          to: address(faultOfTarget, { label: 'Куда', hint: 'Страница этого сайта или адрес другого: https://…' }),
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
