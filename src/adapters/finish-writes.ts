import { lstat, readdir, readFile, rm } from 'node:fs/promises';
import { uptime } from 'node:os';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { z } from 'zod';
import { baseFolder } from '../domain/base/places.ts';
import { halfwayRefusal } from '../domain/editor/requests/write-refusal.ts';
import { tryParseJson, tryRead } from './files.ts';
import { isOtherRunning } from './processes.ts';
import {
  carryOut,
  hashOfFile,
  hiddenNamePattern,
  partOf,
  placeOf,
  syncFolders,
  type WriteStep,
} from './write-steps.ts';

const listSchema = z.array(
  z.object({
    // The list lies among the entries: who wrote it may not have been us.
    path: z.string().refine((path) => !isAbsolute(path) && !path.split(/[/\\]/).includes('..')),
    part: z.string().regex(hiddenNamePattern),
    isDeletion: z.boolean(),
    before: z.string().nullable(),
  }),
);

/** A hidden file that a process left behind. */
interface Leftover {
  readonly path: string;
  readonly kind: string;
}

/**
 * Finishes what writes that were killed have begun under `root`, and deletes their leftovers; those of running
 * processes stay. Returns a Russian line for each file that was written or left as it is. Call it before the first
 * write.
 */
export async function finishWrites(root: string): Promise<string[]> {
  const leftovers = await leftoversUnder(root);
  const lines: string[] = [];
  for (const { path } of leftovers.filter(({ kind }) => kind === 'steps')) {
    lines.push(...(await finishList(root, path)));
    await rm(path, { force: true });
  }
  for (const { path } of leftovers) await rm(path, { force: true });
  return lines;
}

async function finishList(root: string, list: string): Promise<string[]> {
  const steps = listSchema.safeParse(tryParseJson(await readFile(list, 'utf8')));
  if (!steps.success)
    return [`${relative(dirname(root), list)}: список прерванной работы не читается, её новые тексты удалены.`];
  const lines: string[] = [];
  for (const step of steps.data) {
    const line = await finishStep(root, step);
    if (line !== undefined) lines.push(line);
  }
  await syncFolders(steps.data.map(({ path }) => dirname(join(root, path))));
  return lines;
}

/** Does one step if it was not done; a file that was changed since then stays as it is. */
async function finishStep(root: string, step: WriteStep): Promise<string | undefined> {
  const place = placeOf(root, step.path);
  const hash = await hashOfFile(root, step.path).catch(() => undefined);
  if ((await tryRead(lstat(partOf(root, step)))) === 'missing') return undefined;
  if (step.isDeletion && hash === null) return undefined;
  if (hash !== step.before) return `${place}: работа прервалась, а файл с тех пор изменили; он оставлен как есть.`;
  await carryOut(root, step).catch((error) => {
    throw halfwayRefusal(place, error);
  });
  return `${place}: прерванная работа закончена.`;
}

/** Whether a file was made since this machine has started: before that its number was of another process. */
async function isOfThisStart(path: string): Promise<boolean> {
  const found = await tryRead(lstat(path));
  // Not Date: a clock that was set meanwhile, as tests do, would make every file old.
  const started = performance.timeOrigin + performance.now() - uptime() * 1000;
  return typeof found !== 'string' && found.mtimeMs >= started;
}

async function leftoversUnder(folder: string): Promise<Leftover[]> {
  const entries = await tryRead(readdir(folder, { withFileTypes: true }));
  if (typeof entries === 'string') return [];
  const found = entries.map(async (entry): Promise<Leftover[]> => {
    const path = join(folder, entry.name);
    const isHidden = entry.name.startsWith('.') && `${entry.name}/` !== baseFolder;
    if (entry.isDirectory()) return isHidden ? [] : leftoversUnder(path);
    const [, pid, kind = ''] = hiddenNamePattern.exec(entry.name) ?? [];
    return pid !== undefined && !(isOtherRunning(Number(pid)) && (await isOfThisStart(path))) ? [{ path, kind }] : [];
  });
  return (await Promise.all(found)).flat();
}
