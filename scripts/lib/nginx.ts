import { spawnSync } from 'node:child_process';
import { aptInstall } from './apt.ts';

/** The programs with which the configuration for nginx is tried. */
export interface NginxTools {
  readonly nginx: string;
  readonly openssl: string;
}

/** Finds nginx and openssl, or installs them; undefined when there is one that can't be had. */
export function findNginx(): NginxTools | undefined {
  // Debian keeps servers where only root looks.
  const nginx = find(['nginx', '/usr/sbin/nginx'], '-v', 'nginx-light');
  const openssl = find(['openssl'], 'version', 'openssl');
  return nginx && openssl ? { nginx, openssl } : undefined;
}

function find(names: readonly string[], ask: string, debianPackage: string): string | undefined {
  const present = () => names.find((name) => spawnSync(name, [ask]).status === 0);
  return present() ?? (aptInstall(debianPackage) ? present() : undefined);
}
