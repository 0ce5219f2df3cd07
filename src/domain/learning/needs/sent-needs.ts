import { cutText } from '../../text/characters.ts';
import { readSent, type SentPart } from '../plan/read-sent.ts';
import { readSentFile } from '../plan/sent-file.ts';
import type { NeedsInput } from './summary.ts';

const broken = 'ссылка повреждена или обрезана. Попросите прислать её ещё раз целиком или файлом';
const isPlan = 'это ссылка на план, а не ответы. План открывается на странице «Мой план»';
const saveButton = 'Попросите файл, который сохраняет кнопка «Сохранить файл»: его имя кончается на .json';
/** How many lines without a link are shown, and how long each of them is. */
const [maxLines, maxLine] = [5, 60];

/** The answers in a pasted text: each link is an input, and all lines without a link are one that is not counted. */
export async function needsInText(text: string): Promise<NeedsInput[]> {
  const parts = await readSent(text);
  const words = parts.flatMap((part) => (part.kind === 'words' ? [part.text] : []));
  const links = parts.filter(({ kind }) => kind !== 'words');
  return [...links.map((part, i) => inputOf(`ссылка ${i + 1}`, part)), ...(words.length > 0 ? [notLinks(words)] : [])];
}

/** The answers in a file. */
export async function needsInFile(name: string, bytes: Uint8Array): Promise<NeedsInput[]> {
  const label = `файл «${name}»`;
  const file = readSentFile(name, bytes);
  if (!file.ok) return [{ name: label, fault: `это ${file.what}, ответов в нём нет. ${saveButton}` }];
  const parts = (await readSent(file.text)).filter(({ kind }) => kind !== 'words');
  if (parts.length === 0) return [{ name: label, fault: `в нём нет ответов на анкету. ${saveButton}` }];
  return parts.map((part) => inputOf(label, part));
}

function inputOf(name: string, part: SentPart): NeedsInput {
  if (part.kind !== 'value') return { name, fault: part.kind === 'broken' && part.name === 'plan' ? isPlan : broken };
  const { kind } = (part.value ?? {}) as { kind?: unknown };
  return kind === 'tc-plan' ? { name, fault: isPlan } : { name, value: part.value };
}

function notLinks(lines: readonly string[]): NeedsInput {
  const shown = lines
    .slice(0, maxLines)
    .map((line) => `«${line.length > maxLine ? `${cutText(line, maxLine)}…` : line}»`);
  const rest = lines.length - shown.length;
  return { name: 'не ссылки на ответы', fault: shown.join(', ') + (rest > 0 ? ` и ещё ${rest}` : '') };
}
