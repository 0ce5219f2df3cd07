import type { CollectionId } from '../model/collection-id.ts';

/** The part of the settings that says whose site it is. */
interface Standing {
  readonly owner: string;
  readonly ownerUrl?: string | undefined;
  readonly demonstration?: string | undefined;
  readonly ownerConfirmedOn?: string | undefined;
}

type Confirmed = Pick<Standing, 'ownerConfirmedOn'>;

const isConfirmed = ({ ownerConfirmedOn }: Confirmed, today: string): boolean =>
  ownerConfirmedOn !== undefined && ownerConfirmedOn <= today;

/**
 * Whether on the day `today` the site only shows what a centre could be: its owner has not confirmed it. It alone
 * publishes samples.
 */
export function isDemonstration(settings: Pick<Standing, 'demonstration'> & Confirmed, today: string): boolean {
  return settings.demonstration !== undefined && !isConfirmed(settings, today);
}

interface OwnerWords {
  readonly text: string;
  readonly owner?: { readonly name: string; readonly url: string | undefined };
}

/** Whose site it is, for the foot of every page. An owner is named only once it has confirmed that the site is its own. */
export function ownerWords(settings: Standing, today: string): OwnerWords {
  const { owner, ownerUrl, demonstration } = settings;
  if (isConfirmed(settings, today)) return { text: 'Сайт ведёт', owner: { name: owner, url: ownerUrl } };
  return { text: demonstration ?? 'Сайт готовится: его владелец ещё не назван' };
}

/** Stands beside every invented entry, wherever it is named. */
export const sampleWords = 'вымышленный образец';

/** A name or a title with the words beside it: «Примерова Ольга (вымышленный образец)». */
export function withSampleWords(name: string, isSample: boolean): string {
  return isSample ? `${name} (${sampleWords})` : name;
}

const notes: Partial<Record<CollectionId, string>> = {
  tutors: 'Так будет выглядеть страница тьютора. Этого человека нет: имя, школа и часы приёма вымышлены.',
  events: 'Так будет выглядеть страница встречи. Этой встречи не было и не будет, записаться на неё нельзя.',
  municipalities: 'Так будет выглядеть страница муниципалитета. Такого муниципалитета нет.',
  teams: 'Так будет выглядеть страница команды. Такой команды нет.',
};

/** What an invented entry's own page says of it; undefined for a real one. */
export function sampleNote(collection: CollectionId, isSample: boolean): string | undefined {
  return isSample ? (notes[collection] ?? 'Эта запись вымышлена: так будет выглядеть её страница.') : undefined;
}
