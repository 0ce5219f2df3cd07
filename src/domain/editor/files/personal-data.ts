import type { CollectionId } from '../../model/collection-id.ts';
import { leavesOf } from '../../model/walk.ts';
import { collections } from '../../schemas/index.ts';
import { findPersonalData, personalKindLabels } from '../../text/personal-data.ts';

/**
 * Texts of an entry that look like personal data, each once, with the Russian name of its kind. What the entry's
 * `notPersonal` lists is left out.
 */
export function findPersonalDataIn(collection: CollectionId, values: Readonly<Record<string, unknown>>) {
  const harmless = Array.isArray(values['notPersonal']) ? values['notPersonal'].map(String) : [];
  const leaves = [...leavesOf(collections[collection].fields, values)].filter(({ path }) => path[0] !== 'notPersonal');
  const texts = [values['body'], ...leaves.map(({ value }) => value)].filter((text) => typeof text === 'string');
  const found = texts.flatMap((text) => findPersonalData(text, harmless));
  return [...new Map(found.map(({ text, kind }) => [text, personalKindLabels[kind]]))].map(([text, name]) => ({
    text,
    name,
  }));
}

/** The question to the editor: is this really nobody's personal data? */
export function personalQuestion(found: ReturnType<typeof findPersonalDataIn>): string {
  const lines = found.map(({ text, name }) => `• ${text} (${name})`);
  return [
    'Похоже, здесь личные данные:',
    ...lines,
    '',
    'Их увидят все. «ОК» — это не личные данные: вымышленный пример или контакт организации, запись можно сохранить. ' +
      '«Отмена» — вернуться и убрать.',
  ].join('\n');
}
