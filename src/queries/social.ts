import { collectionIds, declared } from '../domain/schemas/index.ts';
import { listPageAddress } from '../domain/site/addresses.ts';
import { library, site } from './library.ts';

/** A social card; there is one for each topic and each section. */
export interface SocialPicture {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly colour: string;
}

const tools: Readonly<Record<string, string>> = {
  'projti-diagnostiku': 'Самодиагностика',
  poisk: 'Поиск',
  'o-centre': 'О центре',
};

const lists = collectionIds.flatMap((id) => {
  const [address, picture] = [listPageAddress(id), declared(id).listPage?.picture];
  return address && picture ? [[address.replaceAll('/', ''), picture] as const] : [];
});

const fixed: ReadonlyMap<string, string> = new Map([...lists, ...Object.entries(tools)]);

/** The name of a topic's card. A topic may be called like a section: no entry has two hyphens in its name. */
export function topicPicture(id: string): string {
  return id === 'site' || fixed.has(id) ? `${id}--tema` : id;
}

/** The topics' colours in the light scheme; a picture has no dark scheme. Each pair is checked for contrast. */
const colours: Readonly<Record<string, string>> = {
  zelenyj: '#1f6f43',
  sinij: '#2446a8',
  lilovyj: '#7a3e9d',
  ohra: '#a1500d',
  biryuza: '#0f6b78',
  medovyj: '#8a5a00',
  malinovyj: '#a3285c',
  travyanoj: '#3b5b2d',
};

/** All social cards that pages refer to. */
export async function socialPictures(): Promise<SocialPicture[]> {
  const { topics } = await library();
  const { name, tagline } = await site();
  const plain = { name, colour: '#2446a8' };
  return [
    { ...plain, id: 'site', title: tagline },
    ...[...fixed].map(([id, title]) => ({ ...plain, id, title })),
    ...topics.map(({ id, data }) => ({
      id: topicPicture(id),
      title: data.title,
      name,
      colour: colours[data.colour] ?? plain.colour,
    })),
  ];
}
