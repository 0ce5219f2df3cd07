import { Refusal } from './refusal.ts';

/** Why a system did not write, by the code of its error. `place` names the file or folder. */
const reasons: Readonly<Record<string, (place: string) => string>> = {
  ENOSPC: () => 'на диске нет места. Удалите ненужное или освободите корзину и повторите',
  EDQUOT: () => 'место, отведённое вам на этом диске, кончилось. Удалите ненужное и повторите',
  EFBIG: () => 'система не разрешает файл такой величины. Уменьшите его и повторите',
  EROFS: () => 'диск открыт только для чтения. Снимите защиту от записи и повторите',
  EACCES: (place) => `нет права записывать в ${place}. Разрешите запись в свойствах папки и файла и повторите`,
  EPERM: (place) =>
    `система не разрешает менять ${place}. Закройте программу, в которой он открыт, или разрешите запись в его свойствах и повторите`,
  EBUSY: (place) => `${place} держит другая программа. Закройте её и повторите`,
  EIO: () => 'диск не отвечает или повреждён. Сохраните текст в другом месте и покажите диск тому, кто ведёт сайт',
  EMFILE: () => 'открыто слишком много файлов. Закройте лишние программы и повторите',
  ENAMETOOLONG: () => 'имя файла слишком длинное. Сократите его и повторите',
  ENOTDIR: (place) => `на пути к ${place} вместо папки лежит файл. Уберите его и повторите`,
};

/** How git tells of the same, in English. */
const gitReasons: Readonly<Record<string, string>> = {
  'No space left on device': 'ENOSPC',
  'Disk quota exceeded': 'EDQUOT',
  'File too large': 'EFBIG',
  'Read-only file system': 'EROFS',
  'Permission denied': 'EACCES',
  'Operation not permitted': 'EPERM',
  'Input/output error': 'EIO',
};

/** The refusal for a file that could not be written; other errors than those of a system come back as they are. */
export function writeRefusal(place: string, error: unknown): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (error instanceof Refusal || code === undefined || syscall === undefined) return error;
  return refusalOf(place, code, error);
}

/** The refusal for what git could not write; undefined when its message tells of something else. */
export function gitRefusal(message: string): Refusal | undefined {
  const found = Object.entries(gitReasons).find(([words]) => message.includes(words));
  return found && refusalOf('хранилище git', found[1], message);
}

/** The refusal for a change of several files that came halfway. */
export function halfwayRefusal(place: string, error: unknown): Refusal {
  const reason = reasonOf(place, (error as NodeJS.ErrnoException).code ?? String(error));
  const rest = 'Затем перезапустите программу: она допишет остальное';
  return new Refusal(`Записана только часть файлов (${place}): ${reason}. ${rest}.`, 409, { cause: error });
}

function reasonOf(place: string, code: string): string {
  return reasons[code]?.(place) ?? `система ответила «${code}». Покажите это тому, кто ведёт сайт`;
}

function refusalOf(place: string, code: string, cause: unknown): Refusal {
  const reason = reasonOf(place, code);
  return new Refusal(`Ничего не изменено (${place}): ${reason}.`, 409, { cause });
}
