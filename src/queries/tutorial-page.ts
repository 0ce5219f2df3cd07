import { tutorialFacts } from '../domain/schemas/page-facts.ts';
import { allNotes } from '../domain/schemas/review-note.ts';
import { addressOf } from '../domain/site/addresses.ts';
import { minutesPhrase } from '../domain/text/plural.ts';
import { entryHead } from './entry-page.ts';
import { resourceLd } from './json-ld.ts';
import { byId, type Item, library } from './library.ts';
import { authorNames } from './people.ts';
import { colophonOf, type PageProse, pageProse } from './prose.ts';
import { topicPicture } from './social.ts';

/** The data of a tutorial's page. */
export async function tutorialPage(item: Item<'tutorials'>, base: URL | undefined) {
  const all = await library();
  const { data, id } = item;
  const head = entryHead(item);
  const topic = byId(all.topics, data.topic);
  const path = addressOf('tutorials', id);
  const authors = authorNames(all, data.authors);
  const { licence } = data.rights;
  const prose = await pageProse(all, item, colophonOf(base, path, authors, licence));
  const body = prose.body(item.body);
  return {
    page: {
      ...head,
      crumbs: [
        ...head.crumbs,
        ...(topic ? [{ href: addressOf('topics', topic.id), label: topic.data.shortTitle ?? topic.data.title }] : []),
      ],
      picture: topicPicture(data.topic),
      topic: topic?.data.colour,
      jsonLd: [
        resourceLd(
          {
            name: data.title,
            description: data.summary,
            kind: 'сценарий занятия',
            path,
            minutes: data.durationMin,
            licence,
            updatedOn: data.updatedOn,
          },
          base,
        ),
      ],
    },
    head: {
      title: data.title,
      kicker: 'Тьюториал',
      lead: data.goal,
      facts: tutorialFacts(data),
      sample: head.sample,
    },
    plan: {
      lists: [
        { title: 'С чем уйдёт участник', items: data.outcomes },
        { title: 'Подготовить заранее', items: data.prep, pack: true },
        { title: 'Понадобится', items: data.equipment, pack: true },
        { title: 'Дидактические листы', items: data.didactics },
      ],
    },
    // A tutor who was told no number prepares for a dozen.
    paper: { authors, licence, html: body.html, people: data.participantsMax ?? 12 },
    stages: stagesOf(data.stages, prose),
    after: [
      { title: 'Проба на уроке', html: prose.field(data.homework) },
      { title: 'Вопросы для осмысления', html: prose.field(data.reflection) },
      { title: 'Если встреча онлайн', html: prose.field(data.onlineVariant) },
    ].filter(({ html }) => html !== ''),
    body,
    foot: {
      authors,
      licence,
      holder: data.rights.holder,
      thirdParty: data.rights.thirdParty,
      attachments: [],
      review: allNotes(item),
    },
  };
}

function stagesOf(stages: Item<'tutorials'>['data']['stages'], prose: PageProse) {
  return stages.map(({ title, minutes, isBreak, tutorDoes, participantsDo, onScreen, materials }, i) => ({
    title,
    from: stages.slice(0, i).reduce((sum, stage) => sum + stage.minutes, 0),
    count: minutes,
    minutes: minutesPhrase(minutes),
    isBreak,
    tutor: prose.field(tutorDoes),
    participants: prose.field(participantsDo),
    screen: prose.field(onScreen),
    materials,
  }));
}
