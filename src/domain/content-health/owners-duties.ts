import type { Entries } from '../gate/entries.ts';
import type { Entry } from '../gate/judge.ts';
import { operatorField } from '../schemas/operator.ts';
import type { Task } from './task.ts';

/** What the owner does outside the site, and notes in the settings: the notice to Roskomnadzor (law 152-ФЗ, art. 22). */
export function ownersDuties(entries: Entries): Task[] {
  const site = entries.get('settings')?.get('site') as Entry<'settings'> | undefined;
  if (!site || site.data.operator?.noticeOn !== undefined) return [];
  const label = operatorField.fields?.['noticeOn']?.label ?? '';
  const message = 'нет дня, когда Роскомнадзор уведомлён об обработке личных данных (152-ФЗ, статья 22)';
  const cure =
    'Подайте уведомление. Если владелец уже есть в реестре операторов, дополните запись целью «сведения о тьюторах на сайте». Впишите день';
  return [{ file: site.file, field: 'operator.noticeOn', label, message, cure }];
}
