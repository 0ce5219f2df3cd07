import type { CardView } from '../domain/prose/types.ts';
import { addressOf } from '../domain/site/addresses.ts';
import { withSampleWords } from '../domain/site/demonstration.ts';
import { upperFirst } from '../domain/text/case.ts';
import { fullName } from '../domain/text/names.ts';
import { placeName } from '../domain/text/place-name.ts';
import { colourOf, topicLinks } from './cards.ts';
import { entryHead } from './entry-page.ts';
import { personLd } from './json-ld.ts';
import { byId, type Item, type Library, library } from './library.ts';
import { pageProse, pictureView } from './prose.ts';

/** The name as a text shows it that has no mark beside it. */
export function tutorName(data: Item<'tutors'>['data']): string {
  return withSampleWords(fullName(data), data.sample);
}

/** The names of authors, tutors of the site among them. */
export function authorNames(all: Library, authors: Item<'materials'>['data']['authors']): string {
  const names = authors.map(({ tutor, name }) => {
    const person = byId(all.tutors, tutor);
    return person ? tutorName(person.data) : name;
  });
  return names.filter(Boolean).join(', ');
}

export function tutorCard(library: Library, { id, data }: Item<'tutors'>): CardView {
  const place = byId(library.municipalities, data.municipality);
  return {
    href: addressOf('tutors', id),
    title: fullName(data),
    kind: upperFirst(data.roles[0] ?? 'тьютор'),
    summary: data.helpsWith[0] ?? data.about,
    facts: [place ? placeName(place.data) : '', data.formats.join(' и ')].filter(Boolean),
    colour: colourOf(library, data.topics),
    sample: data.sample,
  };
}

/** The data of a tutor's page. */
export async function tutorPage(item: Item<'tutors'>, base: URL | undefined) {
  const all = await library();
  const { data, id } = item;
  const prose = await pageProse(all, { data, body: '' });
  const place = byId(all.municipalities, data.municipality);
  const school = byId(all.institutions, data.institution);
  const consultations = all.consultations.filter(({ data: { tutor } }) => tutor === id);
  return {
    page: {
      ...entryHead(item),
      description: `${tutorName(data)}: ${data.roles.join(', ')}. С чем можно прийти, когда и как связаться.`,
      topic: colourOf(all, data.topics),
      jsonLd: [personLd(item, base)],
    },
    kicker: upperFirst(data.roles.join(', ')),
    facts: [
      ['Работает', [data.position, school?.data.shortName].filter(Boolean).join(', ') || undefined],
      ['Муниципалитет', place && placeName(place.data)],
      ['Формат', data.formats.join(' и ') || undefined],
    ] as const,
    about: prose.field(data.about),
    photo: data.photo === undefined ? undefined : await pictureView(data.photo),
    photoAlt: data.photoAlt ?? fullName(data),
    helpsWith: data.helpsWith,
    hours: data.consultHours,
    contact: data.contactWay,
    topics: topicLinks(all, data.topics),
    consultations: consultations.map((found) => ({ id: found.id, title: found.data.title, form: found.data.form })),
    letter: `/konsultatsii/?tyutor=${id}`,
  };
}
