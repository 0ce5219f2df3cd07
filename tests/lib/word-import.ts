import { parseMarkdown } from '../../src/adapters/parse-markdown.ts';
import { type Draft, importWord } from '../../src/domain/word/import-word.ts';

/** The draft of a Word file in an empty collection of materials. */
export async function draftOf(docx: Uint8Array, fileName = 'Памятка.docx'): Promise<Draft> {
  const draft = await importWord(docx, {
    fileName,
    collection: 'materials',
    parse: parseMarkdown,
    takenNames: new Set(),
    takenMedia: new Set(),
    start: [],
    findEntryId: () => undefined,
  });
  if ('refusal' in draft) throw new Error(draft.refusal);
  return draft;
}

/** A draft as an editor reads of it: its file, and the report. */
export function asRead({ name, text, carried, losses, changes, gaps }: Draft): string {
  const people = gaps.filter((gap) => gap.startsWith('похоже на личные данные'));
  const lines = [
    `Перенесено: ${carried}`,
    ...losses.map((line) => `Не перенесено: ${line}`),
    ...changes.map((line) => `Перенесено иначе: ${line}`),
    ...people.map((line) => `Проверить: ${line}`),
  ];
  return [`${name}\n${text}`, ...lines].join('\n');
}
