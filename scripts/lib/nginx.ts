import { spawnSync } from 'node:child_process';
import { aptInstall } from './apt.ts';

/** The programs that test the nginx configuration. */
export interface NginxTools {
  readonly nginx: string;
  readonly openssl: string;
}

/** Finds or installs nginx and openssl; undefined when one of them is missing. */
export function findNginx(): NginxTools | undefined {
  // Debian puts servers into /usr/sbin, which is only in root's PATH.
  const nginx = find(['nginx', '/usr/sbin/nginx'], '-v', 'nginx-light');
  const openssl = find(['openssl'], 'version', 'openssl');
  return nginx && openssl ? { nginx, openssl } : undefined;
}

function find(names: readonly string[], versionOption: string, debianPackage: string): string | undefined {
  const findInstalled = () => names.find((name) => spawnSync(name, [versionOption]).status === 0);
  return findInstalled() ?? (aptInstall(debianPackage) ? findInstalled() : undefined);
}
