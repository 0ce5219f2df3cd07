import { spawnSync } from 'node:child_process';
import { aptInstall } from './apt.ts';

/** Finds or installs LibreOffice; undefined when neither works. */
export function findLibreOffice(): string | undefined {
  const findInstalled = () => (spawnSync('soffice', ['--version']).status === 0 ? 'soffice' : undefined);
  return findInstalled() ?? (aptInstall('libreoffice-writer-nogui') ? findInstalled() : undefined);
}
