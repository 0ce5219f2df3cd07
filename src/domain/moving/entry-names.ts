import type { Entries } from '../gate/entries.ts';
import type { Entry } from '../gate/judge.ts';
import { declared } from '../schemas/index.ts';
import type { FindEntryId } from '../word/parse-field-value.ts';

/**
 * Finds an entry by any name that it declares: its title, its whole name, other names of the search; ignoring case,
 * quotes and ё. The title goes first, and a name of two entries finds none.
 */
export function finderByNames(known: Entries): FindEntryId {
  return (collection, written) => {
    // A list has «г. Озёрск», a declared name no such word.
    const name = fold(written).replace(collection === 'municipalities' ? /^(?:г\. ?|город )/ : '', '');
    const entries = [...(known.get(collection)?.values() ?? [])];
    const titled = entries.filter(({ data }) => fold(declared(collection).title(data)) === name);
    const others = entries.filter((entry) => otherNames(entry).some((other) => fold(other) === name));
    const found = titled.length > 0 ? titled : others;
    return found.length === 1 ? found[0]?.id : undefined;
  };
}

function otherNames({ collection, data }: Entry): readonly string[] {
  const { title, also = [] } = declared(collection).search?.record(data, () => undefined) ?? {};
  const whole = 'fullName' in data ? data.fullName : undefined;
  return [title, whole, ...also].filter((name) => name !== undefined);
}

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[«»"()]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
