import { askers } from '../domain/schemas/faq.ts';
import { addressOf } from '../domain/site/addresses.ts';
import { plainOf } from '../domain/text/plain.ts';
import { questionsLd } from './json-ld.ts';
import { byIds, type Item, type Library, library } from './library.ts';
import { pageProse } from './prose.ts';

const sections = {
  учителя: { id: 'uchitelya', title: 'Вопросы учителей' },
  тьюторы: { id: 'tyutory', title: 'Вопросы тьюторов' },
} as const satisfies Record<(typeof askers)[number], { id: string; title: string }>;

/** Questions of teachers and of tutors with answers, and the same as JSON-LD for search engines. */
export async function questionsPage() {
  const all = await library();
  const prose = await pageProse(all, { body: '', data: all.faq });
  const groups = askers.map((asker) => ({
    ...sections[asker],
    questions: all.faq
      .filter(({ data }) => data.audience === asker)
      .map(({ id, data }) => ({
        id,
        question: data.question,
        answer: prose.field(data.answer),
        links: linksOf(all, data),
      })),
  }));
  const questions = all.faq.map(({ data }) => ({ question: data.question, answer: plainOf(data.answer) }));
  return { groups, jsonLd: questions.length > 0 ? [questionsLd(questions)] : [] };
}

function linksOf(all: Library, { materials, techniques, topics }: Item<'faq'>['data']) {
  return [
    ...byIds(all.materials, materials).map(({ id, data }) => ({ id, label: data.title, to: 'materials' as const })),
    ...byIds(all.techniques, techniques).map(({ id, data }) => ({
      id,
      label: `Приём: ${data.name}`,
      to: 'techniques' as const,
    })),
    ...byIds(all.topics, topics).map(({ id, data }) => ({ id, label: `Тема: ${data.title}`, to: 'topics' as const })),
  ].map(({ id, label, to }) => ({ href: addressOf(to, id), label }));
}
