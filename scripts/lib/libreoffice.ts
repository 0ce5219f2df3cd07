import { spawnSync } from 'node:child_process';
import { aptInstall } from './apt.ts';

/** Finds or installs LibreOffice and what reads the text of its PDF; undefined when that does not work. */
export function findLibreOffice(): string | undefined {
  const works = (name: string, option: string) => spawnSync(name, [option]).status === 0;
  const findInstalled = () => (works('soffice', '--version') && works('pdftotext', '-v') ? 'soffice' : undefined);
  return findInstalled() ?? (aptInstall('libreoffice-writer-nogui', 'poppler-utils') ? findInstalled() : undefined);
}
