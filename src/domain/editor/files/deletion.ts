import { collections } from '../../schemas/index.ts';
import type { Census } from './entry-index.ts';

const most = 12;

/** The question before an entry is deleted: who refers to it, and what becomes of that. */
export function deletionQuestion(census: Census, key: string, question: string): string {
  const from = census.entries[key]?.from ?? [];
  const { title } = census.entries[key] ?? {};
  const asked = title === undefined ? question : `«${title}». ${question}`;
  if (from.length === 0) return asked;
  const lines = from.slice(0, most).map((one) => `• ${nameOf(census, one)}`);
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

function nameOf(census: Census, key: string): string {
  const [collection = ''] = key.split('/');
  const { labelOne } = collections[collection as keyof typeof collections] ?? { labelOne: collection };
  return `${labelOne} «${census.entries[key]?.title ?? key}»`;
}
