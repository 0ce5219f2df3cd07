import type { CollectionId } from '../model/collection-id.ts';
import { pages } from '../schemas/page.ts';
import { plainSettings, settings } from '../schemas/settings.ts';
import { isKnownSlot, slotFacts, slotFiller, slotNames } from '../schemas/slots.ts';
import { slotsIn } from '../text/slots.ts';
import type { EntryMap } from './entries.ts';
import type { Finding } from './finding.ts';
import type { Entry } from './judge.ts';

/**
 * Withholds documents that the settings don't fill yet or that no lawyer has checked, and says what each waits for.
 * Nothing but a link can name a text page. To wait is no error; a slot of no meaning is one.
 */
export function withholdTemplates(entries: EntryMap): Finding[] {
  const site = entries.get('settings')?.get('site') as Entry<'settings'> | undefined;
  const fill = slotFiller(slotFacts(site?.data ?? plainSettings));
  const group = entries.get('pages' satisfies CollectionId);
  return [...(group?.values() ?? [])].flatMap((page) => {
    const { id, data, body } = page as Entry<'pages'>;
    const names = slotsIn(body);
    const unknown = names.filter((name) => !isKnownSlot(name));
    const empty = names.filter((name) => isKnownSlot(name) && fill(name) === undefined);
    const isUnchecked = data.template !== undefined && data.template.checkedOn === undefined;
    if (unknown.length === 0 && empty.length === 0 && !isUnchecked) return [];
    group?.delete(id);
    return [describe(page.file, unknown, empty, isUnchecked)];
  });
}

function describe(file: string, unknown: readonly string[], empty: readonly string[], isUnchecked: boolean): Finding {
  const place = { file, field: 'template', label: pages.fields['template']?.label, code: 'template' as const };
  if (unknown.length > 0) {
    const message = `таких мест для заполнения нет: ${unknown.join(', ')}`;
    return { ...place, field: 'body', message, cure: `Есть: ${slotNames.join(', ')}`, severity: 'error' };
  }
  const waits = [
    ...(empty.length > 0 ? [`в настройках не заполнено: ${empty.join(', ')}`] : []),
    ...(isUnchecked ? ['его не проверил юрист'] : []),
  ];
  const group = settings.fields['operator']?.label;
  const cures = [
    ...(empty.length > 0 ? [`Заполните «${group}» в настройках`] : []),
    ...(isUnchecked ? ['Проверьте с юристом и впишите день'] : []),
  ];
  const message = `документа на сайте пока нет: ${waits.join('; ')}`;
  return { ...place, message, cure: cures.join('. '), severity: 'warning' };
}
