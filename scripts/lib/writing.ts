import { finishWrites } from '../../src/adapters/finish-writes.ts';
import { Refusal } from '../../src/domain/editor/requests/refusal.ts';

/**
 * Runs a command that writes under `root`, after what a killed one has left there is finished; without `root` it only
 * looks. A refusal is told, and the exit code is 1.
 */
export async function runWriting(root: string | undefined, work: () => Promise<number>): Promise<number> {
  try {
    for (const line of root === undefined ? [] : await finishWrites(root)) console.error(line);
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    return 1;
  }
}
