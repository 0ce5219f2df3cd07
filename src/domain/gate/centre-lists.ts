import * as z from 'zod';
import type { CentreList } from '../model/field.ts';
import { declared } from '../schemas/index.ts';
import type { Finding } from './finding.ts';
import type { Entry } from './judge.ts';

const rule = z.array(z.string().trim().min(1)).min(1);
const listsRule = z.object({
  subjects: rule.optional().catch(undefined),
  institutionTypes: rule.optional().catch(undefined),
});

/** The lists that a centre has written; instead of one that is empty or has an error the usual values hold. */
export type CentreLists = Readonly<Partial<Record<CentreList, readonly string[] | undefined>>>;

/** `written` is the data of the settings as they stand in the file. */
export function centreLists(written: unknown): CentreLists {
  return listsRule.safeParse(written).data ?? {};
}

/** What is wrong with the values of an entry that are not in the centre's list. */
export function unlisted({ collection, file, data }: Entry, lists: CentreLists): Finding[] {
  return Object.entries(declared(collection).fields).flatMap(([field, { label, centreList, options = [] }]) => {
    if (centreList === undefined) return [];
    const known = lists[centreList] ?? options;
    const values = [(data as Readonly<Record<string, unknown>>)[field] ?? []].flat();
    return values
      .filter((value): value is string => typeof value === 'string' && !known.includes(value))
      .map((value): Finding => {
        const message = `«${value}» нет в списке центра`;
        const own = declared('settings').fields[centreList]?.label;
        const cure = `Выберите одно из: ${known.join(', ')}; или допишите в настройки, в поле «${own}»`;
        return { file, code: 'field-value', field, label, message, cure, severity: 'error' };
      });
  });
}
