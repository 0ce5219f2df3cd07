import * as z from 'zod';
import { collectionIds, declared } from '../../schemas/index.ts';

const values = z.record(z.string(), z.unknown());
const copySchema = z.object({
  /** A name of its own for each opening of a form: one opening never writes over the text of another. */
  id: z.string(),
  /** The tab that writes it. */
  tab: z.string(),
  collection: z.enum(collectionIds),
  /** The name of the entry; empty for one that was never saved. */
  slug: z.string(),
  /** When it was written, in milliseconds since 1970. */
  keptAt: z.number(),
  /** The values with which the form was opened or last saved. */
  base: values,
  values,
  /** Files that were chosen and not saved yet. */
  media: z.array(z.object({ path: z.string(), name: z.string(), file: z.unknown() })).readonly(),
});

/** Text of a form that was not saved, as the browser keeps it. */
export type KeptCopy = Readonly<z.infer<typeof copySchema>>;

/** What a form edits. */
export type FormEntry = Pick<KeptCopy, 'collection' | 'slug'>;

/** The copies among what the store gave; what has another shape is none. */
export function readCopies(stored: readonly unknown[]): KeptCopy[] {
  return stored.flatMap((item) => {
    const { success, data } = copySchema.safeParse(item);
    return success ? [data] : [];
  });
}

const newestFirst = (copies: readonly KeptCopy[]): KeptCopy[] => [...copies].sort((a, b) => b.keptAt - a.keptAt);

/** The copies to offer where an entry is opened, the newest first. What another open tab is writing is left to it. */
export function copiesFor(copies: readonly KeptCopy[], entry: FormEntry, otherTabs: ReadonlySet<string>): KeptCopy[] {
  const ours = copies.filter(({ collection, slug }) => collection === entry.collection && slug === entry.slug);
  return newestFirst(ours.filter(({ tab }) => !otherTabs.has(tab)));
}

const dayInMs = 86_400_000;
/** The limits of what is kept. */
export const keeping = { days: 60, copies: 200 } as const;

/** The ids of copies that are too old or too many, the oldest first to go. */
export function outdated(copies: readonly KeptCopy[], now: number): string[] {
  const isOld = ({ keptAt }: KeptCopy) => now - keptAt > keeping.days * dayInMs;
  return newestFirst(copies).flatMap((copy, index) => (isOld(copy) || index >= keeping.copies ? [copy.id] : []));
}

/** How a list names a copy: «Приём «Маячок»», «Приём без названия». */
export function copyTitle({ collection, values }: KeptCopy): string {
  const { labelOne, titleField } = declared(collection);
  const title = values[titleField];
  const kind = labelOne.charAt(0).toUpperCase() + labelOne.slice(1);
  return typeof title === 'string' && title.trim() !== '' ? `${kind} «${title.trim()}»` : `${kind} без названия`;
}

/** «14:32» of today, «28 ноября, 14:32» of another day, with the year of another year. */
export function keptAtText(keptAt: number, now: number): string {
  const [then, today] = [new Date(keptAt), new Date(now)];
  const time = then.toLocaleTimeString('ru', { hour: '2-digit', minute: '2-digit' });
  if (then.toDateString() === today.toDateString()) return time;
  const year = then.getFullYear() === today.getFullYear() ? {} : ({ year: 'numeric' } as const);
  return `${then.toLocaleDateString('ru', { day: 'numeric', month: 'long', ...year })}, ${time}`;
}
