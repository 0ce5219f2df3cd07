import { spawnSync } from 'node:child_process';
import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fetchMinutes } from './limits.ts';

/** Asks the git host for what is new; gives what git said when that failed, or when the branch is there no longer. */
export function fetchNewest(source: string): string | undefined {
  for (const args of [
    ['fetch', '--quiet', '--prune'],
    ['rev-parse', '--verify', '@{upstream}'],
  ]) {
    const { status, stderr, error } = git(source, ...args);
    if (status !== 0) return error?.message ?? stderr.trim();
  }
  return undefined;
}

/** The newest commit that was fetched; without a branch to follow, the one whose files are there. */
export function newestCommit(source: string): string {
  const { status, stdout } = git(source, 'rev-parse', '--verify', '@{upstream}');
  return status === 0 ? stdout.trim() : 'HEAD';
}

/**
 * Makes the files those of a commit, which it gives. A history may have been rewritten to remove a person, so nothing
 * is merged, and nothing stays in `content/` that the commit does not have.
 */
export function checkOut(source: string, commit: string): string {
  for (const args of [
    ['reset', '--quiet', '--hard', commit],
    ['clean', '--quiet', '-ffd', '--', 'content'],
  ]) {
    const { status, stderr } = git(source, ...args);
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr.trim()}`);
  }
  return git(source, 'rev-parse', 'HEAD').stdout.trim();
}

/** Takes away the lock files of a git that was killed; one that still runs has five seconds to end. */
export async function clearGitLocks(source: string): Promise<void> {
  const find = (): string[] => globSync(['*.lock', 'refs/**/*.lock'], { cwd: join(source, '.git') });
  for (let waited = 0; waited < 5 && find().length > 0; waited += 1) await pause(1000);
  for (const name of find()) rmSync(join(source, '.git', name), { force: true });
}

function git(cwd: string, ...args: string[]) {
  return spawnSync('git', args, { cwd, encoding: 'utf8', timeout: fetchMinutes * 60_000 });
}
