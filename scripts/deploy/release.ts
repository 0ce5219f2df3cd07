import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMuchFewer } from '../../src/domain/hosting/releases.ts';
import { buildMinutes, serviceMinutes } from './limits.ts';
import { completeBuild, freeName, makeBuilding, publish, releaseIn, servedRelease, sweep } from './releases.ts';
import { runLimited } from './run-limited.ts';
import { pageCount, siteFault } from './site-check.ts';

/** Says that many pages were removed on purpose. */
export const fewerFlag = '--fewer-pages';

/** The folder of a server, and the day. */
export interface Place {
  readonly root: string;
  readonly source: string;
  /** The centre's day: consents and events end at its midnight, without a commit. */
  readonly today: string;
  /** Held by the build too, should this process be killed before it. */
  readonly lock: number;
}

/** Builds a commit and serves it; gives what is wrong with it instead, and then the served site stays. */
export async function release(
  { root, source, today, lock }: Place,
  commit: string,
  servedCommit?: string,
): Promise<string | undefined> {
  const building = makeBuilding(root);
  const fault =
    (await buildFault(source, building, lock)) ??
    siteFault(building) ??
    fewerPages(root, building, commit === servedCommit);
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
async function buildFault(source: string, building: string, lock: number): Promise<string | undefined> {
  const minutes = buildMinutes(process.env['BUILD_MINUTES']);
  if (minutes === undefined) return `BUILD_MINUTES=${process.env['BUILD_MINUTES']} — не число минут от 0 до 1440`;
  const outcome = await runLimited(['npm', 'run', 'build', '--', '--outDir', building], {
    cwd: source,
    // What npm has once fetched must do: the fallback to the served commit may need it without the network.
    env: { ...process.env, npm_config_prefer_offline: 'true' },
    stdio: ['ignore', 'inherit', 'inherit', lock],
    minutes,
    stopped: (signal) =>
      `Сборку остановили снаружи (${signal}): на сайте осталось прежнее. Если её остановила systemd, дайте службе ` +
      `больше времени: при BUILD_MINUTES=${minutes} TimeoutStartSec — не меньше ${serviceMinutes(minutes)}min.`,
  });
  if (outcome === 'late') return `сборка не уложилась в отведённое время, минут: ${minutes} (BUILD_MINUTES)`;
  return outcome === 'done' ? undefined : 'сборка не дошла до конца';
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
