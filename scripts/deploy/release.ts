import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMuchFewer } from '../../src/domain/hosting/releases.ts';
import { completeBuild, freeName, makeBuilding, publish, releaseIn, servedRelease, sweep } from './releases.ts';
import { pageCount, siteFault } from './site-check.ts';

/** Says that many pages were removed on purpose. */
export const fewerFlag = '--fewer-pages';

/** The folder of a server, and the day. */
export interface Place {
  readonly root: string;
  readonly source: string;
  /** The day of this machine's time zone: consents and events end at its midnight, without a commit. */
  readonly today: string;
  /** Held by the build too, should this process be killed before it. */
  readonly lock: number;
}

/** Builds a commit and serves it; gives what is wrong with it instead, and then the served site stays. */
export function release(
  { root, source, today, lock }: Place,
  commit: string,
  servedCommit?: string,
): string | undefined {
  const building = makeBuilding(root);
  const fault =
    buildFault(source, building, lock) ?? siteFault(building) ?? fewerPages(root, building, commit === servedCommit);
  if (fault !== undefined) {
    sweep(root);
    return fault;
  }
  completeBuild(root, building, { commit, day: today });
  const name = freeName(root, new Date(), commit);
  publish(root, building, name);
  // nginx reads old addresses anew when this file changes.
  writeFileSync(join(root, 'built'), stampOf(commit, today));
  console.log(`На сайте ${name}.`);
  return undefined;
}

/** Builds; gives what went wrong. */
function buildFault(source: string, building: string, lock: number): string | undefined {
  const minutes = Number(process.env['BUILD_MINUTES']) || 15;
  const { status, error } = spawnSync('npm', ['run', 'build', '--', '--outDir', building], {
    cwd: source,
    // What npm has once fetched must do: the fallback to the served commit may need it without the network.
    env: { ...process.env, npm_config_prefer_offline: 'true' },
    stdio: ['inherit', 'inherit', 'inherit', lock],
    timeout: minutes * 60_000,
  });
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ETIMEDOUT') {
    return `сборка не уложилась в отведённое время, минут: ${minutes} (BUILD_MINUTES)`;
  }
  return status === 0 ? undefined : 'сборка не дошла до конца';
}

/** The same commit on another day has fewer pages because consents have ended: so it must be. */
function fewerPages(root: string, building: string, isSameCommit: boolean): string | undefined {
  const served = servedRelease(root);
  if (served === undefined || isSameCommit || process.argv.includes(fewerFlag)) return undefined;
  const [before, now] = [pageCount(releaseIn(root, served)), pageCount(building)];
  if (!isMuchFewer(before, now)) return undefined;
  return `страниц ${now}, а на сайте их ${before}; если так и задумано, повторите с ${fewerFlag}`;
}

/** What the file `built` says of the last build. */
export function stampOf(commit: string, day: string): string {
  return `${commit} ${day}\n`;
}
