import { filesUnder } from '../../src/adapters/files.ts';
import { contentInputs } from '../fixtures/attacks/all.ts';
import type { Input } from '../fixtures/attacks/kit.ts';

/** An input and the files it has written. */
interface WrittenInput {
  readonly input: Input;
  readonly files: readonly string[];
}

/** Writes all inputs beside what is in a content folder. */
export async function writeAttacks(content: string, inputs = contentInputs): Promise<WrittenInput[]> {
  const written: WrittenInput[] = [];
  for (const input of inputs) {
    const before = new Set(input.file === undefined ? await filesUnder(content) : []);
    await input.write(content);
    const files =
      input.file === undefined ? (await filesUnder(content)).filter((path) => !before.has(path)) : [input.file];
    written.push({ input, files });
  }
  return written;
}

/** A path as it is in the list of files: a link in the place of a folder has a slash at its end there. */
export const plainPath = (path: string): string => path.replace(/\/$/, '');
