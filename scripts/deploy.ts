import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serviceMinutes, usualBuildMinutes } from './deploy/limits.ts';
import { takeLock } from './deploy/lock.ts';
import { fewerFlag, type Place, release, stampOf } from './deploy/release.ts';
import { servedFacts, servedRelease, sweep } from './deploy/releases.ts';
import { checkOut, clearGitLocks, fetchNewest, newestCommit } from './deploy/source.ts';
import { todayOf } from './deploy/today.ts';

const help = `Builds the newest commit and replaces the served site in one step: a visitor gets either the old site or the new
one. Does nothing when this commit was already built today. The new site is looked at before it is served: pages, search,
no less than nine tenths of the pages that are served now. When the build fails on a new day, the commit that is
served is built for this day, because consents end at the centre's midnight. The exit code is 0 only when the newest
commit is served.

  npm run deploy -- /srv/tutor-centre
  npm run deploy -- /srv/tutor-centre ${fewerFlag}    many pages were removed on purpose
  BUILD_MINUTES=30 npm run deploy -- /srv/tutor-centre    how long a build may take, ${usualBuildMinutes} minutes by default;
then TimeoutStartSec of the service must be no less than ${serviceMinutes(30)}min: two builds and ten minutes

The folder contains source (a clone of this repository), site (a link to the served release), releases (the last
three served), served (their names in the order of serving), built (the last built commit and date) and deploy.lock.
How to run it on a schedule: docs/deploy.md.`;

const [folder] = process.argv.slice(2).filter((word) => word !== fewerFlag);

if (process.argv.includes('--help')) {
  console.log(help);
} else if (folder === undefined || !existsSync(join(folder, 'source', '.git'))) {
  console.error(`Назовите папку, в которой лежит source — клон этого хранилища: npm run deploy -- /srv/tutor-centre`);
  process.exitCode = 1;
} else {
  process.exitCode = await deploy(resolve(folder)).catch((error: Error) => {
    console.error(`Выпуск остановлен: ${error.message}`);
    return 1;
  });
}

async function deploy(root: string): Promise<number> {
  const lock = takeLock(root);
  if (lock === undefined) {
    console.error('Другой выпуск ещё идёт. Дождитесь его конца и повторите.');
    return 1;
  }
  const source = join(root, 'source');
  sweep(root);
  await clearGitLocks(source);
  const silence = fetchNewest(source);
  if (silence !== undefined) console.error(`Новое из хранилища git не получено, собираю из того, что есть: ${silence}`);
  const newest = checkOut(source, newestCommit(source));
  const place: Place = { root, lock, source, today: todayOf(source) };
  const isServed = await (silence === undefined ? serveNewest(place, newest) : serveAlone(place, newest));
  return isServed && silence === undefined ? 0 : 1;
}

/** Without the host a clock that went back can't be trusted: ended consents would come back with it. */
async function serveAlone(place: Place, newest: string): Promise<boolean> {
  const { day } = servedFacts(place.root) ?? { day: '' };
  if (day <= place.today) return serveNewest(place, newest);
  console.error(
    `На сайте выпуск за ${day}, а по часам сервера у центра ${place.today}. Проверьте часы; сайт не тронут.`,
  );
  return false;
}

/** Whether the newest commit is served, as of today. */
async function serveNewest(place: Place, newest: string): Promise<boolean> {
  const { root, source, today } = place;
  const served = servedFacts(root);
  if (isBuilt(place, newest, served)) {
    console.log('Сегодня эта версия уже собрана.');
    return true;
  }
  const fault = await release(place, newest, served?.commit);
  if (fault === undefined) return true;
  console.error(`Версия ${newest.slice(0, 7)} не вышла: ${fault}.`);
  if (!served?.commit || served.commit === newest || served.day >= today) {
    console.error('Сборка не удалась: на сайте осталось прежнее.');
    return false;
  }
  console.error(`Собираю за ${today} версию, которая на сайте: согласия кончаются в полночь.`);
  try {
    checkOut(source, served.commit);
    const again = await release(place, served.commit, served.commit);
    if (again !== undefined) console.error(`Не вышла и она: ${again}. Сборка не удалась: на сайте осталось прежнее.`);
  } finally {
    checkOut(source, newest);
  }
  return false;
}

/** Whether this commit was built today; a note that a killed deploy did not write is written. */
function isBuilt({ root, today }: Place, commit: string, served: { commit: string; day: string } | undefined): boolean {
  const note = join(root, 'built');
  const stamp = stampOf(commit, today);
  if (existsSync(note) && readFileSync(note, 'utf8') === stamp) return servedRelease(root) !== undefined;
  if (served?.commit !== commit || served.day !== today) return false;
  writeFileSync(note, stamp);
  return true;
}
