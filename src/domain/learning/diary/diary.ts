import * as z from 'zod/mini';
import { longDate } from '../../text/dates.ts';
import type { Block } from '../plan/document.ts';

const line = z._default(z.string().check(z.maxLength(2000)), '');

/** The parts of a meeting's record: one's own actions only (docs/domain.md#diary-of-a-community). */
export const entryFields = {
  on: 'День',
  saw: 'Что увидел у детей',
  decided: 'О чём договорились',
  mine: 'Что сделаю я',
} as const;

/** The common part of the diary. */
export const diaryFields = {
  strategy: 'Педагогическая стратегия, которую пробуем',
  question: 'Вопрос об учении детей, ради которого собрались',
  sign: 'По чему увидим, что помогает',
  conclusion: 'К чему пришли',
} as const;

const entry = z.object({
  id: z.string().check(z.regex(/^[a-z0-9]{8,32}$/)),
  on: z._default(z.string().check(z.regex(/^$|^\d{4}-\d\d-\d\d$/)), ''),
  saw: line,
  decided: line,
  mine: line,
});

const diarySchema = z.object({
  version: z.literal(1),
  strategy: line,
  question: line,
  sign: line,
  conclusion: line,
  entries: z.array(entry).check(z.maxLength(60)),
});

/** The diary of a professional learning community (ПОС), kept by one of its members. */
export type Diary = z.infer<typeof diarySchema>;

export const emptyDiary: Diary = { version: 1, strategy: '', question: '', sign: '', conclusion: '', entries: [] };

/** Reads what the browser keeps; undefined when something stands there and is no diary. */
export function readDiary(text: string | null): Diary | undefined {
  if (text === null) return emptyDiary;
  try {
    return diarySchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The diary with one control's value: `sign`, `entries.<id>.mine`; an unknown name changes nothing. */
export function written(diary: Diary, name: string, value: string): Diary {
  const [list = '', id = '', key = ''] = name.split('.');
  const text = value.slice(0, 2000);
  if (Object.hasOwn(diaryFields, list)) return { ...diary, [list]: text };
  if (list !== 'entries' || !Object.hasOwn(entryFields, key)) return diary;
  return { ...diary, entries: diary.entries.map((one) => (one.id === id ? { ...one, [key]: text } : one)) };
}

/** The diary with one more meeting, while there is room. */
export function withEntry(diary: Diary, id: string): Diary {
  if (diary.entries.length >= 60) return diary;
  return { ...diary, entries: [...diary.entries, { id, on: '', saw: '', decided: '', mine: '' }] };
}

/** The diary as a document; an empty one leaves room for handwriting. */
export function diaryBlocks(diary: Diary): Block[] {
  const field = (key: 'strategy' | 'question' | 'sign' | 'conclusion'): Block => ({
    type: 'field',
    label: diaryFields[key],
    text: diary[key],
    rows: 2,
  });
  const columns = Object.values(entryFields);
  const rows = diary.entries.map(({ on, saw, decided, mine }) => [on && longDate(on), saw, decided, mine]);
  const blank = Array.from({ length: 6 }, () => columns.map(() => ''));
  return [
    { type: 'title', text: 'Дневник профессионального обучающегося сообщества' },
    field('strategy'),
    field('question'),
    field('sign'),
    { type: 'heading', text: 'Встречи и пробы' },
    { type: 'table', columns, rows: rows.length > 0 ? rows : blank },
    field('conclusion'),
  ];
}
