import { materialFacts } from '../domain/schemas/page-facts.ts';
import { allNotes } from '../domain/schemas/review-note.ts';
import { addressOf } from '../domain/site/addresses.ts';
import { upperFirst } from '../domain/text/case.ts';
import { entryHead } from './entry-page.ts';
import { resourceLd } from './json-ld.ts';
import { byId, type Item, type Library, library } from './library.ts';
import { authorNames } from './people.ts';
import { colophonOf, pageProse } from './prose.ts';
import { relatedToMaterial } from './related.ts';
import { topicPicture } from './social.ts';

/** The data of a material's page. */
export async function materialPage(item: Item<'materials'>, base: URL | undefined) {
  const all = await library();
  const { data } = item;
  const head = entryHead(item);
  const topic = byId(all.topics, data.topics[0]);
  const path = addressOf('materials', item.id);
  const foot = footOf(all, item);
  const prose = await pageProse(all, item, colophonOf(base, path, foot.authors, foot.licence, ...foot.thirdParty));
  const updatedOn = data.updatedOn ?? data.publishedOn;
  return {
    page: {
      ...head,
      kind: upperFirst(data.kind),
      crumbs: [
        ...head.crumbs,
        ...(topic ? [{ href: addressOf('topics', topic.id), label: topic.data.shortTitle ?? topic.data.title }] : []),
      ],
      picture: topic ? topicPicture(topic.id) : 'site',
      topic: topic?.data.colour,
      updatedOn,
      jsonLd: [
        resourceLd(
          {
            name: data.title,
            description: data.summary,
            kind: data.kind,
            path,
            minutes: data.teacherTime,
            licence: data.rights.licence,
            updatedOn,
          },
          base,
        ),
      ],
    },
    kicker: upperFirst(data.kind),
    facts: materialFacts(data),
    body: prose.body(item.body),
    foot,
    related: relatedToMaterial(all, item, 6),
  };
}

function footOf(all: Library, item: Item<'materials'>) {
  const { data } = item;
  return {
    authors: `${authorNames(all, data.authors)}, ${data.publishedOn.slice(0, 4)}`,
    licence: data.rights.licence,
    holder: data.rights.holder,
    thirdParty: data.rights.thirdParty,
    attachments: data.attachments.map(({ file, title }) => ({
      href: `/${file}`,
      title,
      note: (file.split('.').at(-1) ?? '').toUpperCase(),
    })),
    review: allNotes(item),
  };
}
