import type { CollectionId } from '../domain/model/collection-id.ts';
import { blocks } from '../domain/prose/blocks/index.ts';
import { collections } from '../domain/schemas/index.ts';
import { MB, uploadKinds } from '../domain/uploads/kinds.ts';

interface Hint {
  readonly label: string;
  readonly hint?: string | undefined;
}

/** The blocks that prose may contain, each with its purpose. */
export function blockHints(): Hint[] {
  return [...blocks.values()];
}

/** The required fields of a collection by their labels in the form; the body comes last. */
export function requiredFields(collection: CollectionId): Hint[] {
  const { fields, body } = collections[collection];
  const needed = Object.values(fields).filter(({ required }) => required);
  return body?.required ? [...needed, body] : needed;
}

const groups = {
  picture: 'Картинки',
  drawing: 'Рисунки',
  document: 'Документы',
  office: 'Документы Word, Excel, PowerPoint и LibreOffice',
  sound: 'Звук',
  video: 'Видео',
  text: 'Тексты и таблицы без оформления',
} as const;

/** The allowed kinds of uploads with their largest sizes. */
export function uploadHints(): Hint[] {
  const byGroup = Map.groupBy(Object.values(uploadKinds), ({ group }) => group);
  return [...byGroup].map(([group, members]) => {
    const endings = members.flatMap(({ extensions }) => extensions).map((ending) => `.${ending}`);
    const most = Math.max(...members.map(({ maxBytes }) => maxBytes)) / MB;
    return { label: groups[group], hint: `${endings.join(', ')} — до ${most} МБ` };
  });
}
