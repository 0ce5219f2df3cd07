import type { Data } from '../schemas/index.ts';

/** What of the settings says whose a text is. */
export type Centre = Pick<Data<'settings'>, 'name' | 'owner' | 'newEntry'>;

type Licence = Data<'materials'>['rights']['licence'];

/** Licences under which others may publish a text too. */
const open: ReadonlySet<Licence> = new Set(['CC BY 4.0', 'CC BY-SA 4.0', 'CC BY-NC 4.0', 'Общественное достояние']);

interface WithRights {
  readonly rights?: Data<'materials'>['rights'];
  readonly authors?: Data<'materials'>['authors'];
}

/**
 * Why the rights to an entry do not let it leave the centre; undefined when they do. Texts without rights of their own
 * are under the licence of the whole content (content/LICENSE).
 */
export function rightsFault(entry: object, centre: Centre | undefined): { reason: string; cure: string } | undefined {
  const { rights, authors = [] }: WithRights = entry;
  if (!rights) return undefined;
  const { licence, holder, permissionNote } = rights;
  if (!open.has(licence))
    return { reason: `лицензия «${licence}» не разрешает другим её публиковать`, cure: 'Спросите автора об открытой' };
  if (authors.some(({ tutor }) => tutor !== undefined))
    return {
      reason: 'автор указан ссылкой на страницу тьютора, а на чужом сайте его имени не будет',
      cure: 'С его письменного согласия впишите имя в поле «Имя или организация»',
    };
  const ours = [centre?.name, centre?.owner, centre?.newEntry?.holder];
  if (!ours.includes(holder) && permissionNote === undefined)
    return {
      reason: `права у другого («${holder}»), а чем подтверждено его разрешение, не сказано`,
      cure: 'Заполните «Чем подтверждено разрешение»',
    };
  return undefined;
}
