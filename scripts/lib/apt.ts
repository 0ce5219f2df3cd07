import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs Debian packages; false when this is not Debian, we are not root, or it fails. */
export function aptInstall(...names: readonly string[]): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args: string[]) =>
    spawnSync('apt-get', args, { env, stdio: 'ignore', timeout: 600_000 }).status === 0;
  return (
    run('install', '-y', '--no-install-recommends', ...names) ||
    (run('update') && run('install', '-y', '--no-install-recommends', ...names))
  );
}
