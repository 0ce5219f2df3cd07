import { readFile } from 'node:fs/promises';
import { thirdParty } from './lib/third-party.ts';
import { writeOrCheck } from './lib/write-or-check.ts';

const help = `Writes the packages of package-lock.json and their licences into THIRD-PARTY.md; exits with 1 when a licence
is unknown.

  npm run third-party
  npm run third-party -- --check     writes nothing; exits with 1 when the list is out of date`;

if (process.argv.includes('--help')) {
  console.log(help);
} else {
  const { markdown, unknown } = thirdParty(await readFile('package-lock.json', 'utf8'));
  for (const line of unknown) {
    console.error(`Лицензия не разобрана: ${line}. Проверьте её и допишите в scripts/lib/third-party.ts.`);
  }
  const files = [{ path: 'THIRD-PARTY.md', text: markdown }];
  const code = await writeOrCheck(files, {
    isCheck: process.argv.includes('--check'),
    command: 'npm run third-party',
  });
  process.exitCode = unknown.length > 0 ? 1 : code;
}
