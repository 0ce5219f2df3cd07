import { type Difficulty, difficulties } from '../domain/schemas/difficulties.ts';
import { addressOf } from '../domain/site/addresses.ts';
import { upperFirst } from '../domain/text/case.ts';
import { slugOf } from '../domain/text/slug.ts';
import { library } from './library.ts';

/** Pupils' difficulties in groups, each with the materials, techniques and topics that answer it. */
export async function difficultyGroups() {
  const { techniques, materials, topics } = await library();
  const answers = (to: Difficulty) => {
    const named = ({ data }: { data: { pupilDifficulties: readonly string[] } }) => data.pupilDifficulties.includes(to);
    return [
      {
        title: 'Приёмы',
        links: techniques
          .filter(named)
          .map(({ id, data }) => ({ href: addressOf('techniques', id), label: data.name })),
      },
      {
        title: 'Материалы',
        // Sets of materials are for tutors and teams; a teacher needs something for one lesson.
        links: materials
          .filter((item) => named(item) && item.data.kind !== 'подборка')
          .slice(0, 4)
          .map(({ id, data }) => ({ href: addressOf('materials', id), label: data.title })),
      },
      {
        title: 'Темы',
        links: topics.filter(named).map(({ id, data }) => ({ href: addressOf('topics', id), label: data.title })),
      },
    ].filter(({ links }) => links.length > 0);
  };
  return difficultyHeads().map(({ id, title, list }) => ({
    id,
    title,
    items: list
      .map((text) => ({ id: slugOf(text), text: upperFirst(text), answers: answers(text) }))
      .filter((item) => item.answers.length > 0),
  }));
}

const page = '/chto-ne-poluchaetsya/';

/** The address of a difficulty: an anchor on the page of difficulties. */
export function difficultyAddress(difficulty: Difficulty): string {
  return `${page}#${slugOf(difficulty)}`;
}

export function difficultyLinks() {
  return difficultyHeads().map(({ id, title }) => ({ href: `${page}#${id}`, label: title }));
}

function difficultyHeads() {
  const groups = Object.entries<readonly Difficulty[]>(difficulties);
  return groups.map(([title, list]) => ({ id: `gruppa-${slugOf(title)}`, title, list }));
}
