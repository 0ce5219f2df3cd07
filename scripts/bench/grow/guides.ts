import { allDifficulties } from './lessons.ts';
import type { Prose } from './prose.ts';
import { lifeOf, type Maker } from './region.ts';

const colours = ['zelenyj', 'sinij', 'lilovyj', 'ohra', 'biryuza', 'medovyj', 'malinovyj', 'travyanoj'];
const group = (count: number, make: () => object) => Array.from({ length: count }, make);

/** What does not grow with the site: makers that write long texts with the given prose. */
export const guideMakers = (prose: Prose) =>
  ({
    topics: (region, { title }, place) => {
      const { write } = region;
      const data = {
        title,
        readiness: 'опубликована',
        colour: colours[place % colours.length],
        question: write.question(),
        summary: write.short(200),
        concept: `${write.paragraph(8)}\n\n${write.paragraph(8)}`,
        essentials: group(6, () => ({ point: write.sentence(), reason: write.paragraph(2) })),
        mistakes: group(4, () => ({ mistake: write.sentence(), instead: write.paragraph(2) })),
        wayQuarter: write.paragraph(4),
        wayLesson: write.paragraph(6),
        wayMonth: write.paragraph(8),
        checkYourself: group(4, () => ({ question: write.question(), answer: write.paragraph(2) })),
        pupilDifficulties: write.dice.some(allDifficulties, 3),
        reading: [write.sentence(), write.sentence()],
        order: place + 1,
        ...lifeOf(region),
      };
      return { data, body: prose.sections(2) };
    },
    pages: (region, { id, title }, place) => {
      const section = place === 0 ? 'o-centre' : 'o-sajte';
      const order = id === section ? 0 : place;
      const data = { title, description: region.write.short(200), section, order, ...lifeOf(region) };
      return { data, body: prose.sections(4) };
    },
  }) satisfies Readonly<Record<string, Maker>>;
