import { spawnSync } from 'node:child_process';
import { aptInstall } from './apt.ts';

/** Finds LibreOffice, or installs it; undefined when it can't be had. */
export function findLibreOffice(): string | undefined {
  const present = () => (spawnSync('soffice', ['--version']).status === 0 ? 'soffice' : undefined);
  return present() ?? (aptInstall('libreoffice-writer-nogui') ? present() : undefined);
}
