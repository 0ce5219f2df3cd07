import { counted, type Forms } from '../text/plural.ts';
import type { Outcome } from './plan-entries.ts';
import type { UpdatePlan, Upstream } from './plan-update.ts';

const titles: readonly (readonly [Outcome, string])[] = [
  ['new', 'Пришли впервые'],
  ['updated', 'Обновлены: вы их не меняли'],
  ['merged', 'Изменения базы внесены, ваши остались'],
  ['parted', 'Одно и то же место изменили и вы, и база: осталось как у вас, выберите в редакторе'],
  ['taken', 'Имя занято вашей записью или файлом: осталось ваше, пришедшее лежит рядом'],
  ['withdrawn', 'В базе их больше нет: теперь это ваши записи'],
  ['deleted', 'Вы их удалили, а база изменила: не возвращены'],
  ['settled', 'Расхождение снято'],
  ['unreadable', 'Ваш файл не читается, поэтому не тронут: исправьте его и повторите'],
];

const file: Forms = ['файл', 'файла', 'файлов'];

/** What an update does, in Russian, by kinds; each kind names its files. */
export function describeUpdate({ entries, uploads, texts, copies }: UpdatePlan, upstream: Upstream): string[] {
  const lines = [`Общая база «${upstream.name}», версия ${upstream.version}.`];
  for (const [outcome, title] of titles) {
    const ofEntries = entries.flatMap(({ path, outcomes, taken }) =>
      outcomes.includes(outcome) ? [withFields(path, outcome === 'merged' ? taken : [])] : [],
    );
    const ofUploads = uploads.flatMap((plan) => (plan.outcome === outcome ? [`content/${plan.path}`] : []));
    lines.push(...section(title, [...ofEntries, ...ofUploads]));
  }
  const refused = [...upstream.refused].map(([path, reason]) => `${path} — ${reason}`);
  lines.push(...section('Не взяты', refused));
  const changed = texts.size + copies.size;
  lines.push(
    '',
    changed === 0 ? 'Менять нечего.' : `Изменений: ${counted(changed, file)}, служебные — в content/.base/.`,
  );
  return lines;
}

const withFields = (path: string, fields: readonly string[]): string =>
  `content/${path}${fields.length > 0 ? ` (${fields.map((label) => `«${label}»`).join(', ')})` : ''}`;

const section = (title: string, rows: readonly string[]): string[] =>
  rows.length === 0 ? [] : ['', `${title}: ${rows.length}`, ...rows.map((row) => `  ${row}`)];
