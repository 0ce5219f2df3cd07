import { allNotes } from '../domain/schemas/review-note.ts';
import { sampleNote } from '../domain/site/demonstration.ts';
import { siteLicence } from '../domain/site/licence.ts';
import { plainOf } from '../domain/text/plain.ts';
import { materialCard, techniqueCard, tutorialCard } from './cards.ts';
import { difficultyAddress } from './difficulties.ts';
import { questionsLd } from './json-ld.ts';
import { type Item, library, site } from './library.ts';
import { tutorCard } from './people.ts';
import { pageProse } from './prose.ts';
import { onTopic } from './related.ts';
import { topicPicture } from './social.ts';

const most = 9;

/** The data of a topic's page. */
export async function topicPage(item: Item<'topics'>) {
  const all = await library();
  const { data, id } = item;
  const prose = await pageProse(all, item);
  const { techniques, materials, tutorials, tutors } = onTopic(all, id);
  const questions = data.checkYourself.map(({ question, answer }) => ({ question, answer: plainOf(answer) }));
  const ways = [
    { id: 'put-15-minut', title: '15 минут', source: data.wayQuarter },
    { id: 'put-urok', title: 'Один урок', source: data.wayLesson },
    { id: 'put-mesyats', title: 'Месяц', source: data.wayMonth },
  ];
  return {
    page: {
      title: data.title,
      kind: 'Тема',
      description: data.description ?? data.summary,
      crumbs: [{ href: '/samoobrazovanie/', label: 'Темы' }],
      picture: topicPicture(id),
      source: item.file,
      topic: data.colour,
      updatedOn: data.updatedOn,
      sample: sampleNote('topics', data.sample),
      jsonLd: questions.length > 0 ? [questionsLd(questions)] : [],
    },
    kicker: data.readiness === 'готовится' ? `${data.title} · тема готовится` : data.title,
    rights: { authors: (await site()).name, licence: siteLicence },
    // Keep the reading order: a term is marked at its first use.
    body: {
      title: data.title,
      concept: prose.field(data.concept),
      essentials: data.essentials.map(({ point, reason }) => ({ point, reason: prose.field(reason) })),
      ways: ways.flatMap(({ source, ...way }) => (source === undefined ? [] : [{ ...way, html: prose.field(source) }])),
      mistakes: data.mistakes.map(({ mistake, instead }) => ({ mistake, instead: prose.field(instead) })),
      difficulties: data.pupilDifficulties.map((label) => ({ label, href: difficultyAddress(label) })),
      extra: prose.body(item.body).html,
      questions: data.checkYourself.map(({ question, answer }) => ({ question, answer: prose.field(answer) })),
      reading: data.reading.map(prose.inline),
      review: allNotes(item),
    },
    sections: [
      {
        id: 'priemy',
        title: 'Приёмы',
        cards: techniques.slice(0, most).map((found) => techniqueCard(all, found)),
        more: techniques.length > most ? { href: `/priemy/tema/${id}/`, label: 'Все приёмы темы' } : undefined,
      },
      {
        id: 'materialy',
        title: 'Материалы',
        cards: materials.slice(0, most).map((found) => materialCard(all, found)),
        more: materials.length > most ? { href: `/materialy/tema/${id}/`, label: 'Все материалы темы' } : undefined,
      },
      { id: 'tyutorialy', title: 'Тьюториалы', cards: tutorials.map((found) => tutorialCard(all, found)) },
      { id: 'tyutory', title: 'Кто поможет', cards: tutors.map((found) => tutorCard(all, found)) },
    ],
  };
}
