import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { isOtherRunning } from '../adapters/processes.ts';
import { Refusal } from '../domain/editor/requests/refusal.ts';
import { writeRefusal } from '../domain/editor/requests/write-refusal.ts';

/** SQLite's number for what another process holds. */
const busy = 5;
const held = new Map<string, DatabaseSync>();

/**
 * Takes the lock of the review; only one process may use its worktree. Throws a Refusal that says where the other one
 * is. SQLite locks its file on every system by means of the kernel, which lets go when the process ends, however that
 * happens: a number in a file would be that of another process after a reboot.
 */
export async function lockReview(gitDir: string, address: string): Promise<void> {
  const file = join(gitDir, 'tutor-centre-review.lock');
  const note = join(gitDir, 'tutor-centre-review.where');
  if (held.has(file)) return;
  try {
    const database = new DatabaseSync(file);
    database.exec('BEGIN EXCLUSIVE');
    held.set(file, database);
    writeFileSync(note, `${process.pid}\n${address}\n`);
  } catch (error) {
    if ((error as { errcode?: number }).errcode === busy) throw new Refusal(await describeOther(note));
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SQLITE_ERROR') throw writeRefusal(note, error);
    throw new Refusal(`Режим проверки не запущен: файл ${file} не открывается. Разрешите запись в эту папку.`, 409, {
      cause: error,
    });
  }
}

async function describeOther(note: string): Promise<string> {
  const { pid, address } = await other(note);
  const where = address === undefined ? '' : `: ${address} (процесс ${pid})`;
  return `Редактор с проверкой уже запущен${where}. Работайте в нём или остановите его и повторите.`;
}

/** The holder writes its note just after it has taken the lock; before that an older one may lie there. */
async function other(note: string): Promise<{ pid?: number; address?: string }> {
  for (let tries = 20; tries > 0; tries -= 1) {
    const [pid = '', address = ''] = readNote(note);
    if (address !== '' && isOtherRunning(Number(pid))) return { pid: Number(pid), address };
    await sleep(50);
  }
  return {};
}

function readNote(note: string): string[] {
  try {
    return readFileSync(note, 'utf8').split('\n');
  } catch {
    return [];
  }
}
