import { difficulties } from '../../../src/domain/schemas/difficulties.ts';
import { materialKinds } from '../../../src/domain/vocabulary/kinds.ts';
import { subjects } from '../../../src/domain/vocabulary/subjects.ts';
import { statements } from './diagnostic.ts';
import type { Prose } from './prose.ts';
import { lifeOf, linksTo, linkTo, type Maker, pastDay, type Region } from './region.ts';

const grades = ['1', '2', '3', '4'];
export const allDifficulties = Object.values(difficulties).flat();
const rights = { licence: 'CC BY 4.0', holder: 'Тьюторский центр' };
const phases = ['до чтения', 'во время чтения', 'после чтения', 'начало урока', 'ход урока', 'конец урока'];
const areas = ['время', 'мотивация', 'уроки и дети', 'семья', 'работа вместе'];

const authors = (region: Region) => [
  region.write.dice.next() < 0.4 ? { tutor: linkTo(region, 'tutors') } : { name: 'Редакция центра' },
];
const forPupils = (region: Region) => ({
  diagnosticItems: region.write.dice.some(statements, 2),
  pupilDifficulties: region.write.dice.some(allDifficulties, 2),
});

/** What teachers read: makers that write long texts with the given prose. */
export const lessonMakers = (prose: Prose) =>
  ({
    materials: (region, { title }) => {
      const { write } = region;
      const data = {
        title,
        kind: write.dice.favourite(Object.keys(materialKinds)),
        topics: linksTo(region, 'topics', 2),
        grades: write.dice.some(grades, 2),
        teacherTime: write.dice.whole(5, 60),
        summary: write.short(200),
        goal: write.sentence(),
        techniques: linksTo(region, 'techniques', 3),
        subjects: write.dice.some(Object.keys(subjects), 2),
        lessonTime: write.dice.whole(3, 45),
        level: write.dice.pick(['первая проба', 'регулярно', 'делюсь']),
        authors: authors(region),
        rights,
        ...forPupils(region),
        aliases: [write.things()],
        publishedOn: pastDay(region),
        ...lifeOf(region),
      };
      return { data, body: prose.sections(write.dice.whole(4, 8)) };
    },
    techniques: (region, { title }) => {
      const { write } = region;
      const minutesFrom = write.dice.whole(3, 20);
      const data = {
        name: title,
        names: [write.things()],
        topics: linksTo(region, 'topics', 2),
        phase: write.dice.some(phases, 2),
        purpose: write.sentence(),
        minutesFrom,
        minutesTo: minutesFrom + 5,
        grades: write.dice.some(grades, 3),
        grouping: [write.dice.pick(['пара', 'группа', 'класс'])],
        prep: write.sentence(),
        steps: Array.from({ length: write.dice.whole(3, 6) }, () => write.paragraph(2)),
        success: write.sentence(),
        pitfalls: [write.sentence(), write.sentence()],
        variantForOVZ: write.sentence(),
        ...forPupils(region),
        ...lifeOf(region),
      };
      return { data, body: prose.sections(2) };
    },
    tutorials: (region, { title }) => {
      const { write } = region;
      const stages = Array.from({ length: write.dice.whole(4, 8) }, () => ({
        title: write.title(),
        minutes: write.dice.whole(5, 20),
        tutorDoes: `${write.paragraph(3)}\n\n${write.paragraph(3)}`,
        participantsDo: write.paragraph(3),
        materials: [write.title()],
      }));
      const data = {
        title,
        topic: linkTo(region, 'topics'),
        summary: write.short(200),
        audience: write.title(),
        durationMin: stages.reduce((sum, { minutes }) => sum + minutes, 0),
        goal: write.sentence(),
        outcomes: write.lines(4),
        prep: write.lines(5),
        equipment: write.lines(5),
        stages,
        homework: write.sentence(),
        reflection: write.question(),
        authors: authors(region),
        rights,
        diagnosticItems: write.dice.some(statements, 2),
        ...lifeOf(region),
      };
      return { data, body: prose.sections(3) };
    },
    glossary: (region, { title }) => {
      const { write } = region;
      const related = linksTo(region, 'glossary', 3);
      return {
        data: { term: title, aliases: [write.things()], definition: write.sentence(), related, ...lifeOf(region) },
      };
    },
    faq: (region, _, place) => {
      const { write } = region;
      const data = {
        question: write.question(),
        answer: `${write.paragraph(3)}\n\n${write.paragraph(4)}`,
        audience: write.dice.pick(['учителя', 'тьюторы']),
        area: write.dice.pick(areas),
        topics: linksTo(region, 'topics', 2),
        techniques: linksTo(region, 'techniques', 2),
        materials: linksTo(region, 'materials', 2),
        order: place,
        aliases: [write.things()],
        ...lifeOf(region),
      };
      return { data };
    },
  }) satisfies Readonly<Record<string, Maker>>;
