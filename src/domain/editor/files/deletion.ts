import { collections } from '../../schemas/index.ts';
import type { EntryIndex } from './entry-index.ts';

const maxListed = 12;

/**
 * Decap's `question` before a deletion, with the title of the entry and the entries that refer to it (at most 12).
 * `key` is `collection/id`.
 */
export function deletionQuestion(index: EntryIndex, key: string, question: string): string {
  const referrers = index.entries[key]?.from ?? [];
  const { title } = index.entries[key] ?? {};
  const fullQuestion = title === undefined ? question : `«${title}». ${question}`;
  if (referrers.length === 0) return fullQuestion;
  const lines = referrers.slice(0, maxListed).map((referrer) => `• ${nameOf(index, referrer)}`);
  const rest = referrers.length > maxListed ? [`и ещё ${referrers.length - maxListed}`] : [];
  return [
    'На эту запись ссылаются:',
    ...lines,
    ...rest,
    '',
    'После удаления эти ссылки исчезнут с сайта, а проверка попросит их убрать.',
    fullQuestion,
  ].join('\n');
}

function nameOf(index: EntryIndex, key: string): string {
  const [collection = ''] = key.split('/');
  const { labelOne } = collections[collection as keyof typeof collections] ?? { labelOne: collection };
  return `${labelOne} «${index.entries[key]?.title ?? key}»`;
}
