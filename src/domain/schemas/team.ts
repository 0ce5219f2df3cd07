import { choice, list, optional, prose, relation, relations, text } from '../model/builders.ts';
import { collection } from '../model/collection.ts';
import { field } from '../model/page-parts.ts';
import type { SearchSection } from '../model/search-record.ts';
import { upperFirst } from '../text/case.ts';
import { addressField, descriptionField, lifeFields } from './common.ts';

const teamKinds = [
  'муниципальная команда',
  'региональная команда',
  'городская сеть',
  'сообщество',
  'команда площадки',
] as const;

/** Also used for municipalities, because their pages show their teams. */
export const teamSection: SearchSection = { name: 'Команды', weight: 0.92 };

export const teams = collection({
  id: 'teams',
  label: 'Команды',
  labelOne: 'команда',
  hint: 'Муниципальные и региональные команды, сети, сообщества тьюторов.',
  format: 'yaml',
  titleField: 'title',
  disambiguators: ['municipality'],
  address: { folder: '/komandy/komanda/' },
  search: { section: teamSection, record: ({ kind }) => ({ kind: upperFirst(kind) }) },
  preview: { kicker: '{kind}', parts: [field('goal'), field('about')] },
  fields: {
    title: text({ label: 'Название' }),
    kind: choice(teamKinds, { label: 'Вид' }),
    municipality: optional(relation('municipalities', { label: 'Муниципалитет' })),
    schoolYears: list(text({ label: 'Учебный год', pattern: /^20\d\d\/\d\d$/, error: 'учебный год вида 2019/20' }), {
      label: 'Учебные годы',
      hint: 'За какие годы эти сведения.',
      min: 1,
    }),
    members: relations('tutors', { label: 'Участники' }),
    baseInstitutions: relations('institutions', { label: 'Базовые организации' }),
    goal: optional(prose({ label: 'Цель', short: true })),
    directions: relations('topics', { label: 'Направления' }),
    about: optional(prose({ label: 'О команде' })),
    description: descriptionField,
    ...lifeFields,
    address: addressField,
  },
});
