import { applyUpdate, undoUpdate } from '../src/adapters/apply-update.ts';
import { readHeldBase, textsOf, uploadsIn } from '../src/adapters/base-files.ts';
import { now } from '../src/adapters/clock.ts';
import { contentDir, readAndJudge } from '../src/adapters/content-pass.ts';
import { parseMarkdown } from '../src/adapters/parse-markdown.ts';
import { readUpstream } from '../src/adapters/upstream-files.ts';
import { planUpdate } from '../src/domain/base/plan-update.ts';
import { describeUpdate } from '../src/domain/base/report.ts';
import { Refusal } from '../src/domain/editor/requests/refusal.ts';
import { fetchBase } from './base/fetch-base.ts';
import { newErrors } from './base/new-errors.ts';
import { runWriting } from './lib/writing.ts';

const help = `Takes the newest common base into content/, and keeps what was changed here (docs/base.md).

  npm run update-base -- https://git.example/base.git    from a repository of git, or from a folder
  npm run update-base                                    from where the last one came
  npm run update-base -- --dry-run                       shows what would be done, writes nothing
  npm run update-base -- --undo                          takes the last update back

What both sides changed stays as it is here; the other version waits on /admin/sostoyanie/.`;

const words = process.argv.slice(2);
const flags = words.filter((word) => word.startsWith('--'));
const [address] = words.filter((word) => !word.startsWith('--'));
const unknown = flags.filter((flag) => !['--dry-run', '--undo', '--help'].includes(flag));

if (flags.includes('--help')) console.log(help);
else if (unknown.length > 0) {
  console.error(`Неизвестно: ${unknown.join(', ')}. Что можно — npm run update-base -- --help`);
  process.exitCode = 1;
} else {
  const isTrial = flags.includes('--dry-run');
  process.exitCode = await runWriting(isTrial ? undefined : contentDir, () =>
    flags.includes('--undo') ? undo() : update(isTrial),
  );
}

async function undo(): Promise<number> {
  const { undo: list } = await readHeldBase(contentDir);
  for (const path of await undoUpdate(contentDir, list)) console.log(`Как до обновления: content/${path}`);
  return 0;
}

async function update(isTrial: boolean): Promise<number> {
  const held = await readHeldBase(contentDir);
  const from = address ?? held.manifest?.address;
  if (from === undefined) throw new Refusal('Откуда взять базу? npm run update-base -- <адрес git или папка>');
  const fetched = await fetchBase(from);
  try {
    const read = await readUpstream(fetched.folder, fetched.commit ?? now.toISOString().slice(0, 10));
    const upstream = { ...read, address: fetched.address };
    const before = await readAndJudge(contentDir);
    const local = { texts: textsOf(before.sources), uploads: await uploadsIn(contentDir) };
    const plan = planUpdate(local, held, upstream, parseMarkdown);
    for (const line of describeUpdate(plan, upstream)) console.log(line);
    const errors = await newErrors(before, plan, upstream.folder);
    if (errors.length > 0) console.log(`\nПроверка после обновления найдёт:\n${errors.join('\n')}`);
    if (isTrial) console.log('\nНичего не записано: это проба. Уберите --dry-run, чтобы записать.');
    else await applyUpdate(contentDir, plan, upstream.folder, held.undo);
    return 0;
  } finally {
    await fetched.remove();
  }
}
