import * as z from 'zod/mini';
import { cleanText, cutText } from '../../text/characters.ts';
import { longDate } from '../../text/dates.ts';
import { mendDay, parseDay } from '../../text/days.ts';
import type { DocumentBlock } from '../document/blocks.ts';
import { isNobody, noOwner, type Owner, ownerLine } from '../owner/owner.ts';

const shortText = z._default(z.string().check(z.maxLength(2000)), '');

/**
 * Labels of the fields of a meeting (docs/domain.md#diary-of-a-community): the rows of the paper sheet «Дневник ПОС на
 * одной странице», in its order and words.
 */
export const entryFields = {
  on: 'Дата',
  tried: 'Что пробовали',
  saw: 'Что увидели (факты)',
  guess: 'Что думаем: возможно…',
  decided: 'Что меняем',
  shared: 'Чем поделились и какой отзыв получили',
  mine: 'К следующему разу: что сделаю я, до какого дня',
} as const;

/** Labels of the fields that all meetings share. */
export const diaryFields = {
  strategy: 'Педагогическая стратегия, которую пробуем',
  question: 'Вопрос об учении детей, ради которого собрались',
  sign: 'По чему увидим, что помогает',
  conclusion: 'К чему пришли',
} as const;

const meetingKeys = Object.keys(entryFields) as (keyof typeof entryFields)[];

const entrySchema = z.object({
  id: z.string().check(z.regex(/^[a-z0-9]{8,32}$/)),
  on: z.pipe(z._default(z.string(), ''), z.transform(mendDay)),
  tried: shortText,
  saw: shortText,
  guess: shortText,
  decided: shortText,
  shared: shortText,
  mine: shortText,
});

const diarySchema = z.object({
  version: z.literal(1),
  strategy: shortText,
  question: shortText,
  sign: shortText,
  conclusion: shortText,
  entries: z.array(entrySchema).check(z.maxLength(60)),
});

/** The diary of a learning community (ПОС), written by one member. `on` is `YYYY-MM-DD` or empty. */
export type Diary = z.infer<typeof diarySchema>;

/** A diary without meetings. */
export const emptyDiary: Diary = { version: 1, strategy: '', question: '', sign: '', conclusion: '', entries: [] };

/** Reads a stored diary: null gives an empty one, a text that is not a diary gives undefined. */
export function readDiary(text: string | null): Diary | undefined {
  if (text === null) return emptyDiary;
  try {
    return diarySchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Sets the value of one control, named `sign` or `entries.<id>.mine`. An unknown name or a wrong day changes nothing. */
export function setDiaryValue(diary: Diary, name: string, value: string): Diary {
  const [list = '', id = '', key = ''] = name.split('.');
  const text = cutText(cleanText(value), 2000);
  if (Object.hasOwn(diaryFields, list)) return { ...diary, [list]: text };
  if (list !== 'entries' || !Object.hasOwn(entryFields, key)) return diary;
  if (key === 'on') {
    const result = parseDay(value);
    return result.ok ? setEntryValue(diary, id, key, result.day) : diary;
  }
  return setEntryValue(diary, id, key, text);
}

function setEntryValue(diary: Diary, id: string, key: string, text: string): Diary {
  return { ...diary, entries: diary.entries.map((entry) => (entry.id === id ? { ...entry, [key]: text } : entry)) };
}

/** Adds an empty meeting; changes nothing when there are 60 already. */
export function addEntry(diary: Diary, id: string): Diary {
  if (diary.entries.length >= 60) return diary;
  return { ...diary, entries: [...diary.entries, emptyEntry(id)] };
}

const emptyEntry = (id: string): Diary['entries'][number] => ({
  id,
  on: '',
  tried: '',
  saw: '',
  guess: '',
  decided: '',
  shared: '',
  mine: '',
});

/** What takes more than a line to write by hand: with a line for the rest the form keeps to one page, as it promises. */
const longFields: readonly string[] = ['tried', 'saw'] satisfies (keyof typeof entryFields)[];

/**
 * The diary as a document to print; an empty one has room for a meeting, to be filled in by hand. It says who keeps it
 * when that is known: the form itself does not ask, and keeps to one page.
 */
export function diaryDocument(diary: Diary, owner: Owner = noOwner): DocumentBlock[] {
  const field = (label: string, text: string, rows = 1): DocumentBlock => ({ type: 'field', label, text, rows });
  const shared = (key: keyof typeof diaryFields) => field(diaryFields[key], diary[key]);
  const meeting = (entry: Diary['entries'][number], i: number): DocumentBlock[] => [
    { type: 'heading', text: `Встреча ${i + 1}` },
    ...meetingKeys.map((key) => {
      const text = key === 'on' && entry.on ? longDate(entry.on) : entry[key];
      return field(entryFields[key], text, longFields.includes(key) ? 2 : 1);
    }),
  ];
  const meetings = diary.entries.length > 0 ? diary.entries : [emptyEntry('')];
  return [
    { type: 'title', text: 'Дневник профессионального обучающегося сообщества' },
    ...(isNobody(owner) ? [] : [{ type: 'facts', facts: [{ label: 'Ведёт', text: ownerLine(owner) }] } as const]),
    ...[shared('strategy'), shared('question'), shared('sign')],
    ...meetings.flatMap(meeting),
    { type: 'heading', text: 'Итог' },
    shared('conclusion'),
  ];
}
