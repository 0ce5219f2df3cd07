import { readFile, writeFile } from 'node:fs/promises';

/** A generated file of this repository. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes generated files or, with `isCheck`, only compares them. Returns the exit code: 1 when a compared file
 * differs.
 */
export async function writeOrCheck(
  files: readonly GeneratedFile[],
  { isCheck, command }: { isCheck: boolean; command: string },
): Promise<number> {
  let changed = 0;
  for (const { path, text } of files) {
    if ((await readFile(path, 'utf8').catch(() => undefined)) === text) continue;
    changed += 1;
    console.log(isCheck ? `Устарел: ${path}. Запишите его заново: ${command}` : `Записан: ${path}`);
    if (!isCheck) await writeFile(path, text);
  }
  if (changed === 0) console.log('Всё на месте.');
  return isCheck && changed > 0 ? 1 : 0;
}
