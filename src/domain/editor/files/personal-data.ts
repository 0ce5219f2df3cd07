import type { CollectionId } from '../../model/collection-id.ts';
import { leavesOf } from '../../model/walk.ts';
import { collections } from '../../schemas/index.ts';
import { findPersonalData, personalNames } from '../../text/personal-data.ts';

/** What an entry holds that looks like somebody's personal data: the words and what they look like. */
export function personalIn(collection: CollectionId, values: Readonly<Record<string, unknown>>) {
  const known = Array.isArray(values['notPersonal']) ? values['notPersonal'].map(String) : [];
  const leaves = [...leavesOf(collections[collection].fields, values)].filter(({ path }) => path[0] !== 'notPersonal');
  const texts = [values['body'], ...leaves.map(({ value }) => value)].filter((text) => typeof text === 'string');
  const found = texts.flatMap((text) => findPersonalData(text, known));
  return [...new Map(found.map(({ text, kind }) => [text, personalNames[kind]]))].map(([text, name]) => ({
    text,
    name,
  }));
}

/** The question about them: are they really nobody's? */
export function personalQuestion(found: ReturnType<typeof personalIn>): string {
  const lines = found.map(({ text, name }) => `• ${text} (${name})`);
  return [
    'Похоже, здесь личные данные:',
    ...lines,
    '',
    'Их увидят все. «ОК» — это не личные данные: вымышленный пример или контакт организации, запись можно сохранить. ' +
      '«Отмена» — вернуться и убрать.',
  ].join('\n');
}
