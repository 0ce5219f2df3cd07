import { collections } from '../../schemas/index.ts';
import type { EntryIndex } from './entry-index.ts';

const most = 12;

/** The question before an entry is deleted: who refers to it, and what becomes of that. */
export function deletionQuestion(index: EntryIndex, key: string, question: string): string {
  const from = index.entries[key]?.from ?? [];
  const { title } = index.entries[key] ?? {};
  const asked = title === undefined ? question : `«${title}». ${question}`;
  if (from.length === 0) return asked;
  const lines = from.slice(0, most).map((one) => `• ${nameOf(index, one)}`);
  const rest = from.length > most ? [`и ещё ${from.length - most}`] : [];
  return [
    'На эту запись ссылаются:',
    ...lines,
    ...rest,
    '',
    'После удаления эти ссылки исчезнут с сайта, а проверка попросит их убрать.',
    asked,
  ].join('\n');
}

function nameOf(index: EntryIndex, key: string): string {
  const [collection = ''] = key.split('/');
  const { labelOne } = collections[collection as keyof typeof collections] ?? { labelOne: collection };
  return `${labelOne} «${index.entries[key]?.title ?? key}»`;
}
