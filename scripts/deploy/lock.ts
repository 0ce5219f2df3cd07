import { spawnSync } from 'node:child_process';
import { openSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Takes the lock of the folder; gives its file descriptor, or undefined when another deploy has it. The system itself
 * lets it go when the last process that has the descriptor ends, however that happens.
 */
export function takeLock(root: string): number | undefined {
  const lock = openSync(join(root, 'deploy.lock'), 'a');
  const { status, error } = spawnSync('flock', ['--nonblock', '3'], { stdio: ['ignore', 'ignore', 'inherit', lock] });
  if (error) throw new Error('нет программы flock (на Debian она в пакете util-linux)', { cause: error });
  return status === 0 ? lock : undefined;
}
