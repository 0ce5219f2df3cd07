import { choice, list, optional, relation, relations, text } from '../model/builders.ts';
import { collection } from '../model/collection.ts';
import { aliasesField, lifeFields, topicTitles } from './common.ts';

export const consultations = collection({
  id: 'consultations',
  label: 'Консультации',
  labelOne: 'консультация',
  hint: 'Кто, по каким темам и как консультирует.',
  format: 'yaml',
  titleField: 'title',
  disambiguators: ['tutor'],
  address: { page: '/konsultatsii/', reserved: ['content', 'mesto', 'pismo', 'tema', 'text'] },
  listPage: {
    title: 'Консультации',
    also: [
      'записаться к тьютору',
      'записаться на консультацию',
      'спросить тьютора',
      'связаться с тьютором',
      'обратиться к тьютору',
      'задать вопрос тьютору',
    ],
    picture: 'Консультации',
    menu: { door: 'Тьюторы', label: 'Консультации', order: 2 },
  },
  search: {
    section: { name: 'Консультации', weight: 0.87 },
    record: ({ tutor, who, slotsText, aliases, topics, whatToPrepare }, titleOf) => {
      const summary = [titleOf('tutors', tutor), who, slotsText].filter(Boolean).join('. ');
      return {
        kind: 'Консультация',
        also: aliases,
        summary,
        topics: topicTitles(topics, titleOf),
        record: `${summary}. ${whatToPrepare.join('; ')}`,
      };
    },
  },
  fields: {
    title: text({ label: 'Название', hint: '«Смысловое чтение: разбор урока».' }),
    tutor: relation('tutors', { label: 'Тьютор' }),
    topics: relations('topics', { label: 'Темы', min: 1 }),
    form: choice(['индивидуальная', 'тематическая', 'групповая', 'онлайн'], { label: 'Форма' }),
    who: optional(text({ label: 'Для кого' })),
    howToBook: text({ label: 'Как записаться' }),
    replyTerm: optional(text({ label: 'Когда ответят' })),
    whatToPrepare: list(text({ label: 'Что подготовить' }), { label: 'Что подготовить' }),
    slotsText: optional(text({ label: 'Часы' })),
    aliases: aliasesField,
    ...lifeFields,
  },
});
