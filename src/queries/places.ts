import type { CardView } from '../domain/prose/types.ts';
import { addressOf } from '../domain/site/addresses.ts';
import { upperFirst } from '../domain/text/case.ts';
import { longDate } from '../domain/text/dates.ts';
import { noTutorsIn, placeName, teamDescription, tutorsOf } from '../domain/text/place-name.ts';
import { topicLinks } from './cards.ts';
import { entryCard, entryHead } from './entry-page.ts';
import { byId, byIds, type Item, type Library, library } from './library.ts';
import { tutorCard } from './people.ts';
import { pageProse } from './prose.ts';

export function municipalityCard(all: Library, { id, data }: Item<'municipalities'>): CardView {
  const team = all.teams.some((found) => found.data.municipality === id && found.data.kind === 'муниципальная команда');
  return {
    href: addressOf('municipalities', id),
    // The kind stands above.
    title: upperFirst(data.nameFull ?? data.name),
    kind: upperFirst(data.type),
    facts: team ? ['есть команда'] : [],
    sample: data.sample,
  };
}

/** The card of a team that has its own page. */
export function teamCard(item: Item<'teams'>): CardView {
  return { ...entryCard(item, [item.data.schoolYears.join(', ')]), kind: upperFirst(item.data.kind) };
}

/** Teams that belong to no municipality: networks, communities. */
export function networks({ teams }: Library): Item<'teams'>[] {
  return teams.filter(({ data }) => data.kind !== 'муниципальная команда');
}

/** The data of a team, shown on its own page or on its municipality's. */
export async function teamView(all: Library, item: Item<'teams'>) {
  const { data, id } = item;
  const prose = await pageProse(all, { data, body: '' });
  const place = byId(all.municipalities, data.municipality);
  return {
    id,
    title: data.title,
    kind: upperFirst(data.kind),
    years: data.schoolYears.join(', '),
    goal: prose.field(data.goal),
    about: prose.field(data.about),
    place: place && { href: addressOf('municipalities', place.id), label: upperFirst(placeName(place.data)) },
    institutions: byIds(all.institutions, data.baseInstitutions).map(
      ({ data: school }) => school.fullName ?? school.shortName,
    ),
    directions: topicLinks(all, data.directions),
    members: byIds(all.tutors, data.members).map((tutor) => tutorCard(all, tutor)),
  };
}

/** The data of a municipality's page. */
export async function municipalityPage(item: Item<'municipalities'>) {
  const { id, data } = item;
  const all = await library();
  const prose = await pageProse(all, { data, body: '' });
  const name = upperFirst(placeName(data));
  const teams = all.teams.filter((team) => team.data.municipality === id);
  const tutors = all.tutors.filter((tutor) => tutor.data.municipality === id);
  return {
    page: {
      ...entryHead(item),
      title: name,
      description: data.description ?? teamDescription(data),
    },
    name,
    intro: prose.field(data.intro),
    teams: await Promise.all(teams.map((team) => teamView(all, team))),
    tutors: tutors.map((tutor) => tutorCard(all, tutor)),
    tutorsTitle: tutorsOf(data),
    noTutors: tutors.length === 0 ? noTutorsIn(data, all.tutors.length > 0) : undefined,
    facts: [['Вид', data.typeCheckedOn && `${data.type}; сведения проверены ${longDate(data.typeCheckedOn)}`]] as const,
  };
}
