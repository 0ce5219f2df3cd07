import { choice, list, object, optional, prose, relation, text } from '../model/builders.ts';
import { collection } from '../model/collection.ts';
import { field } from '../model/page-parts.ts';
import { lifeFields } from './common.ts';

const code = (label: string) => text({ label, pattern: /^[a-z0-9-]{2,40}$/, error: 'латинские буквы, цифры и дефис' });

const option = object(
  {
    id: code('Код'),
    text: text({ label: 'Ответ', max: 120 }),
    topic: optional(relation('topics', { label: 'Тема', hint: 'По ней в сводке подбираются тьюториалы и встречи.' })),
  },
  { label: 'Ответ' },
);

const question = object(
  {
    id: code('Код'),
    about: choice(['темы', 'затруднения детей', 'форма', 'место', 'время'], { label: 'О чём' }),
    text: text({ label: 'Вопрос' }),
    options: list(option, { label: 'Ответы', min: 2 }),
  },
  { label: 'Вопрос' },
);

export const needs = collection({
  id: 'needs',
  label: 'Запросы команд',
  labelOne: 'анкета запросов',
  hint: 'О чём команда хочет говорить и как ей удобно учиться. Об умениях учителя здесь не спрашивают.',
  format: 'yaml',
  sharing: 'all',
  isSingle: true,
  titleField: 'title',
  preview: { parts: [field('intro')] },
  fields: {
    title: text({ label: 'Название' }),
    version: text({ label: 'Версия', pattern: /^\d+\.\d+$/, error: 'версия вида 1.0: возьмите её в кавычки' }),
    intro: prose({ label: 'Вступление', short: true }),
    questions: list(question, { label: 'Вопросы', min: 1 }),
    ...lifeFields,
  },
  rules: ({ questions }) => {
    const codes = questions.flatMap(({ id, options }) => [id, ...options.map((option) => `${id}/${option.id}`)]);
    const twice = codes.filter((id, i) => codes.indexOf(id) < i);
    return twice.map((id) => ({ path: ['questions'], message: `код «${id}» занят дважды: у каждого он свой` }));
  },
});
