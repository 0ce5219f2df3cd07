import { choices, optional, relation, text } from '../model/builders.ts';
import { centreChoice } from '../model/centre-list.ts';
import { collection } from '../model/collection.ts';
import { lifeFields } from './common.ts';

export const institutions = collection({
  id: 'institutions',
  label: 'Организации',
  labelOne: 'организация',
  hint: 'Школы, методические центры, институты. Сведений о результатах школы здесь не бывает.',
  format: 'yaml',
  titleField: 'shortName',
  disambiguators: ['municipality'],
  fields: {
    shortName: text({ label: 'Короткое название', hint: '«СШ № 1», «лицей № 2».' }),
    fullName: optional(text({ label: 'Полное название' })),
    type: centreChoice(
      'institutionTypes',
      ['школа', 'лицей', 'школа-интернат', 'методический центр', 'институт ДПО', 'издательство', 'вуз'],
      { label: 'Вид' },
    ),
    municipality: optional(relation('municipalities', { label: 'Муниципалитет' })),
    url: optional(text({ label: 'Сайт', pattern: /^https:\/\//, error: 'адрес начинается с https://' })),
    roles: choices(['базовая школа', 'стажировочная площадка', 'школа-наставник'], { label: 'Роли' }),
    note: optional(text({ label: 'Примечание' })),
    ...lifeFields,
  },
});
