import type { CentreList, Fields } from '../../model/field.ts';

/** Values that a centre has written in its settings, by the name of the list. */
export type CentreLists = Readonly<Partial<Record<CentreList, readonly string[]>>>;

/** The fields with the centre's values to choose from; an empty list leaves the usual ones. */
export function withLists(fields: Fields, lists: CentreLists): Fields {
  const listed = Object.entries(fields).map(([name, field]) => {
    const own = field.centreList && lists[field.centreList];
    return [name, own && own.length > 0 ? { ...field, options: own } : field] as const;
  });
  return Object.fromEntries(listed);
}
