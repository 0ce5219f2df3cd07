import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readAndJudge } from '../src/adapters/content-pass.ts';
import { parseMarkdown } from '../src/adapters/parse-markdown.ts';
import { consentSheet } from '../src/domain/gate/consent-sheet.ts';
import { describeFinding } from '../src/domain/gate/finding.ts';
import { readEntry } from '../src/domain/gate/read-entry.ts';

const help = `Makes a tutor's consent to publication, to print, to fill in by hand and to sign on paper.

  npm run consent -- ivanova-a-v                     writes soglasie-ivanova-a-v.html here; print it from a browser
  npm run consent -- ivanova-a-v --out list.html     into another file

The id is the name of the file in content/tutors without .yaml; a draft will do. The text is that of
content/pages/soglasie.mdx, the owner's details come from the settings. The sheet holds personal data: it is not
for git (.gitignore names it), and neither is a scan of the signed one. Its number and days go into the entry.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean' }, out: { type: 'string' } },
});
const [id] = positionals;
if (values.help || id === undefined) console.log(help);
else process.exitCode = await write(id, values.out ?? `soglasie-${id}.html`);

async function write(person: string, out: string): Promise<number> {
  const { result, sources } = await readAndJudge();
  const source = sources.find(({ path }) => path === `tutors/${person}.yaml`);
  const tutor = source && readEntry(source);
  if (!tutor || 'message' in tutor) {
    console.error(
      tutor ? describeFinding(tutor) : `Записи content/tutors/${person}.yaml нет. Имена: ls content/tutors`,
    );
    return 1;
  }
  const sheet = consentSheet(tutor, { known: result.known, parse: parseMarkdown });
  if ('refusal' in sheet) {
    console.error(sheet.refusal);
    return 1;
  }
  // Somebody's sheet may already lie there, with remarks.
  const written = await writeFile(out, sheet.html, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => error);
  if (written !== undefined) {
    const why = written.code === 'EEXIST' ? 'файл уже есть' : 'файл не пишется';
    console.error(`${why}: ${out}. Назовите другой: --out imya.html`);
    return 1;
  }
  console.log(`Записано: ${resolve(out)}. Откройте в браузере и распечатайте.`);
  for (const line of sheet.notes) console.log(line);
  return 0;
}
