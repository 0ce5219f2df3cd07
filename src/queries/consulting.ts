import { addressOf } from '../domain/site/addresses.ts';
import { upperFirst } from '../domain/text/case.ts';
import { compareRussian } from '../domain/text/names.ts';
import { placeName } from '../domain/text/place-name.ts';
import { topicLinks } from './cards.ts';
import { byId, library, site } from './library.ts';
import { tutorName } from './people.ts';

/** The data of the page of consultations: tutors with their topics, and the parts of a letter to them. */
export async function consulting() {
  const all = await library();
  const { email } = await site();
  const offers = all.consultations.flatMap(({ id, data }) => {
    const tutor = byId(all.tutors, data.tutor);
    const place = byId(all.municipalities, tutor?.data.municipality);
    if (!tutor || !place) return [];
    return {
      id,
      title: data.title,
      form: data.form,
      who: data.who,
      howToBook: data.howToBook,
      replyTerm: data.replyTerm,
      prepare: data.whatToPrepare,
      hours: data.slotsText ?? tutor.data.consultHours,
      tutor: {
        id: tutor.id,
        href: addressOf('tutors', tutor.id),
        name: tutorName(tutor.data),
      },
      place: { id: place.id, name: upperFirst(placeName(place.data)) },
      topics: topicLinks(all, data.topics),
      topicIds: data.topics,
      sample: data.sample || tutor.data.sample,
    };
  });
  const used = new Set(offers.flatMap(({ topicIds }) => topicIds));
  const places = new Map(offers.map(({ place }) => [place.id, place.name]));
  return {
    email,
    offers,
    topics: all.topics.filter(({ id }) => used.has(id)).map(({ id, data }) => ({ id, label: data.title })),
    places: [...places].map(([id, label]) => ({ id, label })).sort((a, b) => compareRussian(a.label, b.label)),
  };
}
