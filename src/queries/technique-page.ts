import { techniqueFacts } from '../domain/schemas/page-facts.ts';
import { allNotes } from '../domain/schemas/review-note.ts';
import { addressOf } from '../domain/site/addresses.ts';
import { siteLicence } from '../domain/site/licence.ts';
import { plainOf } from '../domain/text/plain.ts';
import { withNoBreaks } from '../domain/text/typography.ts';
import { topicLinks } from './cards.ts';
import { entryHead } from './entry-page.ts';
import { resourceLd } from './json-ld.ts';
import { byId, type Item, library, site } from './library.ts';
import { colophonOf, pageProse } from './prose.ts';
import { relatedToTechnique, withTechnique } from './related.ts';
import { topicPicture } from './social.ts';

/** Other names, without those that are part of the main name. */
function otherNames({ name, names }: Item<'techniques'>['data']): string | undefined {
  const others = names.filter((other) => !name.toLowerCase().includes(other.toLowerCase()));
  return others.length > 0 ? withNoBreaks(`Ещё называют: ${others.join(', ')}`) : undefined;
}

/** The data of a technique's page. */
export async function techniquePage(item: Item<'techniques'>, base: URL | undefined) {
  const all = await library();
  const { data } = item;
  const topic = byId(all.topics, data.topics[0]);
  const path = addressOf('techniques', item.id);
  const { name } = await site();
  const prose = await pageProse(all, item, colophonOf(base, path, name));
  const description = data.description ?? plainOf(data.purpose);
  return {
    page: {
      ...entryHead(item),
      description,
      picture: topic ? topicPicture(topic.id) : 'site',
      topic: topic?.data.colour,
      jsonLd: [
        resourceLd(
          { name: data.name, description, kind: 'приём', path, minutes: data.minutesTo, updatedOn: data.updatedOn },
          base,
        ),
      ],
    },
    rights: { authors: name, licence: siteLicence },
    names: otherNames(data),
    facts: techniqueFacts(data),
    card: {
      purpose: prose.field(data.purpose),
      prep: prose.field(data.prep),
      steps: data.steps.map(prose.inline),
      success: prose.field(data.success),
      pitfalls: data.pitfalls.map(prose.inline),
      ovz: prose.field(data.variantForOVZ),
      origin: data.origin,
      handout: data.handout === undefined ? undefined : `/${data.handout}`,
    },
    body: prose.body(item.body),
    review: allNotes(item),
    topics: topicLinks(all, data.topics),
    related: [...withTechnique(all, item, 3), ...relatedToTechnique(all, item, 3)],
  };
}
