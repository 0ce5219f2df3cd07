import { slotFacts, slotFiller } from '../domain/schemas/slots.ts';
import { pageAddress } from '../domain/site/addresses.ts';
import { sampleNote } from '../domain/site/demonstration.ts';
import { type Item, library, site } from './library.ts';
import { pageProse } from './prose.ts';

type Section = Item<'pages'>['data']['section'];

/** Paths and data of a section's text pages, for getStaticPaths. */
export async function sectionPages(section: Section) {
  const [all, settings] = await Promise.all([library(), site()]);
  const fill = slotFiller(slotFacts(settings));
  const pages = all.pages.filter(({ data }) => data.section === section);
  const front = pages.find(({ id }) => id === section);
  const links = pages.map(({ id, data }) => ({ href: pageAddress(section, id), label: data.title }));
  return Promise.all(
    pages.map(async (item) => {
      const { id, data } = item;
      const prose = await pageProse(all, item, undefined, fill);
      const view = {
        page: {
          title: data.title,
          kind: 'О центре и сайте',
          description: data.description,
          crumbs: front && id !== section ? [{ href: pageAddress(section, section), label: front.data.title }] : [],
          picture: 'o-centre',
          source: item.file,
          updatedOn: data.updatedOn,
          sample: sampleNote('pages', data.sample),
        },
        title: data.title,
        lead: data.lead,
        sample: sampleNote('pages', data.sample),
        links: links.filter(({ label }) => label !== data.title),
        body: prose.body(item.body),
      };
      return { params: { id: id === section ? undefined : id }, props: { view } };
    }),
  );
}
